package jp.mamis.domain.membership;

import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.HalfWidth;

/** The national body's member ID (日医会員ID): ten digits, given on joining it and never reused. */
public record MemberNumber(String digits) {

    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");

    public MemberNumber {
        if (!TEN_DIGITS.matcher(digits).matches()) {
            throw new MalformedValue("member-number", digits);
        }
    }

    public static MemberNumber parse(String text) {
        return new MemberNumber(HalfWidth.fold(text).strip());
    }
}
