package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import jp.mamis.web.problem.RejectedRequest;

/**
 * Turns away changes that another site made the browser send: by where the browser says they come from, and by the token
 * that only our own pages know. Requests with a bearer token need neither, since no browser adds one by itself.
 */
final class FormGate extends Gate {

    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final String publicAuthority;

    FormGate(URI publicUrl) {
        this.publicAuthority = publicUrl.getAuthority();
    }

    @Override
    Optional<HttpServletRequest> admit(HttpServletRequest request, HttpServletResponse response) {
        Optional<CurrentCaller> current = CurrentCaller.find(request).filter(CurrentCaller::byCookie);
        boolean forged = !Paths.isSafe(request)
                && current.isPresent()
                && !(fromOwnSite(request) && current.get().accepts(tokenOf(request)));
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

    /** Old browsers say nothing about it; then the token alone decides. */
    private boolean fromOwnSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return (site == null || OWN_SITE.contains(site))
                && (origin == null || isOwn(origin, request.getHeader("Host")));
    }

    private boolean isOwn(String origin, String host) {
        String authority = origin.replaceFirst("^https?://", "");
        return authority.equals(host) || authority.equals(publicAuthority);
    }
}
