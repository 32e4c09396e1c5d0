package jp.mamis.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import jp.mamis.domain.fixture.SeededCases;
import jp.mamis.domain.kernel.MalformedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseDateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 27);

    @Test
    void each_kind_of_document_prints_its_own_form() {
        assertThat(JapaneseDate.screen(DAY)).isEqualTo("2026年1月27日（令和8年）");
        assertThat(JapaneseDate.official(DAY)).isEqualTo("令和8年1月27日");
    }

    @ParameterizedTest
    @CsvSource({
        "1912-07-29, 明治45年7月29日",
        "1912-07-30, 大正元年7月30日",
        "1926-12-24, 大正15年12月24日",
        "1926-12-25, 昭和元年12月25日",
        "1989-01-07, 昭和64年1月7日",
        "1989-01-08, 平成元年1月8日",
        "2019-04-30, 平成31年4月30日",
        "2019-05-01, 令和元年5月1日",
        "2020-02-29, 令和2年2月29日",
    })
    void eras_begin_and_end_on_their_days(LocalDate day, String official) {
        assertThat(JapaneseDate.official(day)).isEqualTo(official);
        assertThat(JapaneseDate.parse(official)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-27",
                "2026/1/27",
                "2026.1.27",
                "2026年1月27日",
                "2026年 1月 27日",
                "２０２６年１月２７日",
                "２０２６／０１／２７",
                "令和8年1月27日",
                "令和０８年０１月２７日",
                "R8.1.27",
                "r8/1/27",
                "Ｒ８．１．２７",
                "㋿8年1月27日",
                " 2026-01-27 ",
                "2026年1月27日（令和8年）",
            })
    void one_day_is_read_from_every_usual_form(String text) {
        assertThat(JapaneseDate.parse(text)).isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource({"S63.2.29, 1988-02-29", "H1.1.8, 1989-01-08", "H元.1.8, 1989-01-08", "T15.12.24, 1926-12-24"})
    void an_era_may_be_named_by_its_letter(String text, LocalDate day) {
        assertThat(JapaneseDate.parse(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-01",
                "20260127",
                "2026-13-01",
                "2026-00-10",
                "2025-02-29",
                "2026/2/30",
                "2026-01/27",
                "2026年1月27",
                "2026-1-27日",
                "昭和64年1月8日",
                "平成元年1月7日",
                "平成31年5月1日",
                "令和元年4月30日",
                "令和0年5月1日",
                "令和7年2月29日",
                "X8.1.27",
                "安政5年1月1日",
                "２９日",
                "2026年1月27日（令和7年）",
                "2026年1月27日（",
                "0026-01-27",
                "1799-12-31",
            })
    void a_day_that_does_not_exist_is_refused_and_named(String text) {
        assertThatThrownBy(() -> JapaneseDate.parse(text)).isInstanceOfSatisfying(MalformedValue.class, malformed -> {
            assertThat(malformed.kind()).isEqualTo("date");
            assertThat(malformed.text()).isEqualTo(text);
        });
    }

    @ParameterizedTest
    @MethodSource("days")
    void what_is_printed_can_be_read_back(LocalDate day) {
        assertThat(JapaneseDate.parse(JapaneseDate.screen(day))).isEqualTo(day);
        assertThat(JapaneseDate.parse(JapaneseDate.official(day))).isEqualTo(day);
        assertThat(JapaneseDate.parse(day.toString())).isEqualTo(day);
    }

    static Stream<Arguments> days() {
        return SeededCases.of(cases -> cases.day(LocalDate.of(1860, 1, 1), LocalDate.of(2090, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"令和2026年11月1日", "Ｒ２０２６.11.1", "昭和 1985年5月5日"})
    void an_era_and_a_western_year_are_told_not_to_go_together(String text) {
        assertThatThrownBy(() -> JapaneseDate.parse(text)).isInstanceOfSatisfying(MalformedValue.class, malformed -> {
            assertThat(malformed.kind()).isEqualTo("date-era");
            assertThat(malformed.text()).isEqualTo(text);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026年011月001日", "令和8年11月001日", "2026-011-01"})
    void zeros_before_month_and_day_are_no_slip(String text) {
        assertThat(JapaneseDate.parse(text)).isEqualTo(LocalDate.of(2026, 11, 1));
    }
}
