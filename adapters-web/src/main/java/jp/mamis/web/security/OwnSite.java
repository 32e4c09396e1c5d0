package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/** By what the browser says of it, whether a request comes from a page of ours: another site cannot make it say so. */
final class OwnSite {

    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final String publicAuthority;

    OwnSite(URI publicUrl) {
        this.publicAuthority = publicUrl.getAuthority();
    }

    /** Old browsers say nothing about it; then something else has to decide. */
    boolean mayHaveSent(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return (site == null || OWN.contains(site)) && (origin == null || isOwn(origin, request.getHeader("Host")));
    }

    /** Whether the browser says so in as many words. */
    boolean hasSent(HttpServletRequest request) {
        return request.getHeader("Origin") != null && mayHaveSent(request);
    }

    private boolean isOwn(String origin, String host) {
        String authority = origin.replaceFirst("^https?://", "");
        return authority.equals(host) || authority.equals(publicAuthority);
    }
}
