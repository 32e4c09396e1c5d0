package jp.mamis.web.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What a request sends, as it came. */
public final class RequestBodies {

    private RequestBodies() {}

    /** All of it; how much may come is bounded before. */
    public static byte[] all(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
