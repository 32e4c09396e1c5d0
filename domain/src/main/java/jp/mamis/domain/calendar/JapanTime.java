package jp.mamis.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The zone of every business day (日本標準時): a day begins at midnight in Tokyo, wherever the machine stands. */
public final class JapanTime {

    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private JapanTime() {}

    /** The business day that {@code now} falls on. */
    public static LocalDate today(Instant now) {
        return now.atZone(TOKYO).toLocalDate();
    }

    /** The first instant of {@code day}. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(TOKYO).toInstant();
    }
}
