package jp.mamis.web.hpki;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Texts;

/** The fiscal year whose months are counted, up to the present one. */
record NumbersYear(int year, YearMonth last) {

    /** Nothing was issued before. */
    private static final int EARLIEST = 2004;

    private static final int OFFERED = 10;

    static NumbersYear of(String text, LocalDate today) {
        int present = FiscalYear.of(today).year();
        if (!text.isEmpty() && !text.matches("2[0-9]{3}")) {
            throw Addresses.nothing();
        }
        int year = text.isEmpty() ? present : Integer.parseInt(text);
        if (year < EARLIEST || year > present) {
            throw Addresses.nothing();
        }
        YearMonth whole = YearMonth.of(year + 1, 3);
        YearMonth now = YearMonth.from(today);
        return new NumbersYear(year, now.isBefore(whole) ? now : whole);
    }

    YearMonth first() {
        return YearMonth.of(year, 4);
    }

    String shown() {
        return Integer.toString(year);
    }

    List<Choice> choices(LocalDate today, Texts t) {
        int present = FiscalYear.of(today).year();
        return IntStream.range(0, OFFERED)
                .mapToObj(back -> Integer.toString(present - back))
                .map(each -> Choice.of(each, t.get("ca.statistics.year", "year", each)))
                .toList();
    }
}
