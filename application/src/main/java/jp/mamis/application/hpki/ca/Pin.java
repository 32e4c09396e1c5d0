package jp.mamis.application.hpki.ca;

import java.nio.CharBuffer;
import java.util.Arrays;

/**
 * What opens a token (PIN), for as long as it is needed. Neither journal nor log nor environment ever has one. Whoever made
 * it wipes it.
 */
public final class Pin implements AutoCloseable {

    private final char[] characters;

    private Pin(char[] characters) {
        this.characters = characters;
    }

    /** Takes a copy; the given characters remain the caller's to wipe. */
    public static Pin of(CharSequence typed) {
        char[] copy = new char[typed.length()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = typed.charAt(i);
        }
        return new Pin(copy);
    }

    /** What two officers know a part of each: the first part, then the second. Both remain their owners' to wipe. */
    public static Pin ofShares(Pin first, Pin second) {
        char[] whole = Arrays.copyOf(first.characters, first.characters.length + second.characters.length);
        System.arraycopy(second.characters, 0, whole, first.characters.length, second.characters.length);
        return new Pin(whole);
    }

    public Pin copy() {
        return new Pin(characters.clone());
    }

    public boolean isEmpty() {
        return characters.length == 0;
    }

    /** A copy, the caller's to wipe. */
    public char[] characters() {
        return characters.clone();
    }

    /** Whether it reads so. */
    public boolean reads(CharSequence text) {
        return CharBuffer.wrap(characters).equals(CharBuffer.wrap(text));
    }

    /** Wipes it from memory; it is of zeros afterwards. */
    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "Pin[hidden]";
    }
}
