package jp.mamis.domain.person;

/**
 * Characters as a reader counts them (文字数): a surrogate pair is one, a variation selector belongs to the character
 * before it.
 */
public final class Characters {

    /** No field of a person or place comes near this length. */
    private static final int LONGEST_FIELD = 1_000;

    /** From the tiles of mah-jong to the last of the blocks of pictures: Unicode has nothing else there. */
    private static final int FIRST_PICTURE = 0x1F000;

    private static final int LAST_PICTURE = 0x1FAFF;

    private Characters() {}

    /** Whether text is longer than anything registered, so that folding and reading it would be wasted. */
    public static boolean excessive(String text) {
        return text.length() > LONGEST_FIELD;
    }

    /** How many characters {@code text} shows. */
    public static int count(String text) {
        return (int) text.codePoints()
                .filter(character -> !isVariationSelector(character))
                .count();
    }

    /** The position in {@code text} after its first {@code characters}, variation selectors included; its end if shorter. */
    public static int end(String text, int characters) {
        int position = 0;
        int seen = 0;
        while (position < text.length()) {
            int character = text.codePointAt(position);
            if (!isVariationSelector(character) && ++seen > characters) {
                return position;
            }
            position += Character.charCount(character);
        }
        return position;
    }

    /** The text without variation selectors: what a comparison by sight would see. */
    public static String withoutVariationSelectors(String text) {
        return text.codePoints()
                .filter(character -> !isVariationSelector(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether a picture (絵文字) stands in the text. Signs that print as letters do, such as ☆ and ♡, are none. */
    public static boolean pictured(String text) {
        return text.codePoints().anyMatch(character -> character >= FIRST_PICTURE && character <= LAST_PICTURE);
    }

    /**
     * Whether text can be kept and printed as it stands: no control or invisible format character, no half of a
     * surrogate pair, no mark of a lost character (U+FFFD). Characters newer than this Java release pass: names bring them.
     */
    public static boolean printable(String text) {
        return text.codePoints().noneMatch(character -> switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> character == 0xFFFD;
        });
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }
}
