package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.mamis.web.problem.RejectedRequest;

/** Sends strangers who ask for a personal page to the log-in, and back to where they wanted to go afterwards. */
final class LogInGate extends Gate {

    @Override
    Optional<HttpServletRequest> admit(HttpServletRequest request, HttpServletResponse response) {
        boolean stranger =
                CurrentCaller.find(request).flatMap(CurrentCaller::signedIn).isEmpty();
        if (!stranger || !Paths.needsLogIn(request)) {
            return Optional.of(request);
        }
        if (Paths.isApi(request)) {
            throw new RejectedRequest(RejectedRequest.Reason.LOG_IN_NEEDED);
        }
        if (!Paths.isSafe(request)) {
            throw new RejectedRequest(RejectedRequest.Reason.FORM_EXPIRED);
        }
        String back = URLEncoder.encode(Paths.pathAndQuery(request), StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/login?back=" + back);
        return Optional.empty();
    }
}
