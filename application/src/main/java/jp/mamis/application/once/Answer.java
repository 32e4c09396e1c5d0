package jp.mamis.application.once;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An answer as it leaves the edge, to be given again word for word.
 *
 * @param status  the status of HTTP
 * @param headers what belongs to the answer beside its body, such as {@code Location} and {@code ETag}
 * @param settled whether the submission is settled; one that is not may be sent again under the same key
 */
public record Answer(int status, Map<String, String> headers, String body, boolean settled) {

    /** No answer to a change is longer, in bytes. */
    public static final int LONGEST = 64 * 1024;

    public Answer {
        headers = Map.copyOf(headers);
        if (settled && body.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new IllegalArgumentException("an answer to keep is longer than " + LONGEST + " bytes");
        }
    }

    /** An answer that is kept. */
    public static Answer settled(int status, Map<String, String> headers, String body) {
        return new Answer(status, headers, body, true);
    }

    /** An answer that asks to try again, such as a form with its faults. */
    public static Answer unsettled(int status, Map<String, String> headers, String body) {
        return new Answer(status, headers, body, false);
    }
}
