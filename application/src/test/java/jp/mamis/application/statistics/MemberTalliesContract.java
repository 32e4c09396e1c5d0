package jp.mamis.application.statistics;

import static jp.mamis.application.statistics.TalliedNation.EARLY;
import static jp.mamis.application.statistics.TalliedNation.FIRST_OF_APRIL;
import static jp.mamis.application.statistics.TalliedNation.LAST_OF_MARCH;
import static jp.mamis.application.statistics.TalliedNation.LATE;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.FUJISAWA;
import static jp.mamis.domain.fixture.Associations.HOKKAIDO;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.KAWASAKI;
import static jp.mamis.domain.fixture.Associations.SAPPORO;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.Ports;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Procedures;
import jp.mamis.domain.fixture.SeededCases;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.procedures.SubmittedProcedure;
import jp.mamis.domain.statistics.CategoryCounts;
import jp.mamis.domain.statistics.CensusDate;
import jp.mamis.domain.statistics.Counting;
import jp.mamis.domain.statistics.SumBelow;
import jp.mamis.domain.statistics.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every count of members promises. */
public interface MemberTalliesContract {

    /** Empty ones. */
    Ports ports();

    private TalliedNation nation() {
        return new TalliedNation(ports());
    }

    private static Tally tally(Ports ports, CensusDate date, Association... bodies) {
        Set<AssociationId> ids = Stream.of(bodies).map(Association::id).collect(Collectors.toSet());
        return ports.work().readOnly(() -> ports.tallies().tally(ids, date));
    }

    private Tally tally(LocalDate day, Association... bodies) {
        return tally(ports(), CensusDate.latest(day, LATE), bodies);
    }

    private long members(Association body, LocalDate day) {
        return tally(day, body).line(body.id(), Counting.APPROVED).total();
    }

    private SumBelow sums(LocalDate day, Association body, Association... children) {
        Set<AssociationId> ids = Stream.of(children).map(Association::id).collect(Collectors.toSet());
        Ports ports = ports();
        return ports.work().readOnly(() -> ports.tallies().sumBelow(body.id(), ids, CensusDate.latest(day, LATE)));
    }

    @Test
    default void a_move_over_the_turn_of_the_year_counts_once_in_each_tier_on_each_day() {
        TalliedNation nation = nation();
        PersonId person = nation.doctor(1, Sex.FEMALE, EARLY);
        nation.joins(
                person,
                MemberCategory.A2B,
                LocalDate.of(2020, 4, 1),
                Optional.of(LAST_OF_MARCH),
                EARLY,
                List.of(SAPPORO, HOKKAIDO, JMA));
        nation.joins(
                person, MemberCategory.A1, FIRST_OF_APRIL, Optional.empty(), EARLY, List.of(FUJISAWA, KANAGAWA, JMA));

        Tally before = tally(LAST_OF_MARCH, JMA, HOKKAIDO, KANAGAWA, SAPPORO, FUJISAWA);
        Tally after = tally(FIRST_OF_APRIL, JMA, HOKKAIDO, KANAGAWA, SAPPORO, FUJISAWA);

        assertThat(before.counts())
                .containsExactlyInAnyOrder(
                        one(JMA, MemberCategory.A2B),
                        one(HOKKAIDO, MemberCategory.A2B),
                        one(SAPPORO, MemberCategory.A2B));
        assertThat(after.counts())
                .containsExactlyInAnyOrder(
                        one(JMA, MemberCategory.A1),
                        one(KANAGAWA, MemberCategory.A1),
                        one(FUJISAWA, MemberCategory.A1));
    }

    private static Tally.Counted one(Association body, MemberCategory category) {
        return new Tally.Counted(body.id(), category, Sex.FEMALE, false, 1);
    }

    @Test
    default void every_category_and_every_sex_has_its_place_and_the_parts_make_the_total() {
        TalliedNation nation = nation();
        int number = 1;
        for (MemberCategory category : MemberCategory.values()) {
            for (Sex sex : Sex.values()) {
                nation.joins(
                        nation.doctor(number++, sex, EARLY),
                        category,
                        FIRST_OF_APRIL,
                        Optional.empty(),
                        EARLY,
                        List.of(JMA));
            }
        }

        Tally tally = tally(FIRST_OF_APRIL, JMA);
        CategoryCounts all = tally.line(JMA.id(), Counting.APPROVED);

        assertThat(all.total()).isEqualTo(24);
        assertThat(all.subtotal()).isEqualTo(16);
        assertThat(all.of(MemberCategory.C)).isEqualTo(4);
        assertThat(all.of(MemberCategory.UNKNOWN)).isEqualTo(4);
        assertThat(tally.line(JMA.id(), Sex.UNKNOWN, Counting.APPROVED).total()).isEqualTo(6);
    }

