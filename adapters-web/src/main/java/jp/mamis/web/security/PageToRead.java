package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The answer to a form that is no fault but a page to be read before one goes on, such as a check page. It is kept for the
 * session and asked for by GET, as the answer to a faulty form is, so that Back and reload send nothing again.
 */
public final class PageToRead {

    private static final String MARK = PageToRead.class.getName();

    private PageToRead() {}

    /** The request will be answered with such a page. */
    public static void mark(HttpServletRequest request) {
        request.setAttribute(MARK, true);
    }

    public static boolean isMarked(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }
}
