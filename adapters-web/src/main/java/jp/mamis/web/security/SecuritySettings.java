package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the portal is reached.
 *
 * @param publicUrl where people reach it; https makes cookies travel encrypted only
 * @param proxies   addresses of the proxies whose forwarded addresses count; nobody else's do
 */
public record SecuritySettings(URI publicUrl, Set<String> proxies) {

    public SecuritySettings {
        proxies = Set.copyOf(proxies);
    }

    /** @param proxies addresses separated by commas; an empty text for none */
    public static SecuritySettings of(URI publicUrl, String proxies) {
        return new SecuritySettings(
                publicUrl,
                Arrays.stream(proxies.split(",", -1))
                        .map(String::strip)
                        .filter(address -> !address.isEmpty())
                        .collect(Collectors.toSet()));
    }

    /** Those of this web application. */
    public static SecuritySettings of(HttpServletRequest request) {
        return (SecuritySettings) request.getServletContext().getAttribute(SecuritySettings.class.getName());
    }

    public boolean encrypted() {
        return "https".equals(publicUrl.getScheme());
    }
}
