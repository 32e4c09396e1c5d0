package jp.mamis.domain.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/**
 * A fiscal year (年度), 1 April to 31 March, named by the calendar year in which it begins: 31 March 2026 still belongs
 * to 2025.
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    public static FiscalYear of(LocalDate day) {
        return of(YearMonth.from(day));
    }

    public static FiscalYear of(YearMonth month) {
        return new FiscalYear(month.getMonthValue() < Month.APRIL.getValue() ? month.getYear() - 1 : month.getYear());
    }

    /** 1 April. */
    public LocalDate firstDay() {
        return LocalDate.of(year, Month.APRIL, 1);
    }

    /** 31 March of the following calendar year. */
    public LocalDate lastDay() {
        return next().firstDay().minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return equals(of(day));
    }

    public FiscalYear next() {
        return plus(1);
    }

    /** The fiscal year so many years later, or earlier when negative. */
    public FiscalYear plus(int years) {
        return new FiscalYear(year + years);
    }

    /** All its days. */
    public Interval days() {
        return Interval.throughLastDay(firstDay(), lastDay());
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }
}
