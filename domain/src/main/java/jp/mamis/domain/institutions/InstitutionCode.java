package jp.mamis.domain.institutions;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.HalfWidth;
import jp.mamis.domain.person.Prefecture;

/**
 * The code of a workplace (医療機関コード), ten characters. Insured institutions: prefecture 2, fee table 1, area 2,
 * number 4, check digit 1; the area is the regional bureau's and means no municipality. Others: {@code H}, prefecture 2,
 * area 2, running number 5, issued by the national association, without a check digit.
 */
@Basis(
        document = "Notice of the ministry on codes of insured institutions (保険医療機関コード), 1976",
        rule =
                "A ten-digit institution code ends in a Luhn check digit over the nine before it; a code with H has none.",
        note = "The split of the H-code after its prefecture is our choice.")
public record InstitutionCode(String text) {

    private static final Pattern WHOLE = Pattern.compile("[0-9H][0-9]{9}");

    /**
     * @throws MalformedValue of kind {@code institution-code}, {@code institution-code-prefecture} where the prefecture is
     *     none, {@code institution-code-table} where the fee table is none, {@code institution-code-check} for a wrong check digit
     */
    public InstitutionCode {
        require(text, text);
    }

    /**
     * Takes a code in any width, with or without hyphens. The seven-digit form is refused: it is not unique in Japan.
     *
     * @throws MalformedValue of kind {@code institution-code}, {@code institution-code-prefecture} where the prefecture is
     *     none, {@code institution-code-table} where the fee table is none, {@code institution-code-check} for a wrong check digit
     */
    public static InstitutionCode parse(String typed) {
        String code = HalfWidth.fold(typed).replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        require(code, typed);
        return new InstitutionCode(code);
    }

    private static void require(String code, String typed) {
        if (!WHOLE.matcher(code).matches()) {
            throw new MalformedValue("institution-code", typed);
        }
        if (prefecture(code).isEmpty()) {
            throw new MalformedValue("institution-code-prefecture", typed);
        }
        if (isInsured(code) && FeeTable.of(code.charAt(2)).isEmpty()) {
            throw new MalformedValue("institution-code-table", typed);
        }
        if (isInsured(code) && code.charAt(9) != checkDigit(code)) {
            throw new MalformedValue("institution-code-check", typed);
        }
    }

    /** The prefecture the code was given in. */
    public Prefecture prefecture() {
        return prefecture(text).orElseThrow();
    }

    /** The fee table, or empty for a workplace outside the insurance. */
    public Optional<FeeTable> table() {
        return insured() ? FeeTable.of(text.charAt(2)) : Optional.empty();
    }

    /** Whether the workplace bills the health insurance. */
    public boolean insured() {
        return isInsured(text);
    }

    private static boolean isInsured(String text) {
        return text.charAt(0) != 'H';
    }

    private static Optional<Prefecture> prefecture(String text) {
        int start = text.charAt(0) == 'H' ? 1 : 0;
        return Prefecture.ofCode(text.substring(start, start + 2));
    }

    private static char checkDigit(String text) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int value = (text.charAt(8 - i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += value / 10 + value % 10;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
