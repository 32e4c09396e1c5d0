package jp.mamis.domain.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.SeededCases;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.kernel.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FederationChangesTest {

    private static final LocalDate LAST_OF_YEAR = LocalDate.of(2026, 3, 31);
    private static final LocalDate FIRST_OF_YEAR = LocalDate.of(2026, 4, 1);

    private final Hierarchy federation = Associations.federation();

    @Test
    void a_body_is_founded_below_its_parent() {
        Change<List<Association>> change =
                accepted(FoundingPolicy.judge(Associations.aFounding("14040", FIRST_OF_YEAR), federation));

        Association founded = change.state().get(0);
        assertThat(founded.tier()).isEqualTo(Tier.LOCAL);
        assertThat(founded.isInForceOn(LAST_OF_YEAR)).isFalse();
        assertThat(founded.isInForceOn(FIRST_OF_YEAR)).isTrue();
        assertThat(change.events())
                .containsExactly(new HierarchyEvent.Founded(founded.id(), founded.code(), FIRST_OF_YEAR));
    }

    @Test
    void every_reason_against_a_founding_is_given() {
        Founding founding = new Founding(
                Associations.id("13000"),
                AssociationCode.parse("13000"),
                false,
                new AssociationName("見本医師会"),
                Optional.of(Associations.KANAGAWA.id()),
                Optional.empty(),
                Associations.FIRST_DAY.minusDays(1));

        Outcome<?> outcome = FoundingPolicy.judge(founding, federation);

        assertThat(codes(outcome))
                .containsExactly(
                        HierarchyRefusal.PARENT_NOT_IN_FORCE,
                        HierarchyRefusal.CODE_OF_OTHER_PREFECTURE,
                        HierarchyRefusal.CODE_DOES_NOT_FIT_TIER,
                        HierarchyRefusal.KIND_REQUIRED);
    }

    @Test
    void a_code_is_never_given_again() {
        Hierarchy after = apply(
                federation, EndingPolicy.dissolve(Associations.FUJISAWA, FIRST_OF_YEAR, Remaining.NOTHING, federation));

        Outcome<?> outcome = FoundingPolicy.judge(Associations.aFounding("14020", FIRST_OF_YEAR), after);

        assertThat(codes(outcome)).containsExactly(HierarchyRefusal.CODE_TAKEN);
    }

    @Test
    void nothing_stands_below_a_district_and_there_is_one_national_body() {
        Founding below = new Founding(
                Associations.id("1401C"),
                AssociationCode.parse("1401C"),
                true,
                new AssociationName("見本医師会"),
                Optional.of(Associations.AOBA.id()),
                Optional.empty(),
                FIRST_OF_YEAR);
        Founding national = new Founding(
                Associations.id("second"),
                AssociationCode.NATIONAL,
                false,
                new AssociationName("第二日本医師会"),
                Optional.empty(),
                Optional.empty(),
                FIRST_OF_YEAR);

        assertThat(codes(FoundingPolicy.judge(below, federation))).containsExactly(HierarchyRefusal.NO_TIER_BELOW);
        assertThat(codes(FoundingPolicy.judge(national, federation)))
                .containsExactly(HierarchyRefusal.NATIONAL_BODY_EXISTS, HierarchyRefusal.CODE_TAKEN);
    }

    @Test
    void a_parent_whose_end_is_known_takes_no_new_body() {
        Hierarchy after = apply(
                federation,
                EndingPolicy.merge(
                        Set.of(Associations.KAWASAKI.id()), Associations.FUJISAWA.id(), FIRST_OF_YEAR, federation));
        Founding founding = new Founding(
                Associations.id("1403A"),
                AssociationCode.parse("1403A"),
                true,
                new AssociationName("見本医師会"),
                Optional.of(Associations.KAWASAKI.id()),
                Optional.empty(),
                LocalDate.of(2026, 1, 1));

        assertThat(codes(FoundingPolicy.judge(founding, after))).containsExactly(HierarchyRefusal.PARENT_NOT_IN_FORCE);
    }

    @Test
    void a_renamed_body_bears_the_old_name_until_the_day_before() {
        AssociationName next = new AssociationName("横浜医師会");

        Association renamed = accepted(RenamingPolicy.judge(Associations.YOKOHAMA, next, FIRST_OF_YEAR))
                .state()
                .get(0);

        assertThat(renamed.nameOn(LAST_OF_YEAR).text()).isEqualTo("横浜市医師会");
        assertThat(renamed.nameOn(FIRST_OF_YEAR)).isEqualTo(next);
        assertThat(renamed.nameOn(Associations.FIRST_DAY.minusYears(1)).text()).isEqualTo("横浜市医師会");
        assertThat(renamed.name()).isEqualTo(next);
        assertThat(renamed.code()).isEqualTo(Associations.YOKOHAMA.code());
    }

    @Test
    void a_name_does_not_change_to_itself_or_before_it_began() {
        Outcome<?> outcome =
                RenamingPolicy.judge(Associations.YOKOHAMA, Associations.YOKOHAMA.name(), Associations.FIRST_DAY);

        assertThat(codes(outcome))
                .containsExactly(HierarchyRefusal.NAME_CHANGE_OUT_OF_ORDER, HierarchyRefusal.NAME_UNCHANGED);
    }

    @Test
    void merged_bodies_end_on_31_march_and_name_their_successor() {
        Change<List<Association>> change = accepted(EndingPolicy.merge(
                Set.of(Associations.KAWASAKI.id()), Associations.FUJISAWA.id(), FIRST_OF_YEAR, federation));

        Association ended = change.state().get(0);
        assertThat(change.state()).hasSize(1);
        assertThat(ended.isInForceOn(LAST_OF_YEAR)).isTrue();
        assertThat(ended.isInForceOn(FIRST_OF_YEAR)).isFalse();
        assertThat(ended.successors()).containsExactly(Associations.FUJISAWA.id());
        assertThat(ended.nameOn(FIRST_OF_YEAR).text()).isEqualTo("川崎市医師会");
        assertThat(change.events())
                .containsExactly(new HierarchyEvent.Merged(
                        Associations.KAWASAKI.id(), Associations.FUJISAWA.id(), FIRST_OF_YEAR));
    }

    @Test
    void a_body_with_districts_does_not_end_before_them() {
        Outcome<?> early = EndingPolicy.dissolve(Associations.YOKOHAMA, FIRST_OF_YEAR, Remaining.NOTHING, federation);
        Hierarchy withoutDistricts = apply(
                apply(
                        federation,
                        EndingPolicy.dissolve(Associations.AOBA, FIRST_OF_YEAR, Remaining.NOTHING, federation)),
                EndingPolicy.dissolve(Associations.TOTSUKA, FIRST_OF_YEAR, Remaining.NOTHING, federation));

        assertThat(codes(early)).containsExactly(HierarchyRefusal.CHILDREN_STILL_IN_FORCE);
        assertThat(EndingPolicy.dissolve(Associations.YOKOHAMA, FIRST_OF_YEAR, Remaining.NOTHING, withoutDistricts)
                        .accepted())
                .isPresent();
        assertThat(codes(EndingPolicy.dissolve(
                        Associations.YOKOHAMA, LAST_OF_YEAR, Remaining.NOTHING, withoutDistricts)))
                .containsExactly(HierarchyRefusal.CHILDREN_STILL_IN_FORCE);
    }

    @Test
    void a_body_with_members_or_undecided_procedures_is_not_dissolved() {
        Outcome<?> refused =
                EndingPolicy.dissolve(Associations.KAWASAKI, FIRST_OF_YEAR, new Remaining(51, 5), federation);

        assertThat(refused)
                .isEqualTo(Outcome.refused(new Refusals(List.of(
                        Refusal.of(HierarchyRefusal.MEMBERS_REMAIN, Map.of("code", "14030", "count", "51")),
                        Refusal.of(HierarchyRefusal.PROCEDURES_REMAIN, Map.of("code", "14030", "count", "5"))))));
    }

    @Test
    void a_body_that_merges_into_itself_is_told_nothing_else() {
        Outcome<?> itself = EndingPolicy.merge(
                Set.of(Associations.YOKOHAMA.id()), Associations.YOKOHAMA.id(), LAST_OF_YEAR, federation);

        assertThat(codes(itself)).containsExactly(HierarchyRefusal.SUCCESSOR_IS_ENDING_BODY);
    }

    @Test
    void bodies_merge_only_beside_each_other() {
        Outcome<?> elsewhere = EndingPolicy.merge(
                Set.of(Associations.FUJISAWA.id()), Associations.SAPPORO.id(), FIRST_OF_YEAR, federation);
        Outcome<?> itself = EndingPolicy.merge(
                Set.of(Associations.FUJISAWA.id()), Associations.FUJISAWA.id(), FIRST_OF_YEAR, federation);
        Outcome<?> nobody = EndingPolicy.merge(Set.of(), Associations.FUJISAWA.id(), FIRST_OF_YEAR, federation);
        Outcome<?> unknown = EndingPolicy.merge(
                Set.of(Associations.id("none")), Associations.FUJISAWA.id(), FIRST_OF_YEAR, federation);

        assertThat(codes(elsewhere)).containsExactly(HierarchyRefusal.SUCCESSOR_BELOW_OTHER_PARENT);
        assertThat(codes(itself)).containsExactly(HierarchyRefusal.SUCCESSOR_IS_ENDING_BODY);
        assertThat(codes(nobody)).containsExactly(HierarchyRefusal.NOTHING_TO_MERGE);
        assertThat(codes(unknown)).containsExactly(HierarchyRefusal.ASSOCIATION_NOT_FOUND);
    }

    @Test
    void an_ended_body_neither_ends_again_nor_changes_its_name_nor_succeeds() {
        Hierarchy after = apply(
                federation, EndingPolicy.dissolve(Associations.KAWASAKI, FIRST_OF_YEAR, Remaining.NOTHING, federation));
        Association ended = after.require(Associations.KAWASAKI.id());

        assertThat(codes(EndingPolicy.dissolve(ended, FIRST_OF_YEAR, Remaining.NOTHING, after)))
                .containsExactly(HierarchyRefusal.END_ALREADY_FIXED);
        assertThat(codes(RenamingPolicy.judge(ended, new AssociationName("別名"), FIRST_OF_YEAR)))
                .containsExactly(HierarchyRefusal.NOT_IN_FORCE);
        assertThat(codes(EndingPolicy.merge(Set.of(Associations.FUJISAWA.id()), ended.id(), FIRST_OF_YEAR, after)))
                .containsExactly(HierarchyRefusal.SUCCESSOR_NOT_IN_FORCE);
    }

    @Test
    void a_split_needs_two_different_successors_that_exist() {
        Hierarchy prepared = apply(
                apply(federation, FoundingPolicy.judge(Associations.aFounding("14040", FIRST_OF_YEAR), federation)),
                FoundingPolicy.judge(Associations.aFounding("14050", FIRST_OF_YEAR), federation));
        AssociationId one = Associations.id("14040");
        AssociationId other = Associations.id("14050");

        Change<List<Association>> change =
                accepted(EndingPolicy.split(Associations.KAWASAKI, List.of(one, other), FIRST_OF_YEAR, prepared));

        assertThat(change.state().get(0).successors()).containsExactly(one, other);
        assertThat(codes(EndingPolicy.split(Associations.KAWASAKI, List.of(one, one), FIRST_OF_YEAR, prepared)))
                .containsExactly(HierarchyRefusal.TOO_FEW_SUCCESSORS);
        assertThat(codes(EndingPolicy.split(Associations.KAWASAKI, List.of(one, other), LAST_OF_YEAR, prepared)))
                .containsExactly(HierarchyRefusal.SUCCESSOR_NOT_IN_FORCE, HierarchyRefusal.SUCCESSOR_NOT_IN_FORCE);
        assertThat(codes(EndingPolicy.split(
                        Associations.KAWASAKI, List.of(one, Associations.id("none")), FIRST_OF_YEAR, prepared)))
                .containsExactly(HierarchyRefusal.SUCCESSOR_NOT_FOUND);
    }

    @Test
    void the_national_body_stays_and_no_body_ends_before_it_begins() {
        assertThat(codes(EndingPolicy.dissolve(Associations.JMA, FIRST_OF_YEAR, Remaining.NOTHING, federation)))
                .contains(HierarchyRefusal.NATIONAL_BODY_STAYS);
        assertThat(codes(EndingPolicy.dissolve(
                        Associations.FUJISAWA, Associations.FIRST_DAY, Remaining.NOTHING, federation)))
                .containsExactly(HierarchyRefusal.ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    void a_successor_does_not_end_before_it_has_taken_over() {
        Hierarchy after = apply(
                federation,
                EndingPolicy.merge(
                        Set.of(Associations.KAWASAKI.id()), Associations.FUJISAWA.id(), FIRST_OF_YEAR, federation));

        assertThat(codes(EndingPolicy.dissolve(Associations.FUJISAWA, FIRST_OF_YEAR, Remaining.NOTHING, after)))
                .containsExactly(HierarchyRefusal.SUCCEEDS_LATER);
        assertThat(EndingPolicy.dissolve(Associations.FUJISAWA, FIRST_OF_YEAR.plusDays(1), Remaining.NOTHING, after)
                        .accepted())
                .isPresent();
    }

    static Stream<Arguments> histories() {
        return SeededCases.of(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void whatever_is_granted_no_body_outlives_its_parent_and_successors_take_over_at_once(SeededCases cases) {
        Hierarchy after = federation;
        for (int step = 0; step < 20; step++) {
            after = after(after, cases, step);
        }

        for (Association body : after.all()) {
            for (Association child : after.children(body.id())) {
                assertThat(body.isInForceOn(child.period().from())).isTrue();
                assertThat(body.period().until())
                        .satisfiesAnyOf(
                                until -> assertThat(until).isEmpty(),
                                until -> assertThat(child.period().hasEndedBy(until.orElseThrow()))
                                        .isTrue());
            }
            for (AssociationId heir : body.successors()) {
                assertThat(after.require(heir).isInForceOn(body.period().until().orElseThrow()))
                        .isTrue();
            }
        }
    }

    private static Hierarchy after(Hierarchy before, SeededCases cases, int step) {
        LocalDate day = cases.day(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 12, 31));
        List<Association> all = new ArrayList<>(before.all());
        Association one = cases.oneOf(all);
        AssociationId other = cases.oneOf(all).id();
        Outcome<Change<List<Association>>> outcome = switch (cases.number(0, 4)) {
            case 0 -> FoundingPolicy.judge(Associations.aFounding("1410" + (char) ('A' + step), day), before);
            case 1 -> RenamingPolicy.judge(one, new AssociationName("改称" + step), day);
            case 2 -> EndingPolicy.merge(Set.of(one.id()), other, day, before);
            case 3 -> EndingPolicy.split(one, List.of(other, cases.oneOf(all).id()), day, before);
            default -> EndingPolicy.dissolve(one, day, Remaining.NOTHING, before);
        };
        return outcome.accepted()
                .map(change -> before.with(before.version().next(), change.state()))
                .orElse(before);
    }

    private static Hierarchy apply(Hierarchy before, Outcome<Change<List<Association>>> outcome) {
        return before.with(before.version().next(), accepted(outcome).state());
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return outcome.accepted().orElseThrow();
    }

    private static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.refusals().map(Refusals::reasons).orElseThrow().stream()
                .map(Refusal::code)
                .toList();
    }
}
