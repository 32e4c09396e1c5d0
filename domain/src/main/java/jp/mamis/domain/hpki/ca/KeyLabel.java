package jp.mamis.domain.hpki.ca;

import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * The name a key has on its token (鍵の名前): 1 to 64 of {@code a-z 0-9 -}, beginning with a letter. Unique on the token,
 * which would accept it twice.
 */
public record KeyLabel(String text) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    /** As ceremonies and those who answer for an authority name their keys. */
    private static final Pattern AUTHORITY = Pattern.compile("(demonstration-)?(ca|ocsp|statement)-.*");

    public KeyLabel {
        if (!SHAPE.matcher(text).matches()) {
            throw new MalformedValue("key-label", text);
        }
    }

    /** @throws MalformedValue {@code key-label} */
    public static KeyLabel parse(String text) {
        return new KeyLabel(text.strip());
    }

    /** Whether a key of that name is an authority's, and nobody's else. */
    public boolean isOfAuthority() {
        return AUTHORITY.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
