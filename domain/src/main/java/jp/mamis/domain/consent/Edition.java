package jp.mamis.domain.consent;

import java.util.stream.Stream;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * One version of a document (版).
 *
 * @param number counted from 1
 */
public record Edition(DocumentKind kind, int number) {

    public Edition {
        if (number < 1) {
            throw new IllegalArgumentException("editions are counted from 1");
        }
    }

    /** {@code TERMS_OF_USE:1}. */
    public String text() {
        return kind.name() + ":" + number;
    }

    /**
     * Reads {@link #text} as somebody typed it.
     *
     * @throws MalformedValue {@code choice} for what names no version of a document
     */
    public static Edition parse(String text) {
        boolean named =
                Stream.of(DocumentKind.values()).anyMatch(kind -> text.matches(kind.name() + ":[1-9][0-9]{0,5}"));
        if (!named) {
            throw new MalformedValue("choice", text);
        }
        return of(text);
    }

    /** Reads {@link #text}. */
    public static Edition of(String text) {
        int colon = text.indexOf(':');
        return new Edition(DocumentKind.valueOf(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }
}
