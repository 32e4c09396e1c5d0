package jp.mamis.application.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.mamis.domain.calendar.JapanTime;

/** The one place that reads the clock. Instants are cut to microseconds, as the store keeps them. */
public final class Time {

    private final Clock clock;

    public Time(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The business day of now. An act that needs the instant as well takes the day from it, not from a second reading. */
    public LocalDate today() {
        return JapanTime.today(now());
    }
}
