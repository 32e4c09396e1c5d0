package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which paths are for whom. */
final class Paths {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Pattern PUBLIC_READING =
            Pattern.compile("/api/v1/(openapi\\.json|associations(/[^/]+(/children)?)?)");
    private static final Set<String> PUBLIC_WRITING = Set.of("/api/v1/sessions", "/api/v1/passwords");

    private Paths() {}

    static boolean isSafe(HttpServletRequest request) {
        return SAFE_METHODS.contains(request.getMethod());
    }

    static boolean isApi(HttpServletRequest request) {
        return within(path(request), "/api");
    }

    /** Files and health checks: the same for everybody, and nobody is looked up for them. */
    static boolean isImpersonal(HttpServletRequest request) {
        String path = path(request);
        return within(path, "/static") || within(path, "/health");
    }

    static boolean needsLogIn(HttpServletRequest request) {
        String path = path(request);
        if (isApi(request)) {
            boolean open = isSafe(request)
                    ? PUBLIC_READING.matcher(path).matches()
                    : request.getMethod().equals("POST") && PUBLIC_WRITING.contains(path);
            return !open;
        }
        return Stream.of("/my", "/office", "/admin").anyMatch(area -> within(path, area));
    }

    /** Path and query, as the address line shows them. */
    static String pathAndQuery(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? path(request) : path(request) + "?" + query;
    }

    /** Without path parameters and doubled slashes, which the routing of resources ignores as well. */
    private static String path(HttpServletRequest request) {
        return request.getRequestURI().replaceAll(";[^/]*", "").replaceAll("/{2,}", "/");
    }

    private static boolean within(String path, String area) {
        return path.equals(area) || path.startsWith(area + "/");
    }
}
