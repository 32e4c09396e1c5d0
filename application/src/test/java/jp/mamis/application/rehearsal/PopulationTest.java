package jp.mamis.application.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mamis.application.rehearsal.Population.Part;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PopulationTest {

    private static Map<Part, Long> parts(Population population, int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(population::partOf)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 20, 120, 2000, 175_633})
    void everybody_has_one_part_and_the_members_are_those_of_the_table_without_the_pictured_doctor(int members) {
        Population population = new Population(members);

        Map<Part, Long> parts = parts(population, 0, population.people());

        PublishedTable.of(members)
                .forEach(cell -> assertThat(parts.entrySet().stream()
                                .filter(entry -> entry.getKey()
                                        .sex()
                                        .filter(cell.sex()::equals)
                                        .isPresent())
                                .filter(entry -> entry.getKey()
                                        .category()
                                        .filter(cell.category()::equals)
                                        .isPresent())
                                .mapToLong(Map.Entry::getValue)
                                .sum())
                        .isEqualTo(cell.members() - (isOfPicturedDoctor(cell) ? 1 : 0)));
    }

    private static boolean isOfPicturedDoctor(PublishedTable.Cell cell) {
        return cell.sex() == Sex.MALE && cell.category() == MemberCategory.A1;
    }

    @Test
    void the_whole_nation_has_the_kinds_that_are_written_down() {
        Population population = new Population(175_633);
        Map<InventedKind, Long> kinds = IntStream.range(0, population.people())
                .mapToObj(index -> population.partOf(index).kind())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(kinds)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        InventedKind.NATIONAL_MEMBER, 175_632L,
                        InventedKind.UP_TO_PREFECTURE, 11_591L,
                        InventedKind.LOCAL_ONLY, 17_387L,
                        InventedKind.JOINED_SINCE, 11_767L,
                        InventedKind.PAST_MEMBER, 17_563L,
                        InventedKind.NO_MEMBER, 4_390L));
    }

    @Test
    void any_thousandth_of_the_nation_looks_like_the_whole() {
        Population population = new Population(175_633);

        Map<Part, Long> few = parts(population, 100_000, 101_000);

        assertThat(few.keySet().stream().map(Part::kind).distinct()).containsExactlyInAnyOrder(InventedKind.values());
        assertThat(few.entrySet().stream()
                        .filter(entry -> entry.getKey().kind() == InventedKind.NATIONAL_MEMBER)
                        .mapToLong(Map.Entry::getValue)
                        .sum())
                .isBetween(720L, 755L);
    }
}
