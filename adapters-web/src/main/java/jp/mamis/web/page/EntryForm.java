package jp.mamis.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The form of a page that somebody fills in. The switches of language and size and the log-out of the page's frame
 * send it to the page's own address, so that what was typed is not lost.
 *
 * @param action where the form is sent to by its own buttons
 * @param first  the attributes of its first button, which the Enter key presses
 */
public record EntryForm(String action, Map<String, String> first) {

    /** What the form has in the page, and its buttons in the frame name. */
    public static final String ID = "entry-form";

    /** The parameter that says what for a form is sent to the page's own address: a {@link Display}, or {@link #OUT}. */
    public static final String PARAMETER = "typed";

    /** The parameter that says which form of the page it is: by where it is sent otherwise. */
    public static final String FORM = "of";

    /** Its sender wants to log out. */
    public static final String OUT = "out";

    /** What a device answers to a passkey's question. */
    static final String ASSERTION = "assertion";

    /**
     * Fields whose text is never carried or shown again. They are told by their names and not by a mark in the page, since
     * a form that comes after its session has ended is carried without any page's being drawn: no other field may have
     * one of these names.
     */
    public static final Set<String> SECRET =
            Set.of("csrf", "password", "newPassword", "newPasswordAgain", "oneTimeCode", ASSERTION);

    /** What forms carry without anybody's having said it. */
    private static final Set<String> TECHNICAL = Set.of("submission", "version", "back", "ticket", "mark", "tried");

    public EntryForm {
        first = Map.copyOf(first);
    }

    /** Whether a field of this name is one for people's answers that may be shown again. */
    static boolean holdsAnswer(String name) {
        return !SECRET.contains(name) && !TECHNICAL.contains(name);
    }

    /** Whether a form that was sent, or an earlier page of it, may have been filled in by somebody. */
    public static boolean saysSomething(Map<String, List<String>> sent) {
        return sent.entrySet().stream()
                .anyMatch(field ->
                        holdsAnswer(field.getKey()) && field.getValue().stream().anyMatch(text -> !text.isBlank()));
    }

    /** An attribute of the first button; empty where it has none of that name. */
    public Optional<String> ofFirst(String attribute) {
        return Optional.ofNullable(first.get(attribute));
    }

    /** Where it is sent to be seen in another way. */
    public String switching(Visit visit, Display other) {
        return at(visit, other.tag());
    }

    /** Where it is sent by who logs out. */
    public String leaving(Visit visit) {
        return at(visit, OUT);
    }

    private String at(Visit visit, String purpose) {
        String path = visit.path();
        return path + (path.contains("?") ? "&" : "?") + PARAMETER + "=" + purpose + "&" + FORM + "="
                + URLEncoder.encode(action, StandardCharsets.UTF_8);
    }
}
