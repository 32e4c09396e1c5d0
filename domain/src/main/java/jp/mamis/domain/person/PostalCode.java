package jp.mamis.domain.person;

import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;

/** A Japanese postal code (郵便番号): seven digits, stored without a hyphen. Whether it exists is not known here. */
public record PostalCode(String digits) {

    private static final Pattern SEVEN_DIGITS = Pattern.compile("[0-9]{7}");

    /** @throws MalformedValue of kind {@code postal-code} */
    public PostalCode {
        if (!SEVEN_DIGITS.matcher(digits).matches()) {
            throw new MalformedValue("postal-code", digits);
        }
    }

    /**
     * Takes {@code 550-0002}, {@code 5500002} or {@code 〒５５０－０００２}.
     *
     * @throws MalformedValue of kind {@code postal-code}
     */
    public static PostalCode parse(String text) {
        String digits = HalfWidth.fold(text.replace("〒", "")).replaceFirst("^([0-9]{3})[ -]", "$1");
        if (!SEVEN_DIGITS.matcher(digits).matches()) {
            throw new MalformedValue("postal-code", text);
        }
        return new PostalCode(digits);
    }

    /** As printed on envelopes: {@code 550-0002}. */
    public String printed() {
        return digits.substring(0, 3) + "-" + digits.substring(3);
    }
}
