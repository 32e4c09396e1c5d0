package jp.mamis.application.answers;

import java.nio.charset.StandardCharsets;

/**
 * A page that was drawn for one session, word for word: the answer to a faulty form, or a form half filled in.
 *
 * @param place  the path, with its query, at which the page is found without faults and without what was typed
 * @param status the status of HTTP
 */
public record KeptAnswer(String place, int status, String page) {

    /** A longer page is not kept, in bytes. */
    public static final int LONGEST = 512 * 1024;

    public KeptAnswer {
        if (!fits(page)) {
            throw new IllegalArgumentException("an answer to keep is longer than " + LONGEST + " bytes or holds NUL");
        }
    }

    /** Whether the store can hold it: what somebody typed into it may be a NUL, which no text of the store takes. */
    public static boolean fits(String page) {
        return page.indexOf('\0') < 0 && page.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }
}
