package jp.mamis.domain.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * What a person types to say who they are (ログインID): 3 to 64 of {@code a-z 0-9 . _ - @}. Unique among all accounts and
 * never given to another.
 */
public record LoginId(String text) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9._@-]{3,64}");

    public LoginId {
        if (!SHAPE.matcher(text).matches()) {
            throw new MalformedValue("login-id", text);
        }
    }

    /**
     * Folds width and case, so that an ID typed with a Japanese keyboard is the same ID.
     *
     * @throws MalformedValue {@code login-id}
     */
    public static LoginId parse(String text) {
        if (text.length() > 256) {
            throw new MalformedValue("login-id", text);
        }
        return new LoginId(
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return text;
    }
}
