package jp.mamis.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthDateTest {

    @ParameterizedTest
    @CsvSource({
        "1984-07-20, 2026-07-19, 41",
        "1984-07-20, 2026-07-20, 42",
        "2004-02-29, 2022-02-28, 17",
        "2004-02-29, 2022-03-01, 18",
        "2004-02-29, 2024-02-29, 20",
        "2004-04-01, 2026-03-31, 21",
    })
    void age_counts_completed_years(LocalDate born, LocalDate on, int age) {
        assertThat(new BirthDate(born).ageOn(on)).isEqualTo(age);
    }

    @Test
    void an_age_is_reached_on_the_birthday() {
        BirthDate birth = new BirthDate(LocalDate.of(2006, 4, 1));

        assertThat(birth.hasReached(20, LocalDate.of(2026, 3, 31))).isFalse();
        assertThat(birth.hasReached(20, LocalDate.of(2026, 4, 1))).isTrue();
    }
}
