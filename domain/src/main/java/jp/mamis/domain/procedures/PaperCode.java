package jp.mamis.domain.procedures;

import java.util.Locale;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.HalfWidth;

/**
 * What stands on a printed application and is typed by the office that enters it (申請書コード): {@code K7M2-P4QX-9}, eight
 * letters and figures of which none looks like another, and one that catches a wrong or swapped one.
 */
public record PaperCode(String text) {

    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final int BITS = 5;

    public PaperCode {
        String bare = text.replace("-", "");
        if (!text.equals(printed(bare)) || !isSound(bare)) {
            throw new MalformedValue("paper-code", text);
        }
    }

    /** The code that the lowest 40 bits make. */
    public static PaperCode of(long bits) {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            signs.append(SIGNS.charAt((int) (bits >>> (i * BITS)) & (SIGNS.length() - 1)));
        }
        return new PaperCode(printed(signs.toString() + check(signs)));
    }

    /**
     * Reads the code in any width, in small letters, with or without hyphens.
     *
     * @throws MalformedValue of kind {@code paper-code}; of kind {@code paper-code-misread} when it is as long as a code
     */
    public static PaperCode parse(String typed) {
        String bare = HalfWidth.fold(typed).toUpperCase(Locale.ROOT).replaceAll("[-ー\\s]", "");
        if (!isSound(bare)) {
            throw new MalformedValue(bare.matches("[0-9A-Z]{9}") ? "paper-code-misread" : "paper-code", typed);
        }
        return new PaperCode(printed(bare));
    }

    private static String printed(String bare) {
        return bare.length() == LENGTH + 1
                ? bare.substring(0, LENGTH / 2) + "-" + bare.substring(LENGTH / 2, LENGTH) + "-"
                        + bare.substring(LENGTH)
                : bare;
    }

    private static boolean isSound(String bare) {
        return bare.length() == LENGTH + 1
                && bare.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                && check(bare.substring(0, LENGTH)) == bare.charAt(LENGTH);
    }

    /** Luhn's rule over 32 signs. */
    private static char check(CharSequence signs) {
        int sum = 0;
        for (int i = 0; i < signs.length(); i++) {
            int value = SIGNS.indexOf(signs.charAt(signs.length() - 1 - i));
            int weighted = i % 2 == 0 ? value * 2 : value;
            sum += weighted / SIGNS.length() + weighted % SIGNS.length();
        }
        return SIGNS.charAt((SIGNS.length() - sum % SIGNS.length()) % SIGNS.length());
    }
}
