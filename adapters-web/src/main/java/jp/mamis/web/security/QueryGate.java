package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.mamis.web.problem.RejectedRequest;

/** Turns away queries with broken percent escapes (RFC 3986, 2.1): some readers behind it fail on them. */
final class QueryGate extends Gate {

    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    @Override
    Optional<HttpServletRequest> admit(HttpServletRequest request, HttpServletResponse response) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        if (BROKEN.matcher(query).find()) {
            throw new RejectedRequest(RejectedRequest.Reason.ADDRESS_MALFORMED);
        }
        return Optional.of(request);
    }
}
