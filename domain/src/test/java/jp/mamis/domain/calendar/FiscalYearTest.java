package jp.mamis.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalYearTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2025",
        "2026-04-01, 2026",
        "2025-12-31, 2025",
        "2026-01-01, 2025",
        "2024-02-29, 2023",
    })
    void the_year_turns_on_1_April(LocalDate day, int year) {
        assertThat(FiscalYear.of(day)).isEqualTo(new FiscalYear(year));
        assertThat(FiscalYear.of(YearMonth.from(day))).isEqualTo(new FiscalYear(year));
        assertThat(new FiscalYear(year).contains(day)).isTrue();
    }

    @Test
    void it_runs_from_1_April_to_31_March() {
        FiscalYear year = new FiscalYear(2025);

        assertThat(year.firstDay()).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(year.lastDay()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(year.days().until()).contains(year.next().firstDay());
        assertThat(year.plus(-1)).isLessThan(year);
    }

    @Test
    void a_business_day_begins_at_midnight_in_Tokyo() {
        assertThat(JapanTime.today(Instant.parse("2026-03-31T14:59:59Z"))).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(JapanTime.today(Instant.parse("2026-03-31T15:00:00Z"))).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(JapanTime.startOf(LocalDate.of(2026, 4, 1))).isEqualTo(Instant.parse("2026-03-31T15:00:00Z"));
    }
}
