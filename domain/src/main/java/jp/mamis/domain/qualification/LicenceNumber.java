package jp.mamis.domain.qualification;

import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.HalfWidth;

/**
 * A physician's number in the national register (医籍登録番号): 1 to 6 digits without leading zeros; it has no check
 * digit. It changes when the nationality changes, so a person may have had several.
 */
public record LicenceNumber(String digits) {

    private static final Pattern REGISTERED = Pattern.compile("[1-9][0-9]{0,5}");

    /** @throws MalformedValue of kind {@code licence-number} */
    public LicenceNumber {
        if (!REGISTERED.matcher(digits).matches()) {
            throw new MalformedValue("licence-number", digits);
        }
    }

    /**
     * Takes a number in any width, also as printed on the licence: {@code 第123456号}.
     *
     * @throws MalformedValue of kind {@code licence-number}
     */
    public static LicenceNumber parse(String text) {
        String digits = HalfWidth.fold(text).replaceFirst("^第 ?(.*[0-9]) ?号$", "$1");
        if (!REGISTERED.matcher(digits).matches()) {
            throw new MalformedValue("licence-number", text);
        }
        return new LicenceNumber(digits);
    }
}
