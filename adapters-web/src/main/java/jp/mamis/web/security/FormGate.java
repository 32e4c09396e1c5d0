package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import jp.mamis.web.problem.RejectedRequest;

/**
 * Turns away changes that another site made the browser send: by where the browser says they come from, and by the token
 * that only our own pages know. Requests with a bearer token need neither, since no browser adds one by itself.
 */
final class FormGate extends Gate {

    private final OwnSite ownSite;

    FormGate(OwnSite ownSite) {
        this.ownSite = ownSite;
    }

    @Override
    Optional<HttpServletRequest> admit(HttpServletRequest request, HttpServletResponse response) {
        Optional<CurrentCaller> current = CurrentCaller.find(request).filter(CurrentCaller::byCookie);
        boolean forged = !Paths.isSafe(request)
                && current.isPresent()
                && !(ownSite.mayHaveSent(request) && current.get().accepts(tokenOf(request)));
        if (forged) {
            throw new RejectedRequest(RejectedRequest.Reason.FORM_EXPIRED);
        }
        return Optional.of(request);
    }

    private static String tokenOf(HttpServletRequest request) {
        String header = request.getHeader("X-CSRF-Token");
        if (header != null) {
            return header;
        }
        return request instanceof BufferedRequest form ? form.formField("csrf").orElse("") : "";
    }
}
