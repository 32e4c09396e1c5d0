package jp.mamis.domain.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * What a link in a mail carries (メール内リンクのトークン): 256 bits that nobody can guess, as 64 hexadecimal digits. Only its
 * digest is kept.
 */
public final class LinkToken {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    private final String text;

    private LinkToken(String text) {
        this.text = text;
    }

    /** @throws MalformedValue {@code link-token}, without the text */
    public static LinkToken parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new MalformedValue("link-token", "");
        }
        return new LinkToken(text);
    }

    /** For the link itself; never for logs. */
    public String text() {
        return text;
    }

    /** What the store knows it by. */
    public TokenDigest digest() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(("link:" + text).getBytes(StandardCharsets.US_ASCII));
            return new TokenDigest(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinkToken that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "LinkToken[hidden]";
    }
}
