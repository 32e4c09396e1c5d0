package jp.mamis.cli.accounts;

import java.time.LocalDate;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.calendar.JapaneseDate;
import org.jspecify.annotations.Nullable;

/** Reads the days for which something holds. */
final class Periods {

    private Periods() {}

    /** @param last the last day; null for no end */
    static Interval between(String from, @Nullable String last) {
        LocalDate first = JapaneseDate.parse(from);
        return last == null ? Interval.since(first) : Interval.entered(first, JapaneseDate.parse(last));
    }
}
