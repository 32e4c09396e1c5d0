package jp.mamis.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a line of text.
 *
 * @param whole whether it stays on one line: a reference number, which is read out and copied
 */
public record Piece(String text, boolean whole) {

    private static final Pattern REFERENCE = Pattern.compile("\\b[A-Z]-[0-9]{4}-[0-9]{7}-[0-9]\\b");

    private static final Pattern DAY = Pattern.compile("[0-9]{4}年[0-9]{1,2}月|（[0-9]+日経過）");

    /** Whether a line tells a day or how long ago one was, which is broken before era, time and age only. */
    public static boolean isDated(String line) {
        return DAY.matcher(line).find();
    }

    /** The pieces of a text in order; together they are the text. */
    public static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher reference = REFERENCE.matcher(text);
        int end = 0;
        while (reference.find()) {
            pieces.add(new Piece(text.substring(end, reference.start()), false));
            pieces.add(new Piece(reference.group(), true));
            end = reference.end();
        }
        pieces.add(new Piece(text.substring(end), false));
        return pieces;
    }
}
