package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import jp.mamis.web.problem.RejectedRequest;

/** Turns away escaped slashes, which the server lets pass for the questions about status that are written so (RFC 5019, 5). */
final class SlashGate extends Gate {

    @Override
    Optional<HttpServletRequest> admit(HttpServletRequest request, HttpServletResponse response) {
        if (Paths.hidesSlash(request)) {
            throw new RejectedRequest(RejectedRequest.Reason.ADDRESS_MALFORMED);
        }
        return Optional.of(request);
    }
}
