package jp.mamis.domain.accounts;

import java.time.LocalDate;
import java.time.Period;
import java.util.stream.Stream;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/** What holds of the days for which somebody acts in place of another. */
final class Days {

    /** How long somebody acts in place of another at the most. */
    private static final Period LONGEST = Period.ofYears(1);

    private Days() {}

    /** From today on, and a year at the most; a period without an end has another rule. */
    static Stream<Refusal> judge(Interval period, LocalDate today) {
        LocalDate end = period.from().plus(LONGEST);
        return Stream.concat(
                Policies.unless(
                        !period.from().isBefore(today),
                        () -> Refusal.of(AccountRefusal.STAND_IN_BEGINS_IN_PAST).at("from")),
                Policies.unless(
                        period.until().map(day -> !day.isAfter(end)).orElse(true),
                        () -> Refusal.of(AccountRefusal.STAND_IN_TOO_LONG).at("last")));
    }
}
