package jp.mamis.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.mamis.domain.calendar.EffectiveDated.Entry;
import jp.mamis.domain.fixture.SeededCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EffectiveDatedTest {

    private static final LocalDate JANUARY_1 = LocalDate.of(2026, 1, 1);
    private static final LocalDate APRIL_1 = LocalDate.of(2026, 4, 1);

    @Test
    void a_new_value_ends_the_old_one_on_the_day_before() {
        EffectiveDated<String> names = EffectiveDated.since(JANUARY_1, "佐藤").with(APRIL_1, "山田");

        assertThat(names.on(JANUARY_1.minusDays(1))).isEmpty();
        assertThat(names.on(LocalDate.of(2026, 3, 31))).contains("佐藤");
        assertThat(names.on(APRIL_1)).contains("山田");
        assertThat(names.latest()).map(Entry::value).contains("山田");
    }

    @Test
    void a_value_from_the_same_day_replaces_the_one_before() {
        EffectiveDated<String> names = EffectiveDated.since(JANUARY_1, "佐藤").with(JANUARY_1, "山田");

        assertThat(names).isEqualTo(EffectiveDated.since(JANUARY_1, "山田"));
    }

    @Test
    void an_ended_value_leaves_a_gap() {
        EffectiveDated<String> names = EffectiveDated.since(JANUARY_1, "佐藤").endingBefore(APRIL_1);

        assertThat(names.on(LocalDate.of(2026, 3, 31))).contains("佐藤");
        assertThat(names.on(APRIL_1)).isEmpty();
        assertThat(EffectiveDated.empty().latest()).isEmpty();
    }

    @Test
    void overlapping_or_unsorted_values_cannot_be_written() {
        Entry<String> first = new Entry<>(Interval.since(JANUARY_1), "佐藤");
        Entry<String> second = new Entry<>(Interval.since(APRIL_1), "山田");

        assertThatIllegalArgumentException().isThrownBy(() -> new EffectiveDated<>(List.of(first, second)));
        assertThatIllegalArgumentException().isThrownBy(() -> new EffectiveDated<>(List.of(second, first)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void after_any_changes_no_day_has_two_values_and_the_last_change_holds(List<LocalDate> days) {
        EffectiveDated<Integer> values = EffectiveDated.empty();

        for (int i = 0; i < days.size(); i++) {
            values = values.with(days.get(i), i);
        }

        EffectiveDated<Integer> result = values;
        assertThat(result.on(days.get(days.size() - 1))).contains(days.size() - 1);
        assertThat(Stream.iterate(JANUARY_1, day -> day.plusDays(1)).limit(40))
                .allSatisfy(day -> assertThat(result.entries().stream()
                                .filter(entry -> entry.during().contains(day)))
                        .hasSizeLessThanOrEqualTo(1));
    }

    static Stream<Arguments> changes() {
        return SeededCases.of(cases -> {
            List<LocalDate> days = new ArrayList<>();
            for (int i = cases.number(1, 8); i > 0; i--) {
                days.add(JANUARY_1.plusDays(cases.number(0, 30)));
            }
            return days;
        });
    }
}
