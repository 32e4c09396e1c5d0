package jp.mamis.domain.hpki.ca;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Encoded bytes (符号化されたデータ), such as a certificate as it is stored and signed; never changed. */
public final class Der {

    private final byte[] bytes;

    private Der(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Der of(byte[] bytes) {
        return new Der(bytes.clone());
    }

    /** @param hex pairs of hexadecimal digits */
    public static Der ofHex(String hex) {
        return new Der(HexFormat.of().parseHex(hex));
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    /** Pairs of hexadecimal digits in capitals. */
    public String hex() {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    /** The SHA-256 digest, by which people compare certificates (フィンガープリント). */
    public Der fingerprint() {
        try {
            return new Der(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Der same && Arrays.equals(bytes, same.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " octets";
    }
}
