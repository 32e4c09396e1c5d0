package jp.mamis.web.problem;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.web.page.Language;

/** The language to answer in: the cookie for pages, {@code Accept-Language} for the API. Japanese where nothing is said. */
public final class RequestLanguage {

    private static final String CHOSEN = RequestLanguage.class.getName();

    private RequestLanguage() {}

    public static Language of(HttpServletRequest request) {
        return isApi(request) ? accepted(request) : chosen(request);
    }

    /** Answers this page in a language that the browser does not say yet. */
    public static void choose(Language language, HttpServletRequest request) {
        request.setAttribute(CHOSEN, language);
    }

    /** Whether a program asks. */
    public static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private static Language chosen(HttpServletRequest request) {
        return Optional.ofNullable((Language) request.getAttribute(CHOSEN)).orElseGet(() -> remembered(request));
    }

    private static Language remembered(HttpServletRequest request) {
        return Stream.of(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(Language.COOKIE))
                .findFirst()
                .map(cookie -> Language.of(cookie.getValue()))
                .orElse(Language.JAPANESE);
    }

    /** The first of the two languages in the reader's order of preference. */
    private static Language accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.JAPANESE;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(tag -> tag.equals("ja") || tag.equals("en"))
                .findFirst()
                .map(Language::of)
                .orElse(Language.JAPANESE);
    }
}
