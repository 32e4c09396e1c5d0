package jp.mamis.web.input;

/** Whether text can be kept at all: the store cannot hold NUL, and half a surrogate pair is no character. */
public final class Legible {

    /** The kind of value an illegible text is not. */
    public static final String KIND = "text";

    private Legible() {}

    /** False for control characters other than tab and line ends, for noncharacters and for broken surrogate pairs. */
    public static boolean isLegible(String text) {
        return text.codePoints().allMatch(Legible::isLegible);
    }

    private static boolean isLegible(int character) {
        if (Character.isISOControl(character)) {
            return character == '\t' || character == '\n' || character == '\r';
        }
        boolean noncharacter = (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
        return !noncharacter && Character.getType(character) != Character.SURROGATE;
    }
}
