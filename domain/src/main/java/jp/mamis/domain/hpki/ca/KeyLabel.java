package jp.mamis.domain.hpki.ca;

import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * The name a key has on its token (鍵の名前): 1 to 64 of {@code a-z 0-9 -}, beginning with a letter. Unique on the token,
 * which would accept it twice.
 */
public record KeyLabel(String text) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    public KeyLabel {
        if (!SHAPE.matcher(text).matches()) {
            throw new MalformedValue("key-label", text);
        }
    }

    /** @throws MalformedValue {@code key-label} */
    public static KeyLabel parse(String text) {
        return new KeyLabel(text.strip());
    }

    @Override
    public String toString() {
        return text;
    }
}
