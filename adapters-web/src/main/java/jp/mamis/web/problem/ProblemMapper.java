package jp.mamis.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one exception mapper: nothing leaves a resource unworded. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Context
    private @Nullable HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException server && isMeant(server.getResponse())) {
            return server.getResponse();
        }
        ProblemAnswer answer = ProblemAnswer.to(thrown, Objects.requireNonNull(request));
        Response.ResponseBuilder response = Response.status(answer.problem().status())
                .type(answer.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(answer.body());
        answer.retryAfter().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        if (thrown instanceof WebApplicationException server) {
            kept(server.getResponse(), response, HttpHeaders.ALLOW);
            kept(server.getResponse(), response, HttpHeaders.WWW_AUTHENTICATE);
        }
        return response.build();
    }

    /** A redirect or an answer with a body of its own was made on purpose. */
    private static boolean isMeant(Response response) {
        return response.getStatus() < 400 || response.hasEntity();
    }

    private static void kept(Response from, Response.ResponseBuilder to, String header) {
        if (from.getHeaderString(header) != null) {
            to.header(header, from.getHeaderString(header));
        }
    }
}
