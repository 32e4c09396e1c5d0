package jp.mamis.domain.person;

import java.util.Locale;
import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * A mail address (電子メールアドレス): half-width, at most 100 characters, kept as typed. Several persons may share one
 * (couples, clinics): it identifies nobody. Dots side by side or before the @ are let through, since Japanese carriers
 * have given out such addresses.
 */
public record MailAddress(String text) {

    private static final int LONGEST = 100;
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9-]{1,63}");

    /** @throws MalformedValue of kind {@code mail-address} */
    public MailAddress {
        if (!fits(text)) {
            throw new MalformedValue("mail-address", text);
        }
    }

    /**
     * Takes an address in any width.
     *
     * @throws MalformedValue of kind {@code mail-address}
     */
    public static MailAddress parse(String text) {
        String address = HalfWidth.fold(text);
        if (!fits(address)) {
            throw new MalformedValue("mail-address", text);
        }
        return new MailAddress(address);
    }

    /** For comparing: mail hosts ignore upper and lower case. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean fits(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }
}
