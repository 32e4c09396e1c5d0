package jp.mamis.domain.membership;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.domain.kernel.Basis;

/** Which fiscal years are free of the national fee after graduation (卒後5年減免). */
@Basis(
        document = "日医on-line 010750",
        article = "会費減免",
        rule = "Five fiscal years counted by the fiscal year of graduation: from the next April for March graduates,"
                + " from the current fiscal year for all others.",
        note = "In force since fiscal year 2023; all categories. Insured categories still pay the premium.")
public final class GraduationExemption {

    private static final int YEARS = 5;

    /** The first exempt fiscal year of someone who graduated in {@code month}. */
    public FiscalYear first(YearMonth month) {
        FiscalYear graduation = FiscalYear.of(month);
        return month.getMonth() == Month.MARCH ? graduation.next() : graduation;
    }

    /** The last exempt fiscal year. */
    public FiscalYear last(YearMonth month) {
        return first(month).plus(YEARS - 1);
    }

    public boolean appliesOn(LocalDate day, YearMonth graduation) {
        FiscalYear year = FiscalYear.of(day);
        return year.compareTo(first(graduation)) >= 0 && year.compareTo(last(graduation)) <= 0;
    }
}
