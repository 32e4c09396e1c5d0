package jp.mamis.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.calendar.JapaneseDate;

/**
 * Dates as the screens show them.
 *
 * <p>Japanese: {@code 2026年1月27日（令和8年）}; English: {@code 27 January 2026}. Instants are shown in Asia/Tokyo to the
 * minute. Days before 1873, when Japan kept another calendar, are shown without an era.
 */
public final class Dates {

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Language language;

    private Dates(Language language) {
        this.language = language;
    }

    public static Dates in(Language language) {
        return new Dates(language);
    }

    public String day(LocalDate day) {
        if (language == Language.ENGLISH) {
            return ENGLISH_DAY.format(day);
        }
        return JapaneseDate.screen(day);
    }

    /** {@code 2013年3月（平成25年）}; English: {@code March 2013}. */
    public String month(YearMonth month) {
        return language == Language.ENGLISH ? ENGLISH_MONTH.format(month) : JapaneseDate.screen(month);
    }

    /** As official papers have it: {@code 令和8年1月27日}; English as on screens. */
    public String official(LocalDate day) {
        return language == Language.ENGLISH ? day(day) : JapaneseDate.official(day);
    }

    /** The day where the column is narrow, without its era: {@code 2026年1月27日}; English: {@code 27 Jan 2026}. */
    public String shortDay(LocalDate day) {
        if (language == Language.ENGLISH) {
            return ENGLISH_SHORT.format(day);
        }
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    public String moment(Instant instant) {
        ZonedDateTime local = instant.atZone(JapanTime.TOKYO);
        return day(local.toLocalDate()) + " " + CLOCK.format(local);
    }

    /** The moment where the column is narrow: {@code 2026年1月27日 09:05}. */
    public String shortMoment(Instant instant) {
        ZonedDateTime local = instant.atZone(JapanTime.TOKYO);
        return shortDay(local.toLocalDate()) + " " + CLOCK.format(local);
    }
}
