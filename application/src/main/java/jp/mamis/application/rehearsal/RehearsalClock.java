package jp.mamis.application.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import jp.mamis.domain.calendar.JapanTime;

/** The clock of what is played as having happened: stands where it was set. For one thread. */
final class RehearsalClock extends Clock {

    private Instant now;

    RehearsalClock(Instant now) {
        this.now = now;
    }

    void set(LocalDate day, LocalTime time) {
        now = day.atTime(time).atZone(JapanTime.TOKYO).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return JapanTime.TOKYO;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
