package jp.mamis.domain.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/**
 * Of which day a table is (基準日), and as known when (データ取得日時). Both are printed on it: what is decided late holds from
 * an earlier day, so the same day asked for later can give other numbers.
 *
 * @param knownAt what was recorded up to then counts, that instant included
 * @param latest  whether that is all that is recorded now
 */
public record CensusDate(LocalDate day, Instant knownAt, boolean latest) {

    /** So many years ahead a day can be asked for; our choice: what is decided already holds from a day within the next. */
    private static final int YEARS_AHEAD = 1;

    /** Of a day much later a table would say today's numbers and mean nothing; a year such as 9999 is a slip. */
    public static Stream<Refusal> notTooLate(LocalDate day, LocalDate today) {
        LocalDate last = today.plusYears(YEARS_AHEAD);
        return Policies.unless(
                !day.isAfter(last),
                () -> Refusal.of(StatisticsRefusal.DAY_TOO_LATE, Map.of("last", last.toString()))
                        .at("day"));
    }

    /** The day as it is known now. */
    public static CensusDate latest(LocalDate day, Instant now) {
        return new CensusDate(day, now, true);
    }

    /** The day as it was known at an instant, which has passed. */
    public static Outcome<CensusDate> asKnown(LocalDate day, Instant knownAt, Instant now) {
        return Policies.accept(
                () -> new CensusDate(day, knownAt, false),
                Policies.unless(
                        !knownAt.isAfter(now),
                        () -> Refusal.of(StatisticsRefusal.KNOWN_AFTER_NOW).at("knownAt")));
    }
}
