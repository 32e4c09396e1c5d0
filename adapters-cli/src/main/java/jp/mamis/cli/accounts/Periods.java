package jp.mamis.cli.accounts;

import java.time.LocalDate;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.kernel.MalformedValue;
import org.jspecify.annotations.Nullable;

/** Reads the days for which something holds. */
final class Periods {

    private Periods() {}

    /** @param last the last day; null for no end */
    static Interval between(String from, @Nullable String last) {
        LocalDate first = JapaneseDate.parse(from);
        if (last == null) {
            return Interval.since(first);
        }
        LocalDate end = JapaneseDate.parse(last);
        if (end.isBefore(first)) {
            throw new MalformedValue("last-day", last);
        }
        return Interval.throughLastDay(first, end);
    }
}
