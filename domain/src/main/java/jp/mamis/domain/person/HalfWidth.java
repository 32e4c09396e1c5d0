package jp.mamis.domain.person;

/** Half-width text (半角), for what is stored and sent as ASCII: numbers, codes, mail addresses, Latin names. */
public final class HalfWidth {

    private static final int OFFSET = '！' - '!';

    private HalfWidth() {}

    /**
     * Full-width ASCII and the full-width space as their half-width forms, dashes as {@code -}; edges stripped.
     * Excessive text stays as it is, for the reader to refuse.
     */
    public static String fold(String text) {
        if (Characters.excessive(text)) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length());
        Dashes.fold(text).codePoints().map(HalfWidth::fold).forEach(folded::appendCodePoint);
        return folded.toString().strip();
    }

    private static int fold(int character) {
        if (character == '　') {
            return ' ';
        }
        return character >= '！' && character <= '～' ? character - OFFSET : character;
    }
}
