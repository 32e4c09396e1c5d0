package jp.mamis.web.once;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.mamis.application.once.Answer;
import jp.mamis.application.once.OnceOnly;
import jp.mamis.web.json.JsonAnswers;
import jp.mamis.web.problem.MalformedInput;
import jp.mamis.web.problem.ProblemAnswer;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;

/** The answers of resources as they are kept, and given again. */
final class Answers {

    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);

    private Answers() {}

    /** Settles its submission, whatever it says. */
    static Answer settled(Response response) {
        return answer(response, true);
    }

    /** Settles its submission unless it tells of a fault, after which the same may be sent again. */
    static Answer settledIfFine(Response response) {
        return answer(response, response.getStatus() < 400);
    }

    private static Answer answer(Response response, boolean settles) {
        Map<String, String> headers = new LinkedHashMap<>();
        KEPT_HEADERS.forEach(name ->
                Optional.ofNullable(response.getHeaderString(name)).ifPresent(value -> headers.put(name, value)));
        headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, "application/json");
        return new Answer(response.getStatus(), headers, body(response), settles);
    }

    /** What resources throw as an answer becomes one here, inside the transaction; failures go on and roll it back. */
    static Response worded(HttpServletRequest http, Supplier<Response> act) {
        try {
            return act.get();
        } catch (RefusedRequest | MalformedInput | RejectedRequest no) {
            return worded(no, http);
        }
    }

    static Response worded(RuntimeException no, HttpServletRequest http) {
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

    static Response response(OnceOnly.Given given) {
        Answer answer = given.answer();
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        if (given.repeated()) {
            response.header(OnceResponse.REPEATED_HEADER, "true");
        }
        if (!answer.body().isEmpty()) {
            response.entity(answer.body());
        }
        return response.build();
    }
}
