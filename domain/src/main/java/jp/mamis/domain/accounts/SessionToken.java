package jp.mamis.domain.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * What a browser or program shows to be known as logged in (セッショントークン): 256 random bits. Only its digest is kept.
 */
public final class SessionToken {

    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String text;

    private SessionToken(String text) {
        this.text = text;
    }

    public static SessionToken from(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException("a session token needs 32 random bytes");
        }
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** @throws MalformedValue {@code session-token}, without the text */
    public static SessionToken parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new MalformedValue("session-token", "");
        }
        return new SessionToken(text);
    }

    /** For the cookie or the answer that hands it out; never for logs. */
    public String text() {
        return text;
    }

    /** What the store knows it by. */
    public TokenDigest digest() {
        return new TokenDigest(HexFormat.of().formatHex(sha256("session:")));
    }

    /** The token that forms carry against forged requests; it does not give away the token it is made from. */
    public FormToken formToken() {
        return new FormToken(Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("form:")));
    }

    private byte[] sha256(String purpose) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return digest.digest((purpose + text).getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionToken that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "SessionToken[hidden]";
    }
}
