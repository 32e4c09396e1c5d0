package jp.mamis.domain.accounts;

import java.nio.charset.StandardCharsets;

/** The key that an authenticator app and we share (認証アプリのキー): 160 bits, shown while the app is set up and never kept. */
public final class AppKey {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final int BYTES = 20;
    private static final int BITS = 5;
    private static final int GROUP = 4;

    private final byte[] bytes;

    /** @param bytes 20 of them */
    public AppKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key of an authenticator app has " + BYTES + " bytes");
        }
        this.bytes = bytes.clone();
    }

    /** For the digest that codes are made of. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** In base 32 (RFC 4648, 6), as apps take it when it is typed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte next : bytes) {
            held = ((held << Byte.SIZE) | (next & 0xFF)) & 0xFFFF;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt((held >> bits) & 0x1F));
            }
        }
        return text.toString();
    }

    /** In groups of four, as it is read. */
    public String printed() {
        return text().replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    /** What an app reads from a QR code (Key URI of Google Authenticator, which others took over). */
    public String uri(String issuer, LoginId loginId) {
        return "otpauth://totp/" + escaped(issuer) + ":" + escaped(loginId.text()) + "?secret=" + text() + "&issuer="
                + escaped(issuer) + "&algorithm=SHA1&digits=6&period=30";
    }

    /** RFC 3986, 2.1: every byte that is not unreserved. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = UNRESERVED.indexOf(next) >= 0;
            escaped.append(plain ? String.valueOf((char) next) : String.format("%%%02X", next));
        }
        return escaped.toString();
    }

    @Override
    public String toString() {
        return "AppKey[hidden]";
    }
}
