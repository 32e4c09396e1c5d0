package jp.mamis.domain.hpki.ca;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.MalformedValue;

/** A certificate's serial number (シリアル番号): positive and at most 20 octets. */
@Basis(
        document = "RFC 5280",
        article = "4.1.2.2",
        rule = "Serial numbers are positive, at most 20 octets, and those of subscribers are 128 random bits.",
        note = "The authorities seen count upwards; randomness is our choice, so that nobody foresees a number.")
public record SerialNumber(BigInteger value) {

    private static final Pattern DIGITS = Pattern.compile("[0-9A-Fa-f]{1,40}");
    private static final int LONGEST_BITS = 159;
    private static final int RANDOM_OCTETS = 16;
    /** Fewer than this many random numbers are so short that one such is no accident. */
    private static final int LEAST_BITS = 64;

    public SerialNumber {
        if (value.signum() <= 0 || value.bitLength() > LONGEST_BITS) {
            throw new IllegalArgumentException("not a positive number of at most 20 octets");
        }
    }

    public static SerialNumber of(long value) {
        return new SerialNumber(BigInteger.valueOf(value));
    }

    /** @param random 16 octets from a source nobody foresees */
    public static SerialNumber random(byte[] random) {
        if (random.length != RANDOM_OCTETS) {
            throw new IllegalArgumentException("not 128 bits");
        }
        return new SerialNumber(new BigInteger(1, random));
    }

    /**
     * Takes hexadecimal digits as tools show them, colons between or not.
     *
     * @throws MalformedValue of kind {@code serial}
     */
    public static SerialNumber parse(String text) {
        String digits = text.strip().replace(":", "");
        if (!DIGITS.matcher(digits).matches() || !fits(new BigInteger(digits, 16))) {
            throw new MalformedValue("serial", text);
        }
        return new SerialNumber(new BigInteger(digits, 16));
    }

    /** Whether a number that somebody read could be a serial number. */
    static boolean fits(BigInteger value) {
        return value.signum() > 0 && value.bitLength() <= LONGEST_BITS;
    }

    /** Whether a number can have been drawn at random. */
    static boolean looksRandom(BigInteger value) {
        return value.bitLength() > LEAST_BITS;
    }

    /** In hexadecimal digits, as tools show it. */
    @Override
    public String toString() {
        return value.toString(16).toUpperCase(Locale.ROOT);
    }
}