    @Test
    default void sex_is_that_registered_for_the_day() {
        TalliedNation nation = nation();
        PersonId person = nation.doctor(1, Sex.MALE, EARLY);
        nation.joins(person, MemberCategory.A1, LocalDate.of(2019, 4, 1), Optional.empty(), EARLY, List.of(KANAGAWA));
        nation.changes(person, Sex.FEMALE, FIRST_OF_APRIL, EARLY.plusSeconds(1));

        assertThat(tally(LAST_OF_MARCH, KANAGAWA).has(Sex.MALE)).isTrue();
        assertThat(tally(LocalDate.of(2020, 4, 1), KANAGAWA).has(Sex.MALE)).isTrue();
        assertThat(tally(FIRST_OF_APRIL, KANAGAWA).counts())
                .containsExactly(new Tally.Counted(KANAGAWA.id(), MemberCategory.A1, Sex.FEMALE, false, 1));
    }

    @Test
    default void what_was_approved_late_counts_from_its_earlier_day_and_only_since_it_is_known() {
        TalliedNation nation = nation();
        PersonId person = nation.doctor(1, Sex.MALE, EARLY);
        Instant approved = Instant.parse("2026-04-20T01:00:00Z");
        Instant left = Instant.parse("2026-05-10T01:00:00Z");
        nation.joins(person, MemberCategory.A1, FIRST_OF_APRIL, Optional.empty(), approved, List.of(JMA));
        nation.leaves(person, FIRST_OF_APRIL.plusDays(8), left);

        assertThat(known(FIRST_OF_APRIL, approved.minusMillis(1))).isZero();
        assertThat(known(FIRST_OF_APRIL, approved)).isOne();
        assertThat(known(FIRST_OF_APRIL.plusDays(9), approved)).isOne();
        assertThat(known(FIRST_OF_APRIL.plusDays(9), left)).isZero();
        assertThat(known(FIRST_OF_APRIL.plusDays(8), left)).isOne();
        assertThat(members(JMA, FIRST_OF_APRIL.plusDays(9))).isZero();
    }

    private long known(LocalDate day, Instant at) {
        return tally(ports(), new CensusDate(day, at, false), JMA)
                .line(JMA.id(), Counting.APPROVED)
                .total();
    }

    @Test
    default void who_waits_counts_from_the_day_asked_for_until_the_body_has_decided() {
        TalliedNation nation = nation();
        PersonId person = nation.doctor(1, Sex.OTHER, EARLY);
        Instant filed = Instant.parse("2026-04-02T01:00:00Z");
        Instant decided = Instant.parse("2026-04-09T01:00:00Z");
        SubmittedProcedure application = nation.files(
                1,
                person,
                Procedures.request()
                        .as(MemberCategory.A2C)
                        .desiredOn(FIRST_OF_APRIL)
                        .build(),
                filed);
        nation.joins(person, MemberCategory.A2C, FIRST_OF_APRIL, Optional.empty(), decided, List.of(AOBA));
        nation.saved(Procedures.approvedBy(application, AOBA), decided);

        assertThat(tally(FIRST_OF_APRIL, AOBA, JMA).counts())
                .containsExactlyInAnyOrder(
                        new Tally.Counted(AOBA.id(), MemberCategory.A2C, Sex.OTHER, false, 1),
                        new Tally.Counted(JMA.id(), MemberCategory.A2C, Sex.OTHER, true, 1));
        assertThat(tally(LAST_OF_MARCH, AOBA, JMA).counts()).isEmpty();
        assertThat(tally(ports(), new CensusDate(FIRST_OF_APRIL, filed, false), AOBA)
                        .pending(AOBA.id()))
                .isOne();
        assertThat(tally(ports(), new CensusDate(FIRST_OF_APRIL, filed.minusMillis(1), false), AOBA)
                        .pending(AOBA.id()))
                .isZero();
    }

    @Test
    default void a_member_waits_for_nothing_in_the_same_body_and_nobody_waits_twice() {
        TalliedNation nation = nation();
        PersonId member = nation.doctor(1, Sex.MALE, EARLY);
        PersonId twice = nation.doctor(2, Sex.MALE, EARLY);
        nation.joins(member, MemberCategory.B, FIRST_OF_APRIL, Optional.empty(), EARLY, List.of(AOBA));
        nation.files(1, member, Procedures.request().build(), EARLY);
        nation.files(2, twice, Procedures.request().build(), EARLY);
        nation.files(
                3,
                twice,
                Procedures.request()
                        .at("別の見本医院")
                        .as(MemberCategory.A1)
                        .desiredOn(LAST_OF_MARCH)
                        .build(),
                EARLY.plusSeconds(1));

        Tally tally = tally(FIRST_OF_APRIL, AOBA);

        assertThat(tally.pending(AOBA.id())).isOne();
        assertThat(tally.line(AOBA.id(), Counting.WITH_PENDING).members())
                .containsOnlyKeys(MemberCategory.B, MemberCategory.A1);
        assertThat(tally.line(AOBA.id(), Counting.APPROVED).total()).isOne();
    }

