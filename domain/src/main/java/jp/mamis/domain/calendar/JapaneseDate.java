package jp.mamis.domain.calendar;

import static java.time.temporal.ChronoField.YEAR_OF_ERA;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.JapaneseEra;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * Dates as they are printed and typed in Japan (和暦と西暦). Which form a document takes is practice of the field:
 * screens name both years, official papers the era. The first year of an era is 元年. Dates before 1873, when Japan still counted by the moon, are printed without an era.
 */
public final class JapaneseDate {

    private static final int LONGEST = 100;
    private static final int EARLIEST_YEAR = 1800;
    private static final LocalDate SOLAR_CALENDAR = LocalDate.of(1873, 1, 1);

    private static final Map<String, JapaneseEra> ERAS = Map.of(
            "明治", JapaneseEra.MEIJI,
            "大正", JapaneseEra.TAISHO,
            "昭和", JapaneseEra.SHOWA,
            "平成", JapaneseEra.HEISEI,
            "令和", JapaneseEra.REIWA,
            "M", JapaneseEra.MEIJI,
            "T", JapaneseEra.TAISHO,
            "S", JapaneseEra.SHOWA,
            "H", JapaneseEra.HEISEI,
            "R", JapaneseEra.REIWA);

    private static final Map<JapaneseEra, String> NAMES = Map.of(
            JapaneseEra.MEIJI, "明治",
            JapaneseEra.TAISHO, "大正",
            JapaneseEra.SHOWA, "昭和",
            JapaneseEra.HEISEI, "平成",
            JapaneseEra.REIWA, "令和");

    private static final Pattern WESTERN = Pattern.compile("(?<year>\\d{4})(?<rest>.*)");
    private static final Pattern ERA = Pattern.compile("(?<era>明治|大正|昭和|平成|令和|[MTSHR])(?<year>元|\\d{1,2})(?<rest>.*)");
    private static final Pattern WESTERN_IN_ERA = Pattern.compile("(?:明治|大正|昭和|平成|令和|[MTSHR])\\d{4}\\D.*");
    private static final Pattern MONTH_AND_DAY = Pattern.compile("(?:([-/.])(?<m1>0?\\d{1,2})\\1(?<d1>0?\\d{1,2})"
            + "|年(?<m2>0?\\d{1,2})月(?<d2>0?\\d{1,2})日)(?:\\((?<era>[^()]*)\\))?");

    private JapaneseDate() {}

    /** For screens: {@code 2026年1月27日（令和8年）}. */
    public static String screen(LocalDate day) {
        String western = day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        return day.isBefore(SOLAR_CALENDAR) ? western : western + "（" + eraYear(day) + "）";
    }

    /** For screens: {@code 2026年1月（令和8年）}, by the era of its last day. */
    public static String screen(YearMonth month) {
        String western = month.getYear() + "年" + month.getMonthValue() + "月";
        LocalDate last = month.atEndOfMonth();
        return last.isBefore(SOLAR_CALENDAR) ? western : western + "（" + eraYear(last) + "）";
    }

    /** For official papers: {@code 令和8年1月27日}. */
    public static String official(LocalDate day) {
        return year(day) + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** For statistics: {@code 令和6年03月31日}. */
    public static String statistical(LocalDate day) {
        return year(day) + String.format(Locale.ROOT, "%02d月%02d日", day.getMonthValue(), day.getDayOfMonth());
    }

    /** The year by its era: {@code 令和8年}. Not for days before 1873. */
    public static String eraYear(LocalDate day) {
        java.time.chrono.JapaneseDate date = java.time.chrono.JapaneseDate.from(day);
        int year = date.get(YEAR_OF_ERA);
        return NAMES.get(date.getEra()) + (year == 1 ? "元" : Integer.toString(year)) + "年";
    }

    /**
     * Reads a date from western ({@code 2026-01-27}, {@code 2026/1/27}, {@code 2026年1月27日}) or era forms
     * ({@code 令和8年1月27日}, {@code R8.1.27}), in any width, and whatever this class prints.
     *
     * @throws MalformedValue of kind {@code date} for anything else, for days that do not exist (29 February), days
     *     outside their era (昭和64年1月8日) and years before 1800, which are slips of the keyboard; of kind {@code date-era}
     *     where an era and a western year stand together (令和2026年)
     */
    public static LocalDate parse(String text) {
        if (text.length() > LONGEST) {
            throw malformed(text);
        }
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        if (WESTERN_IN_ERA.matcher(folded).matches()) {
            throw new MalformedValue("date-era", text);
        }
        try {
            return read(folded).orElseThrow(() -> malformed(text));
        } catch (DateTimeException e) {
            throw malformed(text);
        }
    }

    private static Optional<LocalDate> read(String text) {
        Matcher western = WESTERN.matcher(text);
        if (western.matches()) {
            int year = Integer.parseInt(western.group("year"));
            if (year < EARLIEST_YEAR) {
                return Optional.empty();
            }
            return monthAndDay(western, (month, day) -> LocalDate.of(year, month, day));
        }
        Matcher era = ERA.matcher(text);
        if (era.matches()) {
            int year = era.group("year").equals("元") ? 1 : Integer.parseInt(era.group("year"));
            JapaneseEra name = Objects.requireNonNull(ERAS.get(era.group("era")));
            return monthAndDay(
                    era, (month, day) -> LocalDate.from(java.time.chrono.JapaneseDate.of(name, year, month, day)));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> monthAndDay(Matcher parts, BiFunction<Integer, Integer, LocalDate> date) {
        Matcher rest = MONTH_AND_DAY.matcher(Objects.requireNonNull(parts.group("rest")));
        if (!rest.matches()) {
            return Optional.empty();
        }
        String suffix = rest.group("m1") != null ? "1" : "2";
        LocalDate day =
                date.apply(Integer.parseInt(rest.group("m" + suffix)), Integer.parseInt(rest.group("d" + suffix)));
        String era = rest.group("era");
        return Optional.of(day).filter(found -> era == null || era.equals(eraYear(found)));
    }

    private static MalformedValue malformed(String text) {
        return new MalformedValue("date", text);
    }

    private static String year(LocalDate day) {
        return day.isBefore(SOLAR_CALENDAR) ? day.getYear() + "年" : eraYear(day);
    }
}
