package jp.mamis.web.health;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What kind of page or answer an address asks for. */
final class Route {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,30}");
    private static final int DEEPEST = 9;

    private Route() {}

    /** The address with {@code *} for each part that is no plain word, such as ids and codes; one for all that is not there. */
    static String of(String path, int status) {
        if (status == HttpServletResponse.SC_NOT_FOUND || status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            return "none";
        }
        return Arrays.stream(path.split("/", DEEPEST))
                .map(part -> part.isEmpty()
                                || part.equals("v1")
                                || WORD.matcher(part).matches()
                        ? part
                        : "*")
                .collect(Collectors.joining("/"));
    }
}
