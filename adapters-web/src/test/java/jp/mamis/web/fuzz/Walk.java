package jp.mamis.web.fuzz;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mamis.web.fuzz.Target.Field;
import jp.mamis.web.fuzz.Target.Kind;

/** Follows the links of the portal as one actor and finds every page and form that this actor gets to see. */
final class Walk {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile(
            "(?s)<(input|button)\\b[^>]*>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>");
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*value=\"([^\"]*)\"");
    private static final int OF_ONE_SHAPE = 2;
    private static final int MOST_PAGES = 400;

    /** Behind it are pages to which no link leads before. */
    private static final String BEGINNING = "/my/procedures/join";

    private final Actor actor;
    private final Ids ids;
    private final Map<String, Target> found;
    private final Map<String, Integer> shapes = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> next = new ArrayDeque<>();
    private boolean begun;

    private Walk(Actor actor, Ids ids, Map<String, Target> found) {
        this.actor = actor;
        this.ids = ids;
        this.found = found;
    }

    /** What each actor finds, by shape. */
    static Map<String, Target> by(List<Actor> actors, Ids ids) {
        Map<String, Target> found = new TreeMap<>();
        actors.forEach(actor -> new Walk(actor, ids, found).from("/", "/my", "/login", "/register", "/associations"));
        return found;
    }

    private void from(String... starts) {
        next.addAll(Arrays.asList(starts));
        for (int pages = 0; !next.isEmpty() && pages < MOST_PAGES; pages++) {
            visit(next.poll());
        }
    }

    private void visit(String address) {
        Wire.Answer answer = actor.get(address);
        ids.seenIn(answer.body());
        answer.header("Location").ifPresent(place -> follow(place.replaceFirst("^https?://[^/]*", "")));
        if (answer.status() != 200 || !answer.isPage()) {
            return;
        }
        add(Target.page(path(address), query(address), actor.role()));
        LINK.matcher(answer.body()).results().map(link -> plain(link.group(1))).forEach(this::follow);
        FORM.matcher(answer.body()).results().forEach(form -> form(address, form.group(1), form.group(2)));
    }

    private void follow(String address) {
        String shape = address.replaceAll(Ids.ONE, "{}").replaceAll("[?&][^=]*=[^&]*", "?");
        if (seen.add(address) && shapes.merge(shape, 1, Integer::sum) <= OF_ONE_SHAPE) {
            next.add(address);
        }
    }

    private void form(String page, String form, String content) {
        String address = Optional.of(attribute(form, "action"))
                .filter(some -> !some.isEmpty())
                .orElse(page);
        boolean posts = attribute(form, "method").equals("post");
        List<Field> fields = fields(content);
        if (posts && address.equals(BEGINNING) && !begun) {
            begun = true;
            follow(actor.send(address, fields).header("Location").orElse("/").replaceFirst("^https?://[^/]*", ""));
        }
        if (posts) {
            Kind kind = form.contains("multipart") ? Kind.FILE_FORM : Kind.FORM;
            add(new Target(
                    kind, "POST", path(address), query(address), fields, Optional.empty(), List.of(actor.role())));
        } else {
            add(Target.page(path(address), fields, actor.role()));
            follow(path(address));
        }
    }

    private void add(Target target) {
        String key = target.shape()
                + target.query().stream().map(Field::name).toList()
                + target.fields().stream().map(Field::name).toList();
        found.merge(key, target, (old, again) -> {
            List<String> roles = new ArrayList<>(old.roles());
            roles.add(actor.role());
            return new Target(
                    again.kind(), again.method(), again.path(), again.query(), again.fields(), again.schema(), roles);
        });
    }

    private static List<Field> fields(String content) {
        Map<String, Field> all = new TreeMap<>();
        Matcher match = FIELD.matcher(content);
        while (match.find()) {
            Field one = field(match.toMatchResult());
            all.merge(
                    one.name(),
                    one,
                    (a, b) -> new Field(
                            a.name(),
                            Stream.concat(a.values().stream(), b.values().stream())
                                    .toList(),
                            a.typed()));
        }
        all.remove("");
        return List.copyOf(all.values());
    }

    private static Field field(MatchResult found) {
        if (found.group(5) != null) {
            List<String> options = OPTION.matcher(found.group(5))
                    .results()
                    .map(option -> plain(option.group(1)))
                    .toList();
            return new Field(attribute(found.group(4), "name"), options, false);
        }
        if (found.group(3) != null) {
            return new Field(attribute(found.group(2), "name"), List.of(plain(found.group(3))), true);
        }
        String element = found.group();
        boolean typed = !attribute(element, "type").matches("hidden|radio|checkbox|submit");
        return new Field(attribute(element, "name"), List.of(attribute(element, "value")), typed);
    }

    static String path(String address) {
        return address.replaceAll("\\?.*", "");
    }

    private static List<Field> query(String address) {
        int mark = address.indexOf('?');
        List<Field> all = new ArrayList<>();
        if (mark >= 0) {
            Pattern.compile("&").splitAsStream(address.substring(mark + 1)).forEach(pair -> {
                int sign = pair.indexOf('=');
                if (sign > 0) {
                    all.add(new Field(
                            pair.substring(0, sign),
                            List.of(URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8)),
                            true));
                }
            });
        }
        return all;
    }

    private static String attribute(String element, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(element);
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String plain(String escaped) {
        return escaped.replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
