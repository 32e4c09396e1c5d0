package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import jp.mamis.web.problem.RejectedRequest;

/** Turns away methods that no address of the portal takes: the server would answer some of them as a fault of its own. */
final class MethodGate extends Gate {

    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE");

    @Override
    Optional<HttpServletRequest> admit(HttpServletRequest request, HttpServletResponse response) {
        if (!KNOWN.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, OPTIONS, POST, PUT, DELETE");
            throw new RejectedRequest(RejectedRequest.Reason.METHOD_NOT_ALLOWED);
        }
        return Optional.of(request);
    }
}
