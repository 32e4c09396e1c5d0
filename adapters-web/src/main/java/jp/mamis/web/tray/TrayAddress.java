package jp.mamis.web.tray;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.tray.TrayFilter;
import jp.mamis.domain.tray.Dispatch;
import jp.mamis.web.input.Cursors;
import jp.mamis.web.page.Form;

/**
 * What part of a tray the address asks for. Where it says nothing, what waits; words that mean nothing are passed over,
 * since people change addresses by hand.
 */
record TrayAddress(Set<Dispatch.State> states, String text, String after) {

    private static final int ROWS = 50;
    private static final int LONGEST = 100;
    private static final Set<Dispatch.State> USUAL = Set.of(Dispatch.State.WAITING);

    static TrayAddress of(MultivaluedMap<String, String> query) {
        Set<Dispatch.State> asked = query.getOrDefault("state", List.of()).stream()
                .flatMap(name -> Stream.of(Dispatch.State.values())
                        .filter(state -> state.name().equals(name)))
                .collect(Collectors.toSet());
        Set<Dispatch.State> chosen = query.containsKey("filtered") ? asked : USUAL;
        String text = first(query, "q").replaceAll("\\p{Cntrl}", "").strip();
        // Who looks for a name on the telephone looks everywhere, not only at what waits.
        return new TrayAddress(
                !text.isEmpty() && chosen.equals(USUAL) ? Set.of() : chosen,
                text.length() > LONGEST ? text.substring(0, LONGEST) : text,
                first(query, "after"));
    }

    TrayFilter filter() {
        return new TrayFilter(states, text);
    }

    Page page() {
        return new Page(
                Optional.of(after).filter(cursor -> !cursor.isEmpty()).map(cursor -> Cursors.read("after", cursor)),
                ROWS);
    }

    boolean isFurther() {
        return !after.isEmpty();
    }

    /** Whether there is nothing but what waits. */
    boolean isOfWaiting() {
        return states.equals(USUAL);
    }

    Form form(Form blank) {
        return blank.answering(
                        "state", states.stream().map(Dispatch.State::name).toArray(String[]::new))
                .answering("q", text);
    }

    /** The query that asks for the beginning of this list. */
    String address() {
        String chosen =
                states.stream().sorted().map(state -> "&state=" + state.name()).collect(Collectors.joining());
        return "?filtered=yes" + chosen + "&q=" + encoded(text);
    }

    /** The query that asks for this part of the list. */
    String here() {
        return address() + (after.isEmpty() ? "" : "&after=" + encoded(after));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String first(MultivaluedMap<String, String> query, String name) {
        return Optional.ofNullable(query.getFirst(name)).orElse("");
    }
}
