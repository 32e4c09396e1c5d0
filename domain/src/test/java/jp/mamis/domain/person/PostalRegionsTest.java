package jp.mamis.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalRegionsTest {

    @ParameterizedTest
    @CsvSource({
        "0010000, HOKKAIDO, false",
        "1138621, TOKYO, false",
        "2000000, TOKYO, false",
        "2250000, KANAGAWA, false",
        "5500001, OSAKA, false",
        "5500001, HOKKAIDO, true",
        "8115100, NAGASAKI, false",
        "4980000, AICHI, false",
        "4980000, MIE, false",
        "6180001, OSAKA, false",
        "9071801, OKINAWA, false",
        "9990000, YAMAGATA, false",
        "9990000, TOKYO, true",
    })
    void a_postal_code_fits_the_prefectures_of_its_region(String code, Prefecture prefecture, boolean doubtful) {
        assertThat(PostalRegions.disagree(new PostalCode(code), prefecture)).isEqualTo(doubtful);
    }
}
