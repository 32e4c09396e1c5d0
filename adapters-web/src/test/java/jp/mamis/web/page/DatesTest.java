package jp.mamis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private final Dates japanese = Dates.in(Language.JAPANESE);
    private final Dates english = Dates.in(Language.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "2026-01-27, 2026年1月27日（令和8年）",
        "2019-05-01, 2019年5月1日（令和元年）",
        "2019-04-30, 2019年4月30日（平成31年）",
        "1989-01-08, 1989年1月8日（平成元年）",
        "1989-01-07, 1989年1月7日（昭和64年）",
        "1926-12-25, 1926年12月25日（昭和元年）",
        "1872-12-31, 1872年12月31日",
    })
    void a_japanese_date_names_its_era(LocalDate day, String shown) {
        assertThat(japanese.day(day)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "2013-03, 2013年3月（平成25年）, March 2013",
        "2019-04, 2019年4月（平成31年）, April 2019",
        "2019-05, 2019年5月（令和元年）, May 2019",
        "1926-12, 1926年12月（昭和元年）, December 1926",
        "1872-12, 1872年12月, December 1872",
    })
    void a_month_names_the_era_of_its_last_day(YearMonth month, String shown, String inEnglish) {
        assertThat(japanese.month(month)).isEqualTo(shown);
        assertThat(english.month(month)).isEqualTo(inEnglish);
    }

    @Test
    void an_english_date_writes_the_month_out() {
        assertThat(english.day(LocalDate.of(2024, 2, 29))).isEqualTo("29 February 2024");
    }

    @Test
    void a_moment_is_shown_in_tokyo() {
        Instant lastSecondOfMarchInTokyo = Instant.parse("2026-03-31T14:59:59Z");

        assertThat(japanese.moment(lastSecondOfMarchInTokyo)).isEqualTo("2026年3月31日（令和8年） 23:59");
        assertThat(japanese.shortMoment(lastSecondOfMarchInTokyo.plusSeconds(1)))
                .isEqualTo("2026年4月1日 00:00");
        assertThat(english.shortMoment(lastSecondOfMarchInTokyo)).isEqualTo("31 Mar 2026 23:59");
    }
}
