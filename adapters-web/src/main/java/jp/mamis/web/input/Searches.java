package jp.mamis.web.input;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What is sought in a list, as addresses say it. */
public final class Searches {

    private Searches() {}

    /** The query that seeks the same, with its question mark; empty text for nothing. */
    public static String query(String text) {
        return text.isBlank() ? "" : "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
