package jp.mamis.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import jp.mamis.domain.calendar.JapanTime;

/** When a task comes round again (実行の周期). */
public sealed interface Rhythm {

    /** The first time after {@code now}. */
    Instant after(Instant now);

    /** So long after it was done. */
    record Every(Duration pause) implements Rhythm {
        @Override
        public Instant after(Instant now) {
            return now.plus(pause);
        }
    }

    /** Once a day at {@code time} in Tokyo. */
    record Daily(LocalTime time) implements Rhythm {
        @Override
        public Instant after(Instant now) {
            LocalDate today = JapanTime.today(now);
            Instant then = today.atTime(time).atZone(JapanTime.TOKYO).toInstant();
            return then.isAfter(now)
                    ? then
                    : today.plusDays(1).atTime(time).atZone(JapanTime.TOKYO).toInstant();
        }
    }
}
