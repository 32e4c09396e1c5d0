package jp.mamis.domain.accounts;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * What a command shows so that its log-in is approved in a browser (承認コード): eight consonants in groups of four, which
 * nobody takes for another sign or a word.
 */
public final class ShortCode {

    private static final String ALPHABET = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int LENGTH = 8;
    private static final int GROUP = 4;
    private static final int MOST_TYPED = 100;
    private static final int LEAST_BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}ー−]+");

    private final String signs;

    private ShortCode(String signs) {
        this.signs = signs;
    }

    /** Makes a code of at least 16 random bytes; more than the code holds, so that no sign is favoured. */
    public static ShortCode from(byte[] random) {
        if (random.length < LEAST_BYTES) {
            throw new IllegalArgumentException("a short code needs " + LEAST_BYTES + " random bytes");
        }
        BigInteger rest = new BigInteger(1, random);
        StringBuilder signs = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(ALPHABET.length()));
            signs.append(ALPHABET.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return new ShortCode(signs.toString());
    }

    /**
     * Takes a code as typed: width, case, hyphens and white space do not matter.
     *
     * @throws MalformedValue {@code short-code}, without the text
     */
    public static ShortCode parse(String typed) {
        String some = typed.length() > MOST_TYPED ? "" : typed;
        String folded = SEPARATORS
                .matcher(Normalizer.normalize(some, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT))
                .replaceAll("");
        if (!SHAPE.matcher(folded).matches()) {
            throw new MalformedValue("short-code", "");
        }
        return new ShortCode(folded);
    }

    /** As it is shown: {@code WDJB-MJHT}. */
    public String printed() {
        return signs.substring(0, GROUP) + "-" + signs.substring(GROUP);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShortCode that && signs.equals(that.signs);
    }

    @Override
    public int hashCode() {
        return signs.hashCode();
    }

    @Override
    public String toString() {
        return "ShortCode[hidden]";
    }
}
