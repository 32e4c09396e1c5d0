package jp.mamis.domain.accounts;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A password as typed (パスワード), for as long as a request lasts. Folded by NFKC, so that the same keys give the same
 * password on every device. Whoever made it wipes it.
 */
public final class Password implements AutoCloseable {

    /** Longer input is cut here, so that nobody makes the hash work on megabytes; the policy refuses it anyway. */
    private static final int CEILING = 1_024;

    private final char[] characters;

    private Password(char[] characters) {
        this.characters = characters;
    }

    /** Takes a copy; the given characters remain the caller's to wipe. */
    public static Password of(CharSequence typed) {
        CharSequence some = typed.length() > CEILING ? typed.subSequence(0, CEILING) : typed;
        return new Password(Normalizer.normalize(some, Normalizer.Form.NFKC).toCharArray());
    }

    /** Number of characters, each code point as one. */
    public int length() {
        return Character.codePointCount(characters, 0, characters.length);
    }

    /** How many different characters occur. */
    public long distinct() {
        return CharBuffer.wrap(characters).codePoints().distinct().count();
    }

    /** Whether it is {@code text} once or several times, with signs that are neither letters nor digits around, whatever the case. */
    public boolean repeats(String text) {
        String folded = CharBuffer.wrap(characters).toString().toLowerCase(Locale.ROOT);
        String rest = folded.replace(text.toLowerCase(Locale.ROOT), "");
        return rest.length() < folded.length() && rest.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether it is {@code text}, whatever the case. */
    public boolean reads(String text) {
        return CharBuffer.wrap(characters).toString().equalsIgnoreCase(text);
    }

    /** The UTF-8 bytes for hashing, the caller's to wipe. */
    public byte[] bytes() {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        encoded.clear();
        while (encoded.hasRemaining()) {
            encoded.put((byte) 0);
        }
        return bytes;
    }

    /** Wipes it from memory; it is empty afterwards in all but length. */
    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
