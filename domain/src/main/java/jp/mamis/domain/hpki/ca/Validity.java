package jp.mamis.domain.hpki.ca;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.kernel.Basis;

/**
 * How long a certificate is valid (有効期間): whole seconds, the last one included.
 */
@Basis(
        document = "HPKI certificates as issued",
        article = "validity",
        rule =
                "A subscriber's certificate is valid for whole months of Japan's calendar: from midnight on a first day to"
                        + " the last second of a last day.",
        note = "Measured on signing certificates of the JMA's authority; five years since April 2016.")
public record Validity(Instant first, Instant last) {

    public Validity {
        if (!last.isAfter(first) || !isWhole(first) || !isWhole(last)) {
            throw new IllegalArgumentException("not a span of whole seconds");
        }
    }

    /** So many months of Japan's calendar. */
    public static Validity wholeMonths(YearMonth first, int months) {
        return ofDays(first.atDay(1), first.plusMonths(months).atDay(1).minusDays(1));
    }

    /** From midnight in Japan to the last second of the last day. */
    public static Validity ofDays(LocalDate first, LocalDate last) {
        return new Validity(
                JapanTime.startOf(first), JapanTime.startOf(last.plusDays(1)).minusSeconds(1));
    }

    /** Whether {@code at} lies in it; a fraction of the last second does. */
    public boolean covers(Instant at) {
        return !at.isBefore(first) && !at.truncatedTo(ChronoUnit.SECONDS).isAfter(last);
    }

    /** Whether all of {@code other} lies in it. */
    public boolean covers(Validity other) {
        return !other.first.isBefore(first) && !other.last.isAfter(last);
    }

    /** How many whole months of Japan's calendar it has. */
    public long months() {
        return ChronoUnit.MONTHS.between(
                JapanTime.today(first), JapanTime.today(last).plusDays(1));
    }

    static boolean isWhole(Instant second) {
        return second.equals(second.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Whether it begins with a month and ends with one. */
    public boolean isOfWholeMonths() {
        LocalDate day = JapanTime.today(first);
        return day.getDayOfMonth() == 1
                && JapanTime.startOf(day).equals(first)
                && endsWithADay()
                && JapanTime.today(last).plusDays(1).getDayOfMonth() == 1;
    }

    /** Whether it ends with the last second of a day. */
    public boolean endsWithADay() {
        return last.atZone(JapanTime.TOKYO).toLocalTime().equals(LocalTime.of(23, 59, 59));
    }
}
