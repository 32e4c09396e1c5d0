package jp.mamis.domain.procedures;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.HalfWidth;

/**
 * What people call a procedure by (受付番号): {@code J-2026-0000123-6}, kind, fiscal year of receipt, number within it, and
 * a Luhn digit over year and number that catches a wrong or swapped digit on the telephone.
 */
public record ReferenceNumber(String text) {

    private static final Pattern SHAPE = Pattern.compile("([A-Z])-([0-9]{4})-([0-9]{7})-([0-9])");
    private static final Pattern TYPED = Pattern.compile("([A-Z])-?([0-9]{4})-?([0-9]{7})-?([0-9])");

    public ReferenceNumber {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()
                || check(shape.group(2) + shape.group(3)) != shape.group(4).charAt(0) - '0') {
            throw new MalformedValue("reference-number", text);
        }
    }

    /** The {@code sequence}-th procedure of a kind in a fiscal year; 1 to 9,999,999. */
    public static ReferenceNumber of(ProcedureKind kind, FiscalYear year, long sequence) {
        String digits = String.format(Locale.ROOT, "%04d%07d", year.year(), sequence);
        return new ReferenceNumber(
                kind.letter() + "-" + digits.substring(0, 4) + "-" + digits.substring(4) + "-" + check(digits));
    }

    /** Reads the number in any width, in small letters, with or without hyphens or what the kana keyboard gives for them. */
    public static ReferenceNumber parse(String text) {
        Matcher typed = TYPED.matcher(HalfWidth.fold(text).replace('ー', '-').toUpperCase(Locale.ROOT));
        if (!typed.matches()) {
            throw new MalformedValue("reference-number", text);
        }
        return new ReferenceNumber(typed.group(1) + "-" + typed.group(2) + "-" + typed.group(3) + "-" + typed.group(4));
    }

    private static int check(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int value = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? value * 2 : value;
            sum += weighted / 10 + weighted % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
