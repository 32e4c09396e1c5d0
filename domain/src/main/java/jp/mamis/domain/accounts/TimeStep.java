package jp.mamis.domain.accounts;

import java.time.Instant;
import java.util.List;
import jp.mamis.domain.kernel.Basis;

/** The thirty seconds in which an authenticator app shows one code (時間ステップ), counted from 1 January 1970. */
@Basis(
        document = "RFC 6238",
        article = "4.1, 5.2",
        rule =
                "A code of an authenticator app belongs to one time step of 30 seconds and counts once; the step before and"
                        + " the step after now are accepted as well.",
        note = "One step of grace on either side is our choice within what the RFC recommends.")
public record TimeStep(long number) {

    private static final long SECONDS = 30;

    public static TimeStep at(Instant now) {
        return new TimeStep(Math.floorDiv(now.getEpochSecond(), SECONDS));
    }

    /** The steps whose codes count at {@code now}: clocks of telephones are not exact, and people type slowly. */
    public static List<TimeStep> around(Instant now) {
        long middle = at(now).number;
        return List.of(new TimeStep(middle - 1), new TimeStep(middle), new TimeStep(middle + 1));
    }

    public boolean isAfter(TimeStep other) {
        return number > other.number;
    }
}
