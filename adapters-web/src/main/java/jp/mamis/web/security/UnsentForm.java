package jp.mamis.web.security;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.web.page.EntryForm;

/**
 * A form that came after its session had ended, carried through the log-in by the log-in's own form, so that nothing typed
 * is lost and nothing is kept for strangers. Passwords and codes are left out.
 *
 * @param action where it was sent to
 * @param fields what was sent, as the browser encoded it
 */
public record UnsentForm(String action, String fields) {

    /** The field of the log-in form that carries {@link #action}. */
    public static final String ACTION = "unsentTo";

    /** The field of the log-in form that carries {@link #fields}. */
    public static final String FIELDS = "unsent";

    private static final int LONGEST = 64 * 1024;

    /**
     * The form of a request, when it stood on a page of the session that ended: another site could otherwise have its own
     * form carried through a log-in.
     */
    static Optional<UnsentForm> of(BufferedRequest request, Optional<SessionToken> ended) {
        String token = request.formField("csrf").orElse("");
        return ended.filter(session -> session.formToken().matches(token)).flatMap(session -> typed(request));
    }

    /**
     * The form of a request that came without any cookie of ours: a browser that was closed and restored, or had its cookies
     * cleared, has lost them. By the session's token it cannot be told whose the form was, so it must have come from a page of
     * ours, as the browser itself says; a request that another site makes it send has no cookies either, but says where it
     * comes from. Keeping it here under a key would be no safer and would store what strangers send: the text goes back to the
     * one browser that has sent it, nothing is done, and whoever logs in is shown under which log-in ID it would be sent.
     */
    static Optional<UnsentForm> ofLostSession(BufferedRequest request) {
        return typed(request);
    }

    private static Optional<UnsentForm> typed(BufferedRequest request) {
        String fields = lasting(request.form()).collect(Collectors.joining("&"));
        return Optional.of(new UnsentForm(Paths.pathAndQuery(request), fields))
                .filter(form -> !fields.isEmpty() && fields.length() <= LONGEST)
                .filter(form -> !TypedGate.isLeaving(request));
    }

    /** The fields of a form that may be shown again, as the browser encoded them. */
    static Stream<String> lasting(String form) {
        return Stream.of(form.split("&", -1))
                .filter(pair -> !EntryForm.SECRET.contains(answer(pair).getKey()));
    }

    /** What a log-in form carries; empty when it carries nothing that can be sent on. */
    public static Optional<UnsentForm> carriedBy(Map<String, List<String>> logIn) {
        URI action = LocalPath.of(first(logIn, ACTION), "/");
        return Optional.of(new UnsentForm(action.toString(), first(logIn, FIELDS)))
                .filter(form -> !form.fields().isEmpty() && !form.action().equals("/"));
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /** Names and texts in the order they were sent. */
    public List<Map.Entry<String, String>> answers() {
        return Stream.of(fields.split("&", -1)).map(UnsentForm::answer).toList();
    }

    static Map.Entry<String, String> answer(String pair) {
        String[] parts = pair.split("=", 2);
        return Map.entry(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException halfAnEscape) {
            return "";
        }
    }
}
