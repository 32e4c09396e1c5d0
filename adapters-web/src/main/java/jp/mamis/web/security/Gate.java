package jp.mamis.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.mamis.application.kernel.PortFailure;
import jp.mamis.web.problem.ProblemAnswer;
import jp.mamis.web.problem.RejectedRequest;

/** A filter that lets a request pass, or answers it by itself. */
abstract class Gate extends HttpFilter {

    /**
     * The request to pass on, or empty when it has been answered already.
     *
     * @throws RejectedRequest to answer with the problem it names
     */
    abstract Optional<HttpServletRequest> admit(HttpServletRequest request, HttpServletResponse response)
            throws IOException;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<HttpServletRequest> admitted;
        try {
            admitted = admit(request, response);
        } catch (RejectedRequest | PortFailure no) {
            answer(ProblemAnswer.to(no, request), request, response);
            return;
        }
        if (admitted.isPresent()) {
            chain.doFilter(admitted.get(), response);
        }
    }

    static void answer(RejectedRequest no, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(ProblemAnswer.to(no, request), request, response);
    }

    private static void answer(ProblemAnswer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.problem().status());
        response.setContentType(answer.mediaType());
        answer.retryAfter().ifPresent(seconds -> response.setIntHeader("Retry-After", seconds));
        if (answer.problem().status() == HttpServletResponse.SC_UNAUTHORIZED && Paths.isApi(request)) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
