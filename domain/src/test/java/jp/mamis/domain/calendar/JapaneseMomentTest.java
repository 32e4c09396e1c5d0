package jp.mamis.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import jp.mamis.domain.kernel.MalformedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseMomentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-04-01 09:30",
                "2024-04-01T09:30",
                "2024/4/1 9:30:00",
                "令和6年4月1日 9時30分",
                "令和６年４月１日９時３０分",
                "R6.4.1 09:30",
                "2024年4月1日（令和6年） 09:30",
                "2024-04-01T00:30:00Z",
                "2024-04-01T09:30:00+09:00"
            })
    void a_moment_is_read_as_it_is_typed(String typed) {
        assertThat(JapaneseMoment.parse(typed)).isEqualTo(Instant.parse("2024-04-01T00:30:00Z"));
    }

    @Test
    void a_day_without_a_time_is_its_last_instant() {
        assertThat(JapaneseMoment.parse("令和6年3月31日")).isEqualTo(Instant.parse("2024-03-31T14:59:59.999999Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9:30",
                "2024-02-30 09:30",
                "2024-04-01 24:30",
                "2024-04-01 9:60",
                "2024-04-01T25:00:00Z",
                "x"
            })
    void anything_else_is_malformed(String typed) {
        assertThatThrownBy(() -> JapaneseMoment.parse(typed))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        malformed -> assertThat(malformed.kind()).isEqualTo("moment"));
    }
}
