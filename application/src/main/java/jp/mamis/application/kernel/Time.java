package jp.mamis.application.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The one place that reads the clock. Instants are cut to microseconds, as the store keeps them. */
public final class Time {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Clock clock;

    public Time(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The business day in Asia/Tokyo. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TOKYO);
    }
}
