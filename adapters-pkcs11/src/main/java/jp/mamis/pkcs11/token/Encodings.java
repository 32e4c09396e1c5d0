package jp.mamis.pkcs11.token;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyAlgorithm.Digest;
import jp.mamis.domain.hpki.ca.KeyAlgorithm.Family;

/** What goes into a token to be signed and what comes out, where the two sides write it differently. */
final class Encodings {

    /** DigestInfo up to the digest itself (RFC 8017, 9.2 note 1). */
    private static final byte[] SHA_256 = HexFormat.of().parseHex("3031300d060960864801650304020105000420");

    private static final byte[] SHA_384 = HexFormat.of().parseHex("3041300d060960864801650304020205000430");
    private static final byte[] P_256 = HexFormat.of().parseHex("06082a8648ce3d030107");
    private static final byte[] P_384 = HexFormat.of().parseHex("06052b81040022");
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int OCTET_STRING = 0x04;
    private static final int SHORT = 0x80;

    private Encodings() {}

    /** For RSA a DigestInfo, for a curve as many of the digest's first bytes as the curve has. */
    static byte[] toBeSigned(KeyAlgorithm algorithm, Digest digest, byte[] content) {
        byte[] value;
        try {
            value = MessageDigest.getInstance(digest.javaName()).digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        return algorithm.family() == Family.RSA
                ? joined(digest == Digest.SHA_256 ? SHA_256 : SHA_384, value)
                : Arrays.copyOf(value, Math.min(value.length, algorithm.bits() / 8));
    }

    /** Tokens answer a curve's signature as its two numbers side by side; X.509 wants a DER sequence of them. */
    static byte[] signature(KeyAlgorithm algorithm, byte[] answered) {
        if (algorithm.family() == Family.RSA) {
            return answered;
        }
        int half = answered.length / 2;
        byte[] numbers = joined(integer(answered, 0, half), integer(answered, half, answered.length));
        return joined(head(SEQUENCE, numbers.length), numbers);
    }

    private static byte[] integer(byte[] answered, int begin, int end) {
        byte[] number = new BigInteger(1, Arrays.copyOfRange(answered, begin, end)).toByteArray();
        return joined(head(INTEGER, number.length), number);
    }

    /** Of two P-384 numbers no more than 104 bytes become, so the short form does. */
    private static byte[] head(int tag, int length) {
        return new byte[] {(byte) tag, (byte) length};
    }

    static byte[] curve(KeyAlgorithm curve) {
        return curve == KeyAlgorithm.P_256 ? P_256.clone() : P_384.clone();
    }

    /** PKCS #11 wraps a point in an OCTET STRING; some tokens do not. */
    static byte[] point(byte[] told) {
        boolean wrapped =
                told.length > 2 && told[0] == OCTET_STRING && (told[1] & SHORT) == 0 && told[1] == told.length - 2;
        return wrapped ? Arrays.copyOfRange(told, 2, told.length) : told;
    }

    static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
