package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * Ends a request that offers to go on in another protocol and was not taken at its word: the server then no longer counts
 * the bytes of its body, so whoever reads it waits for its end for good, and it leaves type and length off the answer. An
 * offer of HTTP/2 that the server accepts does not come here in HTTP/1.
 */
final class UpgradeGate extends Gate {

    @Override
    Optional<HttpServletRequest> admit(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("Upgrade") == null || !request.getProtocol().startsWith("HTTP/1")) {
            return Optional.of(request);
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setHeader("Connection", "close");
        return Optional.empty();
    }
}
