package jp.mamis.web.health;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What kind of page or answer a request reached: an operation of ours, or what answers beside them. */
final class Route {

    /** Where an operation leaves its own for whoever measures the request. */
    static final String ATTRIBUTE = "jp.mamis.route";

    /** Whatever reached none: addresses nobody has, and those a gate answered before. */
    static final String UNMATCHED = "unmatched";

    /** Answered by servlets, and as many as there are. */
    private static final Set<String> BESIDE = Set.of("/health/live", "/health/ready", "/metrics", "/ocsp");

    private static final List<String> FILES = List.of("/static/", "/repository/", "/ocsp/");

    private Route() {}

    static String of(HttpServletRequest request, int status) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String path = request.getRequestURI();
        if (BESIDE.contains(path)) {
            return path;
        }
        return FILES.stream()
                .filter(folder -> path.startsWith(folder) && status < 400)
                .findFirst()
                .map(folder -> folder + "*")
                .orElse(UNMATCHED);
    }

    /** The address under which an operation stands, with {@code *} for what differs from one request to another. */
    static String of(Class<?> resource, Method operation) {
        String parts = Stream.of(pathOf(resource), Optional.ofNullable(operation.getAnnotation(Path.class)))
                .flatMap(Optional::stream)
                .map(Path::value)
                .collect(Collectors.joining("/"));
        return "/"
                + Arrays.stream(withoutNames(parts).split("/", -1))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("/"));
    }

    /** The class that bears the path may be hidden behind one that the container made of it. */
    private static Optional<Path> pathOf(Class<?> resource) {
        return Stream.<Class<?>>iterate(resource, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Optional.ofNullable(type.getDeclaredAnnotation(Path.class)).stream())
                .findFirst();
    }

    /** A parameter may hold a pattern with braces of its own. */
    private static String withoutNames(String template) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < template.length(); i++) {
            char each = template.charAt(i);
            if (each == '{' && depth++ == 0) {
                plain.append('*');
            } else if (each == '}') {
                depth--;
            } else if (depth == 0) {
                plain.append(each);
            }
        }
        return plain.toString();
    }
}
