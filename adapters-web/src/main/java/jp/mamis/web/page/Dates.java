package jp.mamis.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * Dates as the screens show them.
 *
 * <p>Japanese: {@code 2026年1月27日（令和8年）}; English: {@code 27 January 2026}. Instants are shown in Asia/Tokyo to the
 * minute. Days before 1873, when Japan kept another calendar, are shown without an era.
 */
public final class Dates {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ERA = DateTimeFormatter.ofPattern("GGGG", Locale.JAPANESE);
    private static final LocalDate FIRST_SHARED_DAY = LocalDate.of(1873, 1, 1);

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
        return western(day) + era(day);
    }

    /** The day without its era, where the column is narrow: {@code 2026/01/27}. */
    public String shortDay(LocalDate day) {
        return "%04d/%02d/%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    public String moment(Instant instant) {
        ZonedDateTime local = instant.atZone(TOKYO);
        return day(local.toLocalDate()) + " " + CLOCK.format(local);
    }

    /** The moment where the column is narrow: {@code 2026/01/27 09:05}. */
    public String shortMoment(Instant instant) {
        ZonedDateTime local = instant.atZone(TOKYO);
        return shortDay(local.toLocalDate()) + " " + CLOCK.format(local);
    }

    private static String western(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String era(LocalDate day) {
        if (day.isBefore(FIRST_SHARED_DAY)) {
            return "";
        }
        JapaneseDate japanese = JapaneseDate.from(day);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        return "（" + ERA.format(japanese) + (year == 1 ? "元" : year) + "年）";
    }
}
