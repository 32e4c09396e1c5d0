package jp.mamis.web.once;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.once.Answer;
import jp.mamis.application.once.OnceOnly;
import jp.mamis.domain.kernel.Refusals;
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
        Submission sent = Submission.ofApi(http, request);
        return once.once(sent.key(), caller, sent.content(), () -> Answers.settled(Answers.worded(http, act)))
                .fold(Answers::response, OnceResponse::keyUsedOtherwise);
    }

    /** A form of a page. Only a form that went through is kept; one shown again with faults gets a new key. */
    public Response form(
            HttpServletRequest http, Caller caller, Map<String, List<String>> fields, Supplier<Response> act) {
        Submission sent = Submission.ofForm(http, fields);
        return once.once(sent.key(), caller, sent.content(), () -> Answers.settledIfFine(Answers.worded(http, act)))
                .fold(Answers::response, OnceResponse::formSentOtherwise);
    }

    /** A POST of the API whose answer shows a secret. A repetition is told that it is one, and acts no second time. */
    public Response secretApi(HttpServletRequest http, Caller caller, Record request, Supplier<Response> act) {
        Submission sent = Submission.ofApi(http, request);
        First first = new First(
                Answers.settled(Answers.worded(new RejectedRequest(RejectedRequest.Reason.SECRET_NOT_KEPT), http)));
        return once.once(
                        sent.key(),
                        caller,
                        sent.content(),
                        () -> first.answer(Answers.worded(http, act), Answers::settled))
                .fold(first::response, OnceResponse::keyUsedOtherwise);
    }

    /** A form whose answer shows a secret. A repetition is led to {@code later}, and acts no second time. */
    public Response secretForm(
            HttpServletRequest http,
            Caller caller,
            Map<String, List<String>> fields,
            URI later,
            Supplier<Response> act) {
        Submission sent = Submission.ofForm(http, fields);
        First first = new First(Answer.settled(303, Map.of(HttpHeaders.LOCATION, later.toString()), ""));
        return once.once(
                        sent.key(),
                        caller,
                        sent.content(),
                        () -> first.answer(Answers.worded(http, act), Answers::settledIfFine))
                .fold(first::response, OnceResponse::formSentOtherwise);
    }

    private static Response keyUsedOtherwise(Refusals reasons) {
        throw new RefusedRequest(reasons);
    }

    private static Response formSentOtherwise(Refusals reasons) {
        throw new RejectedRequest(RejectedRequest.Reason.FORM_ALREADY_SENT);
    }

    /** Gives the first answer with its secret, while another is kept in its place. */
    private static final class First {

        private final Answer kept;
        private Optional<Response> shown = Optional.empty();

        First(Answer kept) {
            this.kept = kept;
        }

        Answer answer(Response response, Function<Response, Answer> other) {
            shown = Optional.of(response).filter(fine -> fine.getStatus() < 400);
            return shown.isPresent() ? kept : other.apply(response);
        }

        Response response(OnceOnly.Given given) {
            return given.repeated() ? Answers.response(given) : shown.orElseGet(() -> Answers.response(given));
        }
    }
}