    @Test
    default void two_memberships_of_one_body_are_one_person_and_a_difference_by_name() {
        TalliedNation nation = nation();
        PersonId person = nation.doctor(1, Sex.MALE, EARLY);
        nation.joins(person, MemberCategory.A2B, LAST_OF_MARCH, Optional.empty(), EARLY, List.of(KANAGAWA));
        nation.joins(
                person, MemberCategory.A1, FIRST_OF_APRIL, Optional.empty(), EARLY.plusSeconds(1), List.of(KANAGAWA));

        assertThat(tally(FIRST_OF_APRIL, KANAGAWA).counts())
                .containsExactly(new Tally.Counted(KANAGAWA.id(), MemberCategory.A2B, Sex.MALE, false, 1));
        assertThat(sums(FIRST_OF_APRIL, JMA, KANAGAWA, HOKKAIDO)).isEqualTo(new SumBelow(JMA.id(), 0, 1, 0, 1, 0, 1));
    }

    @Test
    default void every_difference_between_a_body_and_those_below_has_a_name() {
        TalliedNation nation = nation();
        LocalDate day = FIRST_OF_APRIL;
        nation.joins(
                nation.doctor(1, Sex.MALE, EARLY),
                MemberCategory.A1,
                day,
                Optional.empty(),
                EARLY,
                List.of(FUJISAWA, KAWASAKI, KANAGAWA));
        nation.joins(
                nation.doctor(2, Sex.MALE, EARLY),
                MemberCategory.A1,
                day,
                Optional.empty(),
                EARLY,
                List.of(FUJISAWA, YOKOHAMA, KAWASAKI));
        nation.joins(
                nation.doctor(3, Sex.MALE, EARLY), MemberCategory.A1, day, Optional.empty(), EARLY, List.of(KANAGAWA));
        nation.joins(
                nation.doctor(4, Sex.MALE, EARLY),
                MemberCategory.A1,
                day.minusYears(1),
                Optional.of(LAST_OF_MARCH),
                EARLY,
                List.of(FUJISAWA, KANAGAWA));

        assertThat(sums(day, KANAGAWA, FUJISAWA, YOKOHAMA, KAWASAKI))
                .isEqualTo(new SumBelow(KANAGAWA.id(), 2, 5, 3, 1, 1, 0));
        assertThat(sums(LAST_OF_MARCH, KANAGAWA, FUJISAWA, YOKOHAMA, KAWASAKI))
                .isEqualTo(new SumBelow(KANAGAWA.id(), 1, 1, 0, 0, 0, 0));
        assertThat(sums(day, AOBA)).isEqualTo(new SumBelow(AOBA.id(), 0, 0, 0, 0, 0, 0));
    }

    /** The same nation twice: in the store of the definition and in the one under test. */
    static Stream<Arguments> nations() {
        return Stream.of(1L, 2L, 3L, 4L).map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("nations")
    default void a_varied_nation_is_counted_as_the_definition_says(long seed) {
        Ports real = ports();
        Ports definition = InMemoryPorts.ports();
        new TalliedNation(definition).settle(SeededCases.from(seed));
        new TalliedNation(real).settle(SeededCases.from(seed));
        Association[] every = Associations.federation().all().toArray(Association[]::new);
        List<LocalDate> days = List.of(LAST_OF_MARCH, FIRST_OF_APRIL, FIRST_OF_APRIL.plusDays(5));
        List<Instant> instants = List.of(EARLY.plusSeconds(10 * 86_400L), EARLY.plusSeconds(35 * 86_400L), LATE);

        for (LocalDate day : days) {
            for (CensusDate date : Stream.concat(
                            instants.stream().map(at -> new CensusDate(day, at, false)),
                            Stream.of(CensusDate.latest(day, Instant.parse("2027-01-01T00:00:00Z"))))
                    .toList()) {
                assertThat(tally(real, date, every).counts())
                        .containsExactlyInAnyOrderElementsOf(
                                tally(definition, date, every).counts());
                assertThat(sums(real, date)).isEqualTo(sums(definition, date));
            }
        }
        assertThat(tally(definition, CensusDate.latest(FIRST_OF_APRIL, LATE), every)
                        .counts())
                .hasSizeGreaterThan(60);
    }

    private static List<SumBelow> sums(Ports ports, CensusDate date) {
        return Associations.federation().all().stream()
                .map(body -> ports.work()
                        .readOnly(() -> ports.tallies()
                                .sumBelow(
                                        body.id(),
                                        Associations.federation().children(body.id()).stream()
                                                .map(Association::id)
                                                .collect(Collectors.toSet()),
                                        date)))
                .toList();
    }
}
