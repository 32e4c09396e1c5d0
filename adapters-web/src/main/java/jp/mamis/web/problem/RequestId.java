package jp.mamis.web.problem;

import jakarta.servlet.ServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The id of a request, for journal, logs and the people who ask about it. Made here, never taken from outside. */
public final class RequestId {

    /** The answer's header that names it. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = "jp.mamis.request";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestId() {}

    /** The id of this request; whoever asks first makes it. */
    public static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String made = made();
        request.setAttribute(ATTRIBUTE, made);
        return made;
    }

    private static String made() {
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
