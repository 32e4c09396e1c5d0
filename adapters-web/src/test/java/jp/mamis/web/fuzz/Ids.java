package jp.mamis.web.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import jp.mamis.application.fuzz.Hostile;

/** Names of things that were seen on pages and in answers, by what stands before them in addresses. */
final class Ids {

    /** What names one thing among many in an address. */
    static final String ONE = "[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|(?<=/)[0-9N][0-9A-Z]{4}(?=/|$)|[0-9]{6,10}"
            + "|[A-Z]-[0-9]{4}-[0-9]{7}-[0-9]|(?<=/)[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z](?=/|$)";

    private static final Pattern NAMED = Pattern.compile("/([a-z-]+)/(" + ONE + ")");
    private static final Pattern ITEM =
            Pattern.compile("\"(?:id|code|person|account|number|paper|reference|job)\":\"([0-9A-Za-z-]+)\"");

    private final Map<String, List<String>> byPlace = new ConcurrentHashMap<>();

    void seenIn(String page) {
        NAMED.matcher(page).results().forEach(one -> add(one.group(1), one.group(2)));
    }

    /** The items of a list that a program reads. */
    void listedAt(String path, String json) {
        String place = path.replaceAll("\\?.*", "").replaceAll(".*/", "");
        ITEM.matcher(json).results().limit(60).forEach(one -> add(place, one.group(1)));
    }

    private void add(String place, String id) {
        List<String> known = byPlace.computeIfAbsent(place, none -> new ArrayList<>());
        synchronized (known) {
            if (known.size() < 200 && !known.contains(id)) {
                known.add(id);
            }
        }
    }

    /** One of those that stand behind {@code place}, else any. */
    String oneOf(String place, Hostile hostile) {
        List<String> known = byPlace.getOrDefault(place, List.of());
        if (!known.isEmpty()) {
            synchronized (known) {
                return hostile.one(known);
            }
        }
        List<List<String>> all = List.copyOf(byPlace.values());
        return all.isEmpty() ? hostile.anId() : hostile.one(hostile.one(all));
    }
}
