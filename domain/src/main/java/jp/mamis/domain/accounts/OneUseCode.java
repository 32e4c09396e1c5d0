package jp.mamis.domain.accounts;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * A code that sets a password once (仮パスワード), handed out on paper or by word: 15 letters and digits in groups of five,
 * 74 bits, none of which can be taken for another.
 */
@Basis(
        document = "our choice",
        rule = "A one-use code has 15 signs of an alphabet without 0, O, 1, I and L, drawn at random: 74 bits.",
        note = "Members start without a password; at least 60 bits were asked for.")
public final class OneUseCode implements FactorCode {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 15;
    private static final int GROUP = 5;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}ー−]+");

    private final String signs;

    private OneUseCode(String signs) {
        this.signs = signs;
    }

    /** Makes a code of at least 16 random bytes; more bytes than the code holds, so that no sign is favoured. */
    public static OneUseCode from(byte[] random) {
        if (random.length < 16) {
            throw new IllegalArgumentException("a one-use code needs 16 random bytes");
        }
        BigInteger rest = new BigInteger(1, random);
        BigInteger base = BigInteger.valueOf(ALPHABET.length());
        StringBuilder signs = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            BigInteger[] parts = rest.divideAndRemainder(base);
            signs.append(ALPHABET.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return new OneUseCode(signs.toString());
    }

    /**
     * Takes a code as typed: width, case, hyphens and white space do not matter.
     *
     * @throws MalformedValue {@code one-use-code}, without the text
     */
    public static OneUseCode parse(String typed) {
        if (typed.length() > 100) {
            throw new MalformedValue("one-use-code", "");
        }
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String signs = SEPARATORS.matcher(folded).replaceAll("");
        if (!SHAPE.matcher(signs).matches()) {
            throw new MalformedValue("one-use-code", "");
        }
        return new OneUseCode(signs);
    }

    /** As printed: {@code ABCDE-FGHJK-MNPQR}. To be shown once. */
    public String printed() {
        return signs.substring(0, GROUP) + "-" + signs.substring(GROUP, 2 * GROUP) + "-" + signs.substring(2 * GROUP);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OneUseCode that && signs.equals(that.signs);
    }

    @Override
    public int hashCode() {
        return signs.hashCode();
    }

    @Override
    public String toString() {
        return "OneUseCode[hidden]";
    }
}
