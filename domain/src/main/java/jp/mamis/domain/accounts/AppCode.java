package jp.mamis.domain.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;

/** Six figures that an authenticator app shows for thirty seconds (認証アプリのコード). */
public final class AppCode implements FactorCode {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{6}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}ー−]+");
    private static final int MOST_TYPED = 100;
    private static final int MODULUS = 1_000_000;

    private final String figures;

    private AppCode(String figures) {
        this.figures = figures;
    }

    /** The last six decimal figures of a truncated digest (RFC 4226, 5.3). */
    public static AppCode of(int truncated) {
        return new AppCode(String.format("%06d", truncated % MODULUS));
    }

    /**
     * Takes a code as typed: width and white space do not matter.
     *
     * @throws MalformedValue {@code app-code}, without the text
     */
    public static AppCode parse(String typed) {
        String folded = folded(typed);
        if (!SHAPE.matcher(folded).matches()) {
            throw new MalformedValue("app-code", "");
        }
        return new AppCode(folded);
    }

    static boolean isLike(String typed) {
        return SHAPE.matcher(folded(typed)).matches();
    }

    private static String folded(String typed) {
        String some = typed.length() > MOST_TYPED ? "" : typed;
        return SEPARATORS
                .matcher(Normalizer.normalize(some, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /** As an app shows it. */
    public String figures() {
        return figures;
    }

    /** Compares in constant time. */
    public boolean matches(AppCode other) {
        return MessageDigest.isEqual(
                figures.getBytes(StandardCharsets.US_ASCII), other.figures.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AppCode that && matches(that);
    }

    @Override
    public int hashCode() {
        return figures.hashCode();
    }

    @Override
    public String toString() {
        return "AppCode[hidden]";
    }
}
