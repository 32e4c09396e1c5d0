package jp.mamis.persistence.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest by which parts are compared. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    static String of(byte[] content) {
        return text(begun().digest(content));
    }

    static String text(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
