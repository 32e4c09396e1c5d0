package jp.mamis.domain.procedures;

import java.time.LocalDate;
import jp.mamis.domain.kernel.Basis;

/**
 * The days a body may name as that of its board's decision (理事会の承認日).
 *
 * @param first the earliest; it may lie after {@code last}, then there is none
 * @param last  the latest
 */
@Basis(
        document = "our choice",
        rule =
                "A board's day lies at most one year back and not after today, since no board has decided yet; nor before the"
                        + " membership in the body below begins.")
public record BoardDays(LocalDate first, LocalDate last) {

    private static final int YEARS_BACK = 1;

    /** The days that may be named on a day, of whatever body. */
    public static BoardDays until(LocalDate today) {
        return new BoardDays(today.minusYears(YEARS_BACK), today);
    }

    BoardDays notBefore(LocalDate below) {
        return below.isAfter(first) ? new BoardDays(below, last) : this;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
