package jp.mamis.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import jp.mamis.domain.calendar.JapanTime;

/** Since when something waits, and for how many days by now. */
public final class Ages {

    private Ages() {}

    /** {@code 2026年1月27日（3日経過）}; English: {@code 27 Jan 2026, 3 days}. */
    public static String of(Instant since, LocalDate today, Texts t, Dates dates) {
        LocalDate first = JapanTime.today(since);
        long days = ChronoUnit.DAYS.between(first, today);
        return t.get(key(days), Map.of("since", dates.shortDay(first), "days", days));
    }

    private static String key(long days) {
        if (days == 0) {
            return "procedure.age-today";
        }
        return days == 1 ? "procedure.age-one" : "procedure.age";
    }
}
