package jp.mamis.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import jp.mamis.domain.fixture.SeededCases;
import jp.mamis.domain.kernel.MalformedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IntervalTest {

    private static final LocalDate MARCH_31 = LocalDate.of(2026, 3, 31);
    private static final LocalDate APRIL_1 = LocalDate.of(2026, 4, 1);

    @Test
    void a_last_day_that_is_entered_does_not_lie_before_the_first() {
        assertThat(Interval.entered(APRIL_1, APRIL_1)).isEqualTo(Interval.throughLastDay(APRIL_1, APRIL_1));
        assertThatThrownBy(() -> Interval.entered(APRIL_1, MARCH_31))
                .isInstanceOfSatisfying(
                        MalformedValue.class, no -> assertThat(no.kind()).isEqualTo("last-day"));
    }

    @Test
    void the_last_day_is_inside_and_the_day_after_is_not() {
        Interval membership = Interval.throughLastDay(LocalDate.of(2020, 4, 1), MARCH_31);

        assertThat(membership.contains(MARCH_31)).isTrue();
        assertThat(membership.contains(APRIL_1)).isFalse();
        assertThat(membership.lastDay()).contains(MARCH_31);
        assertThat(membership.until()).contains(APRIL_1);
        assertThat(membership.hasEndedBy(MARCH_31)).isFalse();
        assertThat(membership.hasEndedBy(APRIL_1)).isTrue();
    }

    @Test
    void the_first_day_is_inside_and_the_day_before_is_not() {
        Interval open = Interval.since(APRIL_1);

        assertThat(open.contains(APRIL_1)).isTrue();
        assertThat(open.contains(MARCH_31)).isFalse();
        assertThat(open.isOpen()).isTrue();
        assertThat(open.lastDay()).isEmpty();
        assertThat(open.contains(LocalDate.MAX)).isTrue();
    }

    @Test
    void leaving_the_day_before_joining_leaves_no_gap_and_no_overlap() {
        Interval old = Interval.throughLastDay(LocalDate.of(2020, 4, 1), MARCH_31);
        Interval next = Interval.since(APRIL_1);

        assertThat(old.until()).contains(next.from());
        assertThat(old.overlaps(next)).isFalse();
        assertThat(next.overlaps(old)).isFalse();
    }

    @Test
    void an_interval_holds_at_least_one_day() {
        assertThat(Interval.throughLastDay(APRIL_1, APRIL_1).lastDay()).contains(APRIL_1);
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.between(APRIL_1, APRIL_1));
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.between(APRIL_1, MARCH_31));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.since(APRIL_1).endingOn(MARCH_31));
    }

    @Test
    void an_open_interval_is_closed_by_its_last_day_or_by_the_day_after() {
        Interval open = Interval.since(LocalDate.of(2020, 4, 1));

        assertThat(open.endingOn(MARCH_31)).isEqualTo(open.endingBefore(APRIL_1));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void two_intervals_overlap_exactly_when_they_share_a_day(Interval[] pair) {
        boolean shared = Stream.iterate(LocalDate.of(2026, 1, 1), day -> day.plusDays(1))
                .limit(60)
                .anyMatch(day -> pair[0].contains(day) && pair[1].contains(day));

        assertThat(pair[0].overlaps(pair[1])).isEqualTo(shared);
        assertThat(pair[1].overlaps(pair[0])).isEqualTo(shared);
    }

    static Stream<Arguments> pairs() {
        return SeededCases.of(cases -> new Interval[] {interval(cases), interval(cases)});
    }

    private static Interval interval(SeededCases cases) {
        LocalDate from = LocalDate.of(2026, 1, 1).plusDays(cases.number(0, 20));
        return cases.number(0, 4) == 0
                ? Interval.since(from)
                : Interval.throughLastDay(from, from.plusDays(cases.number(0, 15)));
    }
}
