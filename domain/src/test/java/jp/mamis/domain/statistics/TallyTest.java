package jp.mamis.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {

    private static final Map<MemberCategory, Long> MEN = Map.of(
            MemberCategory.A1, 72_414L,
            MemberCategory.A2B, 30_958L,
            MemberCategory.A2C, 2_555L,
            MemberCategory.B, 34_023L,
            MemberCategory.C, 2_800L,
            MemberCategory.UNKNOWN, 1L);
    private static final Map<MemberCategory, Long> WOMEN = Map.of(
            MemberCategory.A1, 9_714L,
            MemberCategory.A2B, 10_910L,
            MemberCategory.A2C, 1_443L,
            MemberCategory.B, 9_470L,
            MemberCategory.C, 1_345L);

    @Test
    void the_printed_table_of_march_2024_adds_up_with_one_man_of_unknown_category() {
        List<Tally.Counted> counted = new ArrayList<>();
        MEN.forEach((category, number) -> counted.add(counted(category, Sex.MALE, number)));
        WOMEN.forEach((category, number) -> counted.add(counted(category, Sex.FEMALE, number)));
        Tally tally = new Tally(counted);

        CategoryCounts all = tally.line(Associations.JMA.id(), Counting.APPROVED);
        CategoryCounts men = tally.line(Associations.JMA.id(), Sex.MALE, Counting.APPROVED);

        assertThat(all.total()).isEqualTo(175_633);
        assertThat(all.subtotal()).isEqualTo(171_487);
        assertThat(all.of(MemberCategory.C)).isEqualTo(4_145);
        assertThat(all.of(MemberCategory.UNKNOWN)).isEqualTo(1);
        assertThat(men.total()).isEqualTo(142_751);
        assertThat(men.subtotal()).isEqualTo(139_950);
        assertThat(tally.line(Associations.KANAGAWA.id(), Counting.APPROVED)).isEqualTo(CategoryCounts.NONE);
    }

    private static Tally.Counted counted(MemberCategory category, Sex sex, long number) {
        return new Tally.Counted(Associations.JMA.id(), category, sex, false, number);
    }

    @Test
    void a_sum_without_a_name_for_its_difference_is_no_sum() {
        assertThat(new SumBelow(Associations.JMA.id(), 10, 12, 1, 2, 1, 0).below())
                .isEqualTo(12);
        assertThatThrownBy(() -> new SumBelow(Associations.JMA.id(), 10, 12, 1, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_is_known_of_an_instant_to_come() {
        Instant now = Instant.parse("2024-04-01T00:00:00Z");
        LocalDate day = LocalDate.of(2024, 3, 31);

        assertThat(CensusDate.asKnown(day, now, now).accepted()).contains(new CensusDate(day, now, false));
        assertThat(CensusDate.asKnown(day, now.plusNanos(1_000), now)
                        .refusals()
                        .orElseThrow()
                        .first()
                        .code())
                .isEqualTo(StatisticsRefusal.KNOWN_AFTER_NOW);
    }

    @Test
    void a_day_much_later_than_today_is_a_slip() {
        LocalDate today = LocalDate.of(2024, 4, 1);

        assertThat(CensusDate.notTooLate(LocalDate.of(2025, 4, 1), today)).isEmpty();
        assertThat(CensusDate.notTooLate(LocalDate.of(9999, 12, 31), today))
                .extracting(Refusal::code)
                .containsExactly(StatisticsRefusal.DAY_TOO_LATE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"category,sex|CATEGORY SEX", "ＣＡＴＥＧＯＲＹ、body|CATEGORY BODY", "sex prefecture|SEX PREFECTURE"})
    void dimensions_are_read_in_any_width(String typed, String expected) {
        assertThat(Dimension.parse(typed)).extracting(Enum::name).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "age", "category,age", "prefecture,body"})
    void other_words_and_two_kinds_of_bodies_at_once_are_no_dimensions(String typed) {
        assertThatThrownBy(() -> Dimension.parse(typed)).isInstanceOf(MalformedValue.class);
    }
}
