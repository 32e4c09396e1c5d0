package jp.mamis.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import jp.mamis.web.page.Language;

/** The language to answer in: the cookie for pages, {@code Accept-Language} for the API. Japanese where nothing is said. */
public final class RequestLanguage {

    private RequestLanguage() {}

    public static Language of(HttpServletRequest request) {
        return isApi(request) ? accepted(request) : chosen(request);
    }

    /** Whether a program asks. */
    public static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    /** What the reader of the pages has chosen; empty for who never did. */
    public static Optional<Language> choice(HttpServletRequest request) {
        return RequestDisplay.tag(Language.COOKIE, request).map(Language::of);
    }

    private static Language chosen(HttpServletRequest request) {
        return choice(request).orElse(Language.JAPANESE);
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
