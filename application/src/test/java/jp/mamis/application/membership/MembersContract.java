package jp.mamis.application.membership;

import static jp.mamis.application.membership.MemberFixture.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.UnitOfWork;
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
import jp.mamis.domain.membership.Standing;
import jp.mamis.domain.person.PersonId;
import org.junit.jupiter.api.Test;

/** What every store of members promises. */
public interface MembersContract {

    Instant AT = Instant.parse("2026-03-31T14:59:59.999999Z");
    LocalDate LAST_OF_MARCH = LocalDate.of(2026, 3, 31);
    LocalDate FIRST_OF_APRIL = LocalDate.of(2026, 4, 1);

    UnitOfWork work();

    Members members();

    private void save(Member member) {
        work().inTransaction(() -> {
            members().save(member, AT);
            return member;
        });
    }

    private Member found() {
        return work().readOnly(() -> members().of(PERSON));
    }

    @Test
    default void who_never_joined_anything_is_a_member_of_nothing() {
        assertThat(found()).isEqualTo(Member.none(PERSON));
    }

    @Test
    default void two_groups_come_back_as_they_were_saved() {
        Member member = MemberFixture.inTwoGroups();

        save(member);

        assertThat(found()).usingRecursiveComparison().ignoringFields("version").isEqualTo(member);
        assertThat(found().version()).isEqualTo(new Version(1));
    }

    @Test
    default void several_are_found_at_once_and_who_never_joined_is_left_out() {
        save(MemberFixture.inTwoGroups());

        Map<PersonId, Member> found = work().readOnly(() -> members().all(List.of(PERSON, Physicians.id(999))));

        assertThat(found).containsExactly(Map.entry(PERSON, found()));
        assertThat(work().readOnly(() -> members().all(List.of()))).isEmpty();
    }

    @Test
    default void a_membership_ends_on_its_last_day_and_not_before() {
        save(MemberFixture.inAoba(FIRST_OF_APRIL.minusYears(1)));
        Member read = found();
        Membership inAoba = read.in(Associations.AOBA.id()).findFirst().orElseThrow();
        Member left = read.endOrCancel(inAoba.id(), LAST_OF_MARCH, Membership.EndReason.LEFT)
                .accepted()
                .map(Change::state)
                .orElseThrow();

        save(left);

        assertThat(found().memberships()).isEqualTo(left.memberships());
        assertThat(found().standingIn(Associations.AOBA.id(), LAST_OF_MARCH)).isInstanceOf(Standing.Current.class);
        assertThat(found().standingIn(Associations.AOBA.id(), FIRST_OF_APRIL)).isInstanceOf(Standing.Past.class);
    }

    @Test
    default void a_cancelled_membership_is_gone_and_its_group_stays() {
        save(MemberFixture.inAoba(FIRST_OF_APRIL));
        Member read = found();
        Member cancelled = read.endOrCancel(
                        read.memberships().get(0).id(), LAST_OF_MARCH, Membership.EndReason.DECIDED_ANEW)
                .accepted()
                .map(Change::state)
                .orElseThrow();

        save(cancelled);

        assertThat(found().memberships()).isEmpty();
        assertThat(found().groups()).isEqualTo(read.groups());
    }

    @Test
    default void a_membership_decided_anew_is_as_decided_last() {
        save(MemberFixture.inAoba(FIRST_OF_APRIL));
        Member read = found();
        Membership had = read.memberships().get(0);
        Beginning anew = new Beginning(
                had.id(),
                had.body(),
                read.groups().get(0),
                MemberCategory.B,
                Optional.of(new BodyCategory("2I", "𠮷会員")),
                LAST_OF_MARCH);
        Member restated = read.restate(anew, Associations.federation())
                .accepted()
                .map(Change::state)
                .orElseThrow();

        save(restated);

        assertThat(found().memberships()).isEqualTo(restated.memberships());
    }

    @Test
    default void a_group_that_moved_is_still_known_where_it_was() {
        save(MemberFixture.inAoba(FIRST_OF_APRIL.minusYears(1)));
        Member read = found();
        Group group = read.groups().get(0);
        Beginning elsewhere = new Beginning(
                new MembershipId(new UUID(4, 4)),
                Associations.YOKOHAMA.id(),
                new Group(group.id(), MemberFixture.CLINIC),
                MemberCategory.B,
                FIRST_OF_APRIL);
        Member moved = read.begin(elsewhere, Associations.federation())
                .accepted()
                .map(Change::state)
                .orElseThrow();

        save(moved);

        assertThat(found().groups()).isEqualTo(moved.groups());
        assertThat(found().groups().get(0).workplaceOn(LAST_OF_MARCH)).isEqualTo(MemberFixture.HOSPITAL);
        assertThat(found().groups().get(0).workplaceOn(FIRST_OF_APRIL)).isEqualTo(MemberFixture.CLINIC);
    }

    @Test
    default void an_unknown_first_day_stays_unknown() {
        Member member = MemberFixture.inAoba(FIRST_OF_APRIL);

        save(member.withoutFirstDayOf(member.memberships().get(0).id()));

        assertThat(found().memberships().get(0).joinedOn()).isEmpty();
        assertThat(found().memberships().get(0).period().from()).isEqualTo(FIRST_OF_APRIL);
    }

    @Test
    default void a_member_id_belongs_to_one_person() {
        save(numbered(MemberFixture.inAoba(FIRST_OF_APRIL)));
        Member other = numbered(Member.none(Physicians.id(2)));

        assertThatThrownBy(() -> save(other)).isInstanceOf(StaleState.class);

        assertThat(found().number())
                .contains(new Member.HeldNumber(new MemberNumber("0012345678"), true, FIRST_OF_APRIL));
        assertThat(work().readOnly(() -> members().of(other.person())).number()).isEmpty();
    }

    @Test
    default void the_holder_of_a_member_id_is_found_by_it() {
        save(numbered(MemberFixture.inAoba(FIRST_OF_APRIL)));

        assertThat(work().readOnly(() -> members().holderOf(new MemberNumber("0012345678"))))
                .contains(PERSON);
        assertThat(work().readOnly(() -> members().holderOf(new MemberNumber("0012345679"))))
                .isEmpty();
    }

    private static Member numbered(Member member) {
        return member.giveNumber(new MemberNumber("0012345678"), true, FIRST_OF_APRIL)
                .accepted()
                .map(Change::state)
                .orElseThrow();
    }

    @Test
    default void a_save_on_an_old_version_is_stale_and_leaves_the_first_writers_state() {
        save(MemberFixture.inAoba(FIRST_OF_APRIL));
        Member read = found();
        save(numbered(read));

        assertThatThrownBy(() ->
                        save(read.withoutFirstDayOf(read.memberships().get(0).id())))
                .isInstanceOf(StaleState.class);

        assertThat(found().number()).isPresent();
        assertThat(found().memberships()).isEqualTo(read.memberships());
    }

    @Test
    default void a_unit_of_work_that_fails_leaves_nothing() {
        assertThatThrownBy(() -> work().inTransaction(() -> {
                    members().save(MemberFixture.inTwoGroups(), AT);
                    throw new IllegalStateException("after the save");
                }))
                .hasMessage("after the save");

        assertThat(found()).isEqualTo(Member.none(PERSON));
    }
}
