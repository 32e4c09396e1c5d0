package jp.mamis.domain.hpki.ca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.YearMonth;
import jp.mamis.domain.fixture.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    private static final Validity FEBRUARY = Validity.wholeMonths(YearMonth.of(2028, 2), 1);

    @ParameterizedTest
    @Proves({"hpki.ca.Validity", "JAPAN_MONTHS"})
    @CsvSource({
        "2022-02, 12, 2022-01-31T15:00:00Z, 2023-01-31T14:59:59Z",
        "2028-02, 1,  2028-01-31T15:00:00Z, 2028-02-29T14:59:59Z",
        "2026-04, 60, 2026-03-31T15:00:00Z, 2031-03-31T14:59:59Z",
        "2023-03, 60, 2023-02-28T15:00:00Z, 2028-02-29T14:59:59Z"
    })
    void months_are_those_of_japan(YearMonth first, int months, Instant begins, Instant ends) {
        Validity validity = Validity.wholeMonths(first, months);

        assertThat(validity).isEqualTo(new Validity(begins, ends));
        assertThat(validity.isOfWholeMonths()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2028-01-31T14:59:59Z, false",
        "2028-01-31T15:00:00Z, true",
        "2028-02-29T14:59:59Z, true",
        "2028-02-29T14:59:59.999Z, true",
        "2028-02-29T15:00:00Z, false"
    })
    void the_last_second_is_part_of_it(Instant at, boolean covered) {
        assertThat(FEBRUARY.covers(at)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "2028-01-31T15:00:01Z, 2028-02-29T14:59:59Z",
        "2028-01-31T15:00:00Z, 2028-02-29T14:59:58Z",
        "2028-01-31T15:00:00Z, 2028-02-28T14:59:59Z",
        "2028-02-01T15:00:00Z, 2028-02-29T14:59:59Z"
    })
    void a_second_or_a_day_off_is_no_whole_month(Instant first, Instant last) {
        assertThat(new Validity(first, last).isOfWholeMonths()).isFalse();
    }

    @Test
    void one_lies_within_another_with_both_ends() {
        Validity year = Validity.wholeMonths(YearMonth.of(2028, 2), 12);

        assertThat(year.covers(FEBRUARY)).isTrue();
        assertThat(FEBRUARY.covers(year)).isFalse();
        assertThat(year.covers(year)).isTrue();
    }

    @Test
    void it_has_whole_seconds_and_an_end_after_its_beginning() {
        Instant first = FEBRUARY.first();

        assertThatIllegalArgumentException().isThrownBy(() -> new Validity(first, first));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Validity(first, FEBRUARY.last().plusNanos(1)));
    }
}
