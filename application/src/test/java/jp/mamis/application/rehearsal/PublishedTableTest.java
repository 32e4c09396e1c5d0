package jp.mamis.application.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import jp.mamis.application.rehearsal.PublishedTable.Cell;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTableTest {

    private static final int PRINTED = 175_633;

    private static int sum(List<Cell> cells, Sex sex) {
        return cells.stream()
                .filter(cell -> cell.sex() == sex)
                .mapToInt(Cell::members)
                .sum();
    }

    private static int of(List<Cell> cells, Sex sex, MemberCategory category) {
        return cells.stream()
                .filter(cell -> cell.sex() == sex && cell.category() == category)
                .mapToInt(Cell::members)
                .sum();
    }

    @Test
    void at_its_own_size_it_is_as_printed_and_the_man_who_is_missing_has_no_category() {
        List<Cell> table = PublishedTable.of(PRINTED);

        assertThat(sum(table, Sex.MALE)).isEqualTo(142_751);
        assertThat(sum(table, Sex.FEMALE)).isEqualTo(32_882);
        assertThat(of(table, Sex.MALE, MemberCategory.A1)).isEqualTo(72_414);
        assertThat(of(table, Sex.FEMALE, MemberCategory.C)).isEqualTo(1_345);
        assertThat(of(table, Sex.MALE, MemberCategory.UNKNOWN)).isEqualTo(1);
        assertThat(of(table, Sex.FEMALE, MemberCategory.UNKNOWN)).isZero();
        assertThat(MemberCategory.filed().stream()
                        .mapToInt(category -> of(table, Sex.MALE, category))
                        .sum())
                .isEqualTo(142_750);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 120, 1999, 2000, 14_000, 175_632, 221_000})
    void at_any_size_it_has_that_sum_and_no_cell_is_off_by_one_or_more(int members) {
        List<Cell> table = PublishedTable.of(members);
        List<Cell> printed = PublishedTable.of(PRINTED);

        assertThat(table.stream().mapToInt(Cell::members).sum()).isEqualTo(members);
        assertThat(IntStream.range(0, table.size()).boxed())
                .allSatisfy(i -> assertThat(Math.abs((long) table.get(i).members() * PRINTED
                                - (long) printed.get(i).members() * members))
                        .isLessThan(PRINTED));
    }

    @Test
    void a_nation_of_one_is_the_pictured_doctor() {
        assertThat(of(PublishedTable.of(1), Sex.MALE, MemberCategory.A1)).isEqualTo(1);
        assertThat(new Population(1).people()).isZero();
    }
}
