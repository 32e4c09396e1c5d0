package jp.mamis.web.once;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.once.Answer;
import jp.mamis.application.once.OnceOnly;
import jp.mamis.application.once.SubmissionKey;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.web.json.JsonAnswers;
import jp.mamis.web.problem.MalformedInput;
import jp.mamis.web.problem.ProblemAnswer;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;

/**
 * What resources wrap a change in. The use cases inside join its transaction, so a refusal thrown inside becomes an answer
 * before the transaction ends: its journal entry is kept.
 *
 * <pre>{@code
 * return once.api(http, caller, request, () -> useCase.submit(command, caller)
 *         .fold(receipt -> Response.created(at(receipt)).entity(receipt).build(), reasons -> {
 *             throw new RefusedRequest(reasons);
 *         }));
 * }</pre>
 */
public final class OnceResponse {

    /** The header a program names its submission with. */
    public static final String KEY_HEADER = "Idempotency-Key";

    /** The hidden field a page's form names its submission with. */
    public static final String KEY_FIELD = "submission";

    /** Says that an answer is a repetition. */
    public static final String REPEATED_HEADER = "Idempotency-Replayed";

    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);
    private static final List<String> NOT_CONTENT = List.of(KEY_FIELD, "csrf");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final OnceOnly once;

    public OnceResponse(OnceOnly once) {
        this.once = once;
    }

    /** A key for the hidden field of a form about to be shown. */
    public static String newKey() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A POST of the API. Every answer of the business is kept, refusals too. */
    public Response api(HttpServletRequest http, Caller caller, Record request, Supplier<Response> act) {
        String content = content(http, request);
        return once.once(apiKey(http), caller, content, () -> answer(worded(http, act), status -> true))
                .fold(OnceResponse::response, reasons -> {
                    throw new RefusedRequest(reasons);
                });
    }

    /** A form of a page. Only a form that went through is kept; one shown again with faults gets a new key. */
    public Response form(
            HttpServletRequest http, Caller caller, Map<String, List<String>> fields, Supplier<Response> act) {
        Map<String, List<String>> sent = new TreeMap<>(fields);
        NOT_CONTENT.forEach(sent::remove);
        String content = hash(http.getRequestURI() + "\n" + JsonAnswers.text(sent));
        return once.once(formKey(fields), caller, content, () -> answer(worded(http, act), status -> status < 400))
                .fold(OnceResponse::response, reasons -> {
                    throw new RejectedRequest(RejectedRequest.Reason.FORM_ALREADY_SENT);
                });
    }

    /** A POST of the API whose answer shows a secret. A repetition is told that it is one, and acts no second time. */
    public Response secretApi(HttpServletRequest http, Caller caller, Record request, Supplier<Response> act) {
        String content = content(http, request);
        Answer kept = answer(worded(new RejectedRequest(RejectedRequest.Reason.SECRET_NOT_KEPT), http), status -> true);
        First first = new First(kept);
        return once.once(apiKey(http), caller, content, () -> first.answer(worded(http, act), status -> true))
                .fold(first::response, reasons -> {
                    throw new RefusedRequest(reasons);
                });
    }

    /** A form whose answer shows a secret. A repetition is led to {@code later}, and acts no second time. */
    public Response secretForm(
            HttpServletRequest http,
            Caller caller,
            Map<String, List<String>> fields,
            URI later,
            Supplier<Response> act) {
        Map<String, List<String>> sent = new TreeMap<>(fields);
        NOT_CONTENT.forEach(sent::remove);
        String content = hash(http.getRequestURI() + "\n" + JsonAnswers.text(sent));
        First first = new First(Answer.settled(303, Map.of(HttpHeaders.LOCATION, later.toString()), ""));
        return once.once(
                        formKey(fields), caller, content, () -> first.answer(worded(http, act), status -> status < 400))
                .fold(first::response, reasons -> {
                    throw new RejectedRequest(RejectedRequest.Reason.FORM_ALREADY_SENT);
                });
    }

    /** Gives the first answer with its secret, while another is kept in its place. */
    private static final class First {

        private final Answer kept;
        private Optional<Response> shown = Optional.empty();

        First(Answer kept) {
            this.kept = kept;
        }

        Answer answer(Response response, IntPredicate settles) {
            shown = Optional.of(response).filter(fine -> fine.getStatus() < 400);
            return shown.isPresent() ? kept : OnceResponse.answer(response, settles);
        }

        Response response(OnceOnly.Given given) {
            return given.repeated()
                    ? OnceResponse.response(given)
                    : shown.orElseGet(() -> OnceResponse.response(given));
        }
    }

    /** What makes two submissions of a program the same one; a version seen belongs to it. */
    private static String content(HttpServletRequest http, Record request) {
        String seen = Optional.ofNullable(http.getHeader(HttpHeaders.IF_MATCH))
                .map(tag -> "\n" + tag)
                .orElse("");
        return hash(http.getMethod() + "\n" + http.getRequestURI() + seen + "\n" + JsonAnswers.text(request));
    }

    private static SubmissionKey apiKey(HttpServletRequest http) {
        String key = Optional.ofNullable(http.getHeader(KEY_HEADER))
                .orElseThrow(() -> new RejectedRequest(RejectedRequest.Reason.IDEMPOTENCY_KEY_MISSING));
        return key(key, RejectedRequest.Reason.IDEMPOTENCY_KEY_MALFORMED);
    }

    private static SubmissionKey formKey(Map<String, List<String>> fields) {
        String key =
                fields.getOrDefault(KEY_FIELD, List.of()).stream().findFirst().orElse("");
        return key(key, RejectedRequest.Reason.FORM_EXPIRED);
    }

    private static SubmissionKey key(String text, RejectedRequest.Reason otherwise) {
        try {
            return SubmissionKey.parse(text);
        } catch (MalformedValue malformed) {
            throw new RejectedRequest(otherwise);
        }
    }

    private static Answer answer(Response response, IntPredicate settles) {
        Map<String, String> headers = new LinkedHashMap<>();
        KEPT_HEADERS.forEach(name ->
                Optional.ofNullable(response.getHeaderString(name)).ifPresent(value -> headers.put(name, value)));
        headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, "application/json");
        return new Answer(response.getStatus(), headers, body(response), settles.test(response.getStatus()));
    }

    /** What resources throw as an answer becomes one here, inside the transaction; failures go on and roll it back. */
    private static Response worded(HttpServletRequest http, Supplier<Response> act) {
        try {
            return act.get();
        } catch (RefusedRequest | MalformedInput | RejectedRequest no) {
            return worded(no, http);
        }
    }

    private static Response worded(RuntimeException no, HttpServletRequest http) {
        ProblemAnswer answer = ProblemAnswer.to(no, http);
        return Response.status(answer.problem().status())
                .type(answer.mediaType())
                .entity(answer.body())
                .build();
    }

    private static String body(Response response) {
        Object entity = response.getEntity();
        if (entity == null) {
            return "";
        }
        return entity instanceof String text ? text : JsonAnswers.text(entity);
    }

    private static Response response(OnceOnly.Given given) {
        Answer answer = given.answer();
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        if (given.repeated()) {
            response.header(REPEATED_HEADER, "true");
        }
        if (!answer.body().isEmpty()) {
            response.entity(answer.body());
        }
        return response.build();
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
