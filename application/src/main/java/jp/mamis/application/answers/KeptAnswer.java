package jp.mamis.application.answers;

import java.nio.charset.StandardCharsets;

/**
 * The page that a form was answered with, word for word.
 *
 * @param place  the path at which the page without its faults is found
 * @param status the status of HTTP
 */
public record KeptAnswer(String place, int status, String page) {

    /** A longer page is not kept, in bytes. */
    public static final int LONGEST = 512 * 1024;

    public KeptAnswer {
        if (!fits(page)) {
            throw new IllegalArgumentException("an answer to keep is longer than " + LONGEST + " bytes");
        }
    }

    public static boolean fits(String page) {
        return page.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }
}
