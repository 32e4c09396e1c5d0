package jp.mamis.domain.person;

import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;

/** A mobile telephone number in Japan (携帯電話番号): {@code 090-0000-0000}; 060 is in use from 2026. */
public record MobilePhone(String hyphenated) {

    private static final Pattern PRINTED = Pattern.compile("0[6789]0-[0-9]{4}-[0-9]{4}");

    /** @throws MalformedValue of kind {@code mobile-phone} */
    public MobilePhone {
        if (!PRINTED.matcher(hyphenated).matches()) {
            throw new MalformedValue("mobile-phone", hyphenated);
        }
    }

    /**
     * Takes a number in any width, with or without hyphens.
     *
     * @throws MalformedValue of kind {@code mobile-phone}
     */
    public static MobilePhone parse(String text) {
        String number = PhoneNumber.hyphenated(text);
        if (!PRINTED.matcher(number).matches()) {
            throw new MalformedValue("mobile-phone", text);
        }
        return new MobilePhone(number);
    }
}
