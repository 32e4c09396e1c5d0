package jp.mamis.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import jp.mamis.web.page.SignedIn;

/**
 * Who reads the page of an error, as far as the gate has recognised them: kept with the request, so that nobody has to be
 * asked when something is broken.
 *
 * @param formToken what the forms of the frame carry
 */
public record RequestReader(SignedIn person, String formToken) {

    public void attachTo(HttpServletRequest request) {
        request.setAttribute(RequestReader.class.getName(), this);
    }

    /** Empty for a stranger, and before the gate. */
    static Optional<RequestReader> of(HttpServletRequest request) {
        return Optional.ofNullable((RequestReader) request.getAttribute(RequestReader.class.getName()));
    }
}
