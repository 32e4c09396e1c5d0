package jp.mamis.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The page a request belongs to: its own address, or for a form the page it stood on, as far as the browser says so. */
public final class FormPlace {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]*");

    private FormPlace() {}

    /** A path of this site, with its query for a form. */
    public static String of(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                ? request.getRequestURI()
                : Optional.ofNullable(request.getHeader("Referer"))
                        .flatMap(FormPlace::path)
                        .orElse(request.getRequestURI());
    }

    private static Optional<String> path(String referer) {
        try {
            URI page = URI.create(referer);
            String query = Optional.ofNullable(page.getRawQuery())
                    .map(text -> "?" + text)
                    .orElse("");
            return Optional.ofNullable(page.getRawPath())
                    .map(path -> path + query)
                    .filter(path -> LOCAL.matcher(path).matches());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
