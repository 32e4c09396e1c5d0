package jp.mamis.web.problem;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.web.page.Display;
import jp.mamis.web.page.TypeSize;

/** How the reader of a page has chosen to see it: by cookie, or by the request itself. */
public final class RequestDisplay {

    private static final String CHOSEN = RequestDisplay.class.getName() + ".";

    private RequestDisplay() {}

    /** Answers this page in a way that the browser does not say yet. */
    public static void choose(Display display, HttpServletRequest request) {
        request.setAttribute(CHOSEN + display.cookie(), display.tag());
    }

    /** The size of the letters; the standard one where nothing is said. */
    public static TypeSize sizeOf(HttpServletRequest request) {
        return TypeSize.of(tag(TypeSize.COOKIE, request).orElse(""));
    }

    /** What is chosen of a kind. */
    static Optional<String> tag(String cookie, HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(CHOSEN + cookie))
                .or(() -> remembered(cookie, request));
    }

    private static Optional<String> remembered(String name, HttpServletRequest request) {
        return Stream.of(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .map(Cookie::getValue);
    }
}
