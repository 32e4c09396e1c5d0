package jp.mamis.web.problem;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Words what the server itself turns down before any resource is asked, such as a header that it cannot read. By whatever
 * method it was asked: a static page would be given to some only. Asked for by its own address it is not there.
 */
public final class StatusServlet extends HttpServlet {

    /** Named by the web application's description as the place of all errors. */
    public static final String PATH = "/status-answer";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemAnswer answer = request.getDispatcherType() == DispatcherType.ERROR
                ? ProblemAnswer.toStatus(response.getStatus(), new Asked(request))
                : ProblemAnswer.toStatus(HttpServletResponse.SC_NOT_FOUND, request);
        response.setStatus(answer.problem().status());
        response.setContentType(answer.mediaType());
        response.setHeader("Cache-Control", "no-store");
        answer.retryAfter().ifPresent(seconds -> response.setIntHeader("Retry-After", seconds));
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    /** The request with the address that was asked for. */
    private static final class Asked extends HttpServletRequestWrapper {

        Asked(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return Optional.ofNullable(getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                    .map(Object::toString)
                    .orElseGet(super::getRequestURI);
        }
    }
}
