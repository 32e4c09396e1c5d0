package jp.mamis.domain.person;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.MalformedValue;

/** A telephone or FAX number in Japan (電話番号): half-width, with hyphens, 10 or 11 digits from 0: {@code 03-3942-6482}. */
public record PhoneNumber(String hyphenated) {

    private static final Pattern PRINTED = Pattern.compile("0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}");
    private static final Pattern COUNTRY = Pattern.compile("^\\+81[- ]?(?:\\(0\\))?");

    /** Numbers whose parts are known without the table of area codes: Tokyo, Osaka, mobile and IP, free of charge. */
    private static final Pattern BARE =
            Pattern.compile("(0[36])([0-9]{4})([0-9]{4})|(0[5-9]0)([0-9]{4})([0-9]{4})|(0120)([0-9]{3})([0-9]{3})");

    /** @throws MalformedValue of kind {@code phone-number} */
    public PhoneNumber {
        if (!fits(hyphenated)) {
            throw new MalformedValue("phone-number", hyphenated);
        }
    }

    /**
     * Takes a number in any width, with brackets or spaces for hyphens, with {@code +81}, and without hyphens where the
     * parts are certain.
     *
     * @throws MalformedValue of kind {@code phone-number}
     */
    public static PhoneNumber parse(String text) {
        String number = hyphenated(text);
        if (!fits(number)) {
            throw new MalformedValue("phone-number", text);
        }
        return new PhoneNumber(number);
    }

    static String hyphenated(String text) {
        String folded = COUNTRY.matcher(HalfWidth.fold(text)).replaceFirst("0");
        String number = folded.replaceFirst("^\\(([0-9]+)\\) ?-?", "$1-").replaceAll("[()]| +", "-");
        Matcher bare = BARE.matcher(number);
        return bare.matches() ? joined(bare) : number;
    }

    private static String joined(Matcher bare) {
        return Stream.iterate(1, group -> group + 1)
                .limit(bare.groupCount())
                .flatMap(group -> Stream.ofNullable(bare.group(group)))
                .reduce((left, right) -> left + "-" + right)
                .orElseThrow();
    }

    private static boolean fits(String number) {
        int digits = number.length() - 2;
        return PRINTED.matcher(number).matches() && digits >= 10 && digits <= 11;
    }
}
