package jp.mamis.web.once;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import jp.mamis.application.once.SubmissionKey;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.web.json.JsonAnswers;
import jp.mamis.web.problem.RejectedRequest;

/**
 * What somebody sent.
 *
 * @param key     names it, the same for each repetition
 * @param content digest of what was asked for and where, by which something else under the same key is told
 */
record Submission(SubmissionKey key, String content) {

    private static final List<String> NOT_CONTENT = List.of(OnceResponse.KEY_FIELD, "csrf");

    /** A version seen belongs to what a program asks for. */
    static Submission ofApi(HttpServletRequest http, Record request) {
        String seen = Optional.ofNullable(http.getHeader(HttpHeaders.IF_MATCH))
                .map(tag -> "\n" + tag)
                .orElse("");
        return new Submission(
                apiKey(http),
                hash(http.getMethod() + "\n" + http.getRequestURI() + seen + "\n" + JsonAnswers.text(request)));
    }

    static Submission ofForm(HttpServletRequest http, Map<String, List<String>> fields) {
        Map<String, List<String>> sent = new TreeMap<>();
        // A name that was sent without a value has null for one.
        fields.forEach((name, values) -> sent.put(
                name,
                values.stream()
                        .map(value -> Objects.requireNonNullElse(value, ""))
                        .toList()));
        SubmissionKey key = formKey(sent);
        NOT_CONTENT.forEach(sent::remove);
        return new Submission(key, hash(http.getRequestURI() + "\n" + JsonAnswers.text(sent)));
    }

    private static SubmissionKey apiKey(HttpServletRequest http) {
        String key = Optional.ofNullable(http.getHeader(OnceResponse.KEY_HEADER))
                .orElseThrow(() -> new RejectedRequest(RejectedRequest.Reason.IDEMPOTENCY_KEY_MISSING));
        return key(key, RejectedRequest.Reason.IDEMPOTENCY_KEY_MALFORMED);
    }

    private static SubmissionKey formKey(Map<String, List<String>> fields) {
        String key = fields.getOrDefault(OnceResponse.KEY_FIELD, List.of()).stream()
                .findFirst()
                .orElse("");
        return key(key, RejectedRequest.Reason.FORM_EXPIRED);
    }

    private static SubmissionKey key(String text, RejectedRequest.Reason otherwise) {
        try {
            return SubmissionKey.parse(text);
        } catch (MalformedValue malformed) {
            throw new RejectedRequest(otherwise);
        }
    }

    private static String hash(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
