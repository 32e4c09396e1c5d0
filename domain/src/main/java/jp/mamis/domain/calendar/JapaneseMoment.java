package jp.mamis.domain.calendar;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;

/** Instants as they are typed in Japan (日時): a day and a time of Tokyo. */
public final class JapaneseMoment {

    private static final int LONGEST = 100;
    private static final Pattern WITH_ZONE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.+(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern DAY_AND_TIME = Pattern.compile(
            "(?<day>.+?)(?:T|\\s+|(?<=日))(?<hour>\\d{1,2})(?::|時)(?<minute>\\d{1,2})(?:分|:(?<second>\\d\\d))?");

    private JapaneseMoment() {}

    /**
     * Reads {@code 2024-04-01 09:30}, {@code 令和6年4月1日 9時30分} and, as programs write it,
     * {@code 2024-04-01T00:30:00Z}; a day without a time is its last instant.
     *
     * @throws MalformedValue of kind {@code moment}
     */
    public static Instant parse(String text) {
        if (text.length() > LONGEST) {
            throw new MalformedValue("moment", text);
        }
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        try {
            return read(folded).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException | MalformedValue none) {
            throw new MalformedValue("moment", text);
        }
    }

    private static Instant read(String text) {
        if (WITH_ZONE.matcher(text).matches()) {
            return OffsetDateTime.parse(text).toInstant();
        }
        Matcher parts = DAY_AND_TIME.matcher(text);
        if (!parts.matches()) {
            return JapanTime.startOf(JapaneseDate.parse(text).plusDays(1)).minus(1, ChronoUnit.MICROS);
        }
        String second = parts.group("second");
        LocalDate day = JapaneseDate.parse(parts.group("day"));
        LocalTime time = LocalTime.of(
                Integer.parseInt(parts.group("hour")),
                Integer.parseInt(parts.group("minute")),
                second == null ? 0 : Integer.parseInt(second));
        return day.atTime(time).atZone(JapanTime.TOKYO).toInstant();
    }
}
