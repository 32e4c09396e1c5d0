package jp.mamis.application.kernel;

import java.text.Normalizer;
import java.util.stream.Stream;

/**
 * Part of a text that is looked for as somebody typed it: the width of letters, the case of Latin ones and spaces make no
 * difference.
 *
 * @param key what is compared; empty text is in every text
 */
public record SoughtText(String key) {

    /** Looks for nothing in particular. */
    public static final SoughtText NOTHING = new SoughtText("");

    public static SoughtText of(String typed) {
        return new SoughtText(keyOf(typed));
    }

    public boolean isNothing() {
        return key.isEmpty();
    }

    public boolean isInAny(String... texts) {
        return Stream.of(texts).anyMatch(text -> keyOf(text).contains(key));
    }

    /** Only the plain letters A to Z have a small form here, as in a database that knows no language. */
    private static String keyOf(String text) {
        StringBuilder key = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .chars()
                .filter(letter -> letter > ' ')
                .forEach(letter -> key.append((char) (letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter)));
        return key.toString();
    }
}
