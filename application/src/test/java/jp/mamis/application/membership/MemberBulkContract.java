package jp.mamis.application.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.application.Ports;
import jp.mamis.application.journal.JournalDrafts;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.Beginning;
import jp.mamis.domain.membership.BodyCategory;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.MemberNumber;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.membership.MembershipId;
import jp.mamis.domain.person.PersonId;
import org.junit.jupiter.api.Test;

/** What every store of many members at once promises: what single saves leave, or nothing. */
public interface MemberBulkContract {

    Instant AT = Instant.parse("2026-03-31T14:59:59.999999Z");
    LocalDate LAST_OF_MARCH = LocalDate.of(2026, 3, 31);
    LocalDate FIRST_OF_APRIL = LocalDate.of(2026, 4, 1);
    int USUAL = 120;
    List<MemberCategory> CATEGORIES = List.of(MemberCategory.values());

    /** The ports of a store, empty at the beginning of each test. */
    Ports single();

    /** The same of another store. */
    Ports bulk();

    /** Two groups, an end on 31 March, an unknown first day, a group that moved, an own category, and many usual ones. */
    static List<Member> members() {
        LocalDate yearBefore = FIRST_OF_APRIL.minusYears(1);
        Stream<Member> usual = IntStream.range(100, 100 + USUAL)
                .mapToObj(number ->
                        numbered(inAoba(number, CATEGORIES.get(number % CATEGORIES.size()), yearBefore), number));
        Stream<Member> special = Stream.of(
                numbered(MemberFixture.inTwoGroups(), 1),
                left(inAoba(2, MemberCategory.A1, yearBefore)),
                withoutFirstDay(inAoba(3, MemberCategory.B, FIRST_OF_APRIL)),
                moved(inAoba(4, MemberCategory.C, yearBefore)),
                Member.none(Physicians.id(5)));
        return Stream.concat(special, usual).toList();
    }

    private static Member inAoba(int number, MemberCategory category, LocalDate from) {
        return MemberFixture.joined(
                Member.none(Physicians.id(number)),
                number % 2 == 0 ? MemberFixture.HOSPITAL : MemberFixture.CLINIC,
                category,
                from,
                Associations.AOBA,
                Associations.YOKOHAMA);
    }

    private static Member numbered(Member member, int number) {
        MemberNumber given = new MemberNumber(String.format(Locale.ROOT, "%010d", number));
        return accepted(member.giveNumber(given, number % 2 == 0, FIRST_OF_APRIL)
                .accepted()
                .map(Change::state));
    }

    private static Member left(Member member) {
        Membership upper = member.in(Associations.YOKOHAMA.id()).findFirst().orElseThrow();
        return accepted(member.endOrCancel(upper.id(), LAST_OF_MARCH, Membership.EndReason.LEFT)
                .accepted()
                .map(Change::state));
    }

    private static Member withoutFirstDay(Member member) {
        return member.withoutFirstDayOf(member.memberships().get(0).id());
    }

    /** To a clinic, joining the body above from there, in a category of its own. */
    private static Member moved(Member member) {
        Group elsewhere = new Group(member.groups().get(0).id(), MemberFixture.CLINIC);
        return accepted(member.begin(
                        new Beginning(
                                new MembershipId(new UUID(4, 4)),
                                Associations.KANAGAWA.id(),
                                elsewhere,
                                MemberCategory.B,
                                Optional.of(new BodyCategory("2I", "𠮷\t会員\\\n")),
                                FIRST_OF_APRIL),
                        Associations.federation())
                .accepted()
                .map(Change::state));
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static Member accepted(Optional<Member> member) {
        return member.orElseThrow();
    }

    private void all(List<Member> members) {
        bulk().work().inTransaction(() -> {
            bulk().membership().bulk().add(members, AT);
            members.forEach(member ->
                    bulk().journal().record(JournalDrafts.about(member.person().value())));
            return members;
        });
    }

    private static void one(Ports ports, Member member) {
        ports.work().inTransaction(() -> {
            ports.membership().members().save(member, AT);
            ports.journal().record(JournalDrafts.about(member.person().value()));
            return member;
        });
    }

    private static Member found(Ports ports, PersonId person) {
        return ports.work().readOnly(() -> ports.membership().members().of(person));
    }

    @Test
    default void many_at_once_leave_what_single_saves_leave() {
        List<Member> members = members();

        members.forEach(member -> one(single(), member));
        all(members);

        assertThat(members).allSatisfy(member -> {
            Member stored = found(bulk(), member.person());
            assertThat(stored).isEqualTo(found(single(), member.person()));
            assertThat(stored.memberships()).isEqualTo(member.memberships());
            assertThat(stored.version()).isEqualTo(new Version(1));
        });
    }

    @Test
    default void entries_recorded_beside_them_make_the_same_chain_as_single_acts() {
        List<Member> members = members();

        members.forEach(member -> one(single(), member));
        all(members);

        assertThat(bulk().work().readOnly(() -> bulk().journal().after(0, members.size() + 1)))
                .hasSize(members.size())
                .isEqualTo(single().work().readOnly(() -> single().journal().after(0, members.size() + 1)));
        assertThat(bulk().work().readOnly(() -> bulk().journal().head()))
                .isEqualTo(single().work().readOnly(() -> single().journal().head()));
    }

    @Test
    default void one_who_is_a_member_already_keeps_all_of_them_out() {
        List<Member> members = members();
        one(bulk(), members.get(40));

        assertThatThrownBy(() -> all(members)).isInstanceOf(StaleState.class);

        assertThat(found(bulk(), members.get(0).person()))
                .isEqualTo(Member.none(members.get(0).person()));
    }

    @Test
    default void a_member_id_of_somebody_else_keeps_all_of_them_out() {
        one(bulk(), numbered(inAoba(900, MemberCategory.A1, FIRST_OF_APRIL), 1));

        assertThatThrownBy(() -> all(members())).isInstanceOf(StaleState.class);

        assertThat(found(bulk(), Physicians.id(2))).isEqualTo(Member.none(Physicians.id(2)));
    }

    @Test
    default void nobody_is_stored_when_the_unit_of_work_fails() {
        assertThatThrownBy(() -> bulk().work().inTransaction(() -> {
                    bulk().membership().bulk().add(members(), AT);
                    throw new IllegalStateException("after all were added");
                }))
                .hasMessage("after all were added");

        assertThat(found(bulk(), Physicians.id(2))).isEqualTo(Member.none(Physicians.id(2)));
    }

    @Test
    default void who_was_loaded_from_the_store_is_refused_as_a_fault() {
        one(bulk(), members().get(0));
        List<Member> loaded = List.of(found(bulk(), Physicians.id(1)));

        assertThatThrownBy(() -> all(loaded)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void measuring_changes_nothing() {
        all(members());
        List<Member> before =
                members().stream().map(member -> found(bulk(), member.person())).toList();

        bulk().work().inTransaction(() -> {
            bulk().membership().bulk().measure();
            return before;
        });

        assertThat(members().stream().map(member -> found(bulk(), member.person())))
                .containsExactlyElementsOf(before);
    }
}
