package jp.mamis.domain.person;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Full-width text (全角), for what is printed among Japanese characters: addresses, kana. */
public final class FullWidth {

    private static final int OFFSET = '！' - '!';
    private static final Pattern HALF_WIDTH_KANA = Pattern.compile("[\uFF61-\uFF9F]+");

    private FullWidth() {}

    /**
     * ASCII, the space, half-width kana and dashes as their full-width forms; edges stripped. Other characters stay
     * exactly as they are: kanji variants are never normalised. Excessive text stays as it is, for the reader to refuse.
     */
    public static String fold(String text) {
        if (Characters.excessive(text)) {
            return text;
        }
        String kana = HALF_WIDTH_KANA
                .matcher(Dashes.fold(text))
                .replaceAll(run -> Normalizer.normalize(run.group(), Normalizer.Form.NFKC));
        StringBuilder folded = new StringBuilder(kana.length());
        kana.codePoints().map(FullWidth::fold).forEach(folded::appendCodePoint);
        return folded.toString().strip();
    }

    /** Half-width kana as full-width ones; nothing else is touched, and excessive text stays as it is. */
    public static String foldKana(String text) {
        return Characters.excessive(text)
                ? text
                : HALF_WIDTH_KANA
                        .matcher(text)
                        .replaceAll(run -> Normalizer.normalize(run.group(), Normalizer.Form.NFKC));
    }

    private static int fold(int character) {
        if (character == ' ') {
            return '　';
        }
        return character >= '!' && character <= '~' ? character + OFFSET : character;
    }
}
