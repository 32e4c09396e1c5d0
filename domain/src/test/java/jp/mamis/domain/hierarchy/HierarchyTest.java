package jp.mamis.domain.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.SeededCases;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.Prefecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HierarchyTest {

    private final Hierarchy federation = Associations.federation();

    /** A federation of a few prefectures, each with locals, some of them with districts. */
    static Stream<Arguments> trees() {
        return SeededCases.of(100, HierarchyTest::tree);
    }

    private static Hierarchy tree(SeededCases cases) {
        List<Association> bodies = new ArrayList<>(List.of(Associations.JMA));
        for (Prefecture prefecture : List.of(Prefecture.values()).subList(0, cases.number(1, 47))) {
            Association prefectural = Associations.prefectural(prefecture.code() + "000", prefecture.kanji() + "医師会");
            bodies.add(prefectural);
            for (int i = 1; i <= cases.number(0, 9); i++) {
                String code = prefecture.code() + "0" + i;
                Association local = Associations.local(prefectural, code + "0", "見本医師会" + i, LocalKind.AREA);
                bodies.add(local);
                for (String letter : List.of("A", "B", "C").subList(0, cases.number(0, 3))) {
                    bodies.add(Associations.district(local, code + letter, "見本地区医師会" + letter));
                }
            }
        }
        return new Hierarchy(new Version(1), bodies);
    }

    @ParameterizedTest
    @MethodSource("trees")
    void every_path_leads_to_the_national_body_without_a_cycle_and_skips_no_tier(Hierarchy tree) {
        for (Association body : tree.all()) {
            List<Association> path = tree.pathOf(body.id());

            assertThat(path)
                    .startsWith(body)
                    .endsWith(tree.national().orElseThrow())
                    .doesNotHaveDuplicates();
            assertThat(path)
                    .extracting(each -> each.tier().number())
                    .isEqualTo(Stream.iterate(body.tier().number(), n -> n > 0, n -> n - 1)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("trees")
    void children_and_parents_agree_and_nobody_is_lost(Hierarchy tree) {
        Set<AssociationId> reached = new HashSet<>(Set.of(Associations.JMA.id()));
        for (Association body : tree.all()) {
            for (Association child : tree.children(body.id())) {
                assertThat(child.parent()).contains(body.id());
                reached.add(child.id());
            }
        }

        assertThat(reached).hasSize(tree.all().size());
    }

    @Test
    void a_district_stands_below_city_prefecture_and_national_body() {
        List<Association> path = federation.pathOf(Associations.AOBA.id());

        assertThat(path)
                .containsExactly(Associations.AOBA, Associations.YOKOHAMA, Associations.KANAGAWA, Associations.JMA);
    }

    @Test
    void bodies_are_found_by_code_and_unknown_ones_are_not() {
        assertThat(federation.findByCode(AssociationCode.parse("1401a"))).contains(Associations.AOBA);
        assertThat(federation.findByCode(AssociationCode.parse("1401Z"))).isEmpty();
        assertThat(federation.find(Associations.id("1401Z"))).isEmpty();
        assertThat(Hierarchy.EMPTY.national()).isEmpty();
    }

    @Test
    void children_come_by_code() {
        assertThat(federation.children(Associations.KANAGAWA.id()))
                .containsExactly(Associations.YOKOHAMA, Associations.FUJISAWA, Associations.KAWASAKI);
    }

    @Test
    void two_bodies_with_one_code_are_no_hierarchy() {
        assertThatThrownBy(() -> new Hierarchy(Version.NEW, List.of(Associations.JMA, Associations.JMA)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("N1000");
    }

    @Test
    void a_parent_of_the_wrong_tier_is_refused() {
        Association misplaced = Associations.district(Associations.KANAGAWA, "1404A", "見本医師会");

        assertThatThrownBy(
                        () -> new Hierarchy(Version.NEW, List.of(Associations.JMA, Associations.KANAGAWA, misplaced)))
                .hasMessageContaining("not a parent of 1404A");
    }

    @Test
    void bodies_that_stand_below_each_other_are_refused() {
        Association first =
                Associations.district(Associations.district(Associations.YOKOHAMA, "1402A", "見本医師会"), "1402B", "見本医師会");
        Association second = Associations.district(first, "1402A", "見本医師会");

        assertThatThrownBy(() -> new Hierarchy(Version.NEW, List.of(first, second)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_parent_in_another_prefecture_is_refused() {
        Association misplaced = Associations.local(Associations.KANAGAWA, "13010", "見本医師会", LocalKind.AREA);

        assertThatThrownBy(
                        () -> new Hierarchy(Version.NEW, List.of(Associations.JMA, Associations.KANAGAWA, misplaced)))
                .hasMessageContaining("not a parent of 13010");
    }

    @Test
    void a_missing_parent_is_refused() {
        assertThatThrownBy(() -> new Hierarchy(Version.NEW, List.of(Associations.JMA, Associations.YOKOHAMA)))
                .hasMessageContaining("the parent is missing: 14010");
    }
}
