package jp.mamis.domain.membership;

import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.FUJISAWA;
import static jp.mamis.domain.fixture.Associations.HOKKAIDO;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.SAPPORO;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Institutions;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.DistrictAssociation;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Particulars;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Version;
import org.junit.jupiter.api.Test;

class MemberTest {

    private static final LocalDate LAST_OF_MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate FIRST_OF_APRIL = LocalDate.of(2026, 4, 1);
    private static final Group HOSPITAL = new Group(
            new GroupId(uuid("hospital")),
            new Workplace.Registered(
                    Institutions.hospital().code(), Institutions.hospital().name()));
    private static final Group CLINIC = new Group(new GroupId(uuid("clinic")), Institutions.newClinic());

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Member nobody() {
        return Member.none(Physicians.id(1));
    }

    private static Beginning beginning(Association body, Group group, LocalDate from) {
        return new Beginning(
                new MembershipId(uuid(body.code() + group.workplace().key() + from)),
                body.id(),
                group,
                MemberCategory.A2B,
                from);
    }

    private static Outcome<Change<Member>> begin(Member member, Association body, Group group, LocalDate from) {
        return member.begin(beginning(body, group, from), Associations.federation());
    }

    private static Member joined(Member member, Group group, LocalDate from, Association... bodies) {
        Member joined = member;
        for (Association body : bodies) {
            joined = begin(joined, body, group, from)
                    .accepted()
                    .map(Change::state)
                    .orElseThrow();
        }
        return joined;
    }

    private static Object[] codes(Outcome<?> outcome) {
        return outcome.refusals().orElseThrow().reasons().stream()
                .map(Refusal::code)
                .toArray();
    }

    private static Member ended(Member member, Association body, LocalDate lastDay) {
        MembershipId id = member.in(body.id()).findFirst().orElseThrow().id();
        return member.endOrCancel(id, lastDay, Membership.EndReason.LEFT)
                .accepted()
                .map(Change::state)
                .orElseThrow();
    }

    @Test
    void bodies_are_joined_from_below_up_to_the_national_body() {
        Member member = joined(nobody(), HOSPITAL, FIRST_OF_APRIL, AOBA, YOKOHAMA, KANAGAWA, JMA);

        assertThat(member.bodiesOn(FIRST_OF_APRIL))
                .containsExactlyInAnyOrder(AOBA.id(), YOKOHAMA.id(), KANAGAWA.id(), JMA.id());
        assertThat(member.bodiesOn(LAST_OF_MARCH)).isEmpty();
    }

    @Test
    void a_body_is_not_joined_without_the_one_below() {
        assertThat(codes(begin(nobody(), KANAGAWA, HOSPITAL, FIRST_OF_APRIL)))
                .containsExactly(MembershipRefusal.BODY_BELOW_NOT_JOINED);
        assertThat(codes(
                        begin(joined(nobody(), HOSPITAL, FIRST_OF_APRIL, SAPPORO), KANAGAWA, HOSPITAL, FIRST_OF_APRIL)))
                .containsExactly(MembershipRefusal.BODY_BELOW_NOT_JOINED);
    }

    @Test
    void a_body_is_not_joined_before_the_one_below() {
        Member member = joined(nobody(), HOSPITAL, FIRST_OF_APRIL, AOBA, YOKOHAMA);

        assertThat(codes(begin(member, KANAGAWA, HOSPITAL, LAST_OF_MARCH)))
                .containsExactly(MembershipRefusal.BODY_BELOW_NOT_JOINED);
    }

    @Test
    void the_membership_below_counts_through_its_last_day() {
        Member member =
                ended(joined(nobody(), HOSPITAL, LAST_OF_MARCH.minusYears(1), AOBA, YOKOHAMA), YOKOHAMA, LAST_OF_MARCH);

        assertThat(begin(member, KANAGAWA, HOSPITAL, LAST_OF_MARCH).accepted()).isPresent();
        assertThat(codes(begin(member, KANAGAWA, HOSPITAL, FIRST_OF_APRIL)))
                .containsExactly(MembershipRefusal.BODY_BELOW_NOT_JOINED);
    }

    @Test
    void a_city_whose_district_was_left_is_not_joined_alone_through_the_same_workplace() {
        Member left = ended(joined(nobody(), HOSPITAL, LAST_OF_MARCH, AOBA), AOBA, LAST_OF_MARCH);

        assertThat(codes(begin(left, YOKOHAMA, HOSPITAL, FIRST_OF_APRIL)))
                .containsExactly(MembershipRefusal.BODY_BELOW_NOT_JOINED);
        assertThat(begin(left, YOKOHAMA, CLINIC, FIRST_OF_APRIL).accepted()).isPresent();
        assertThat(begin(left, YOKOHAMA, HOSPITAL, LAST_OF_MARCH).accepted()).isPresent();
    }

    @Test
    void a_district_that_has_ended_leaves_the_city_open_to_those_who_were_in_it() {
        Member left = ended(joined(nobody(), HOSPITAL, LAST_OF_MARCH, AOBA), AOBA, LAST_OF_MARCH);
        Particulars aoba = AOBA.particulars();
        Hierarchy without = Associations.federation()
                .with(
                        new Version(2),
                        List.of(new DistrictAssociation(
                                new Particulars(
                                        aoba.id(),
                                        aoba.code(),
                                        aoba.codeIsProvisional(),
                                        aoba.names(),
                                        aoba.period().endingBefore(FIRST_OF_APRIL),
                                        List.of()),
                                YOKOHAMA.id())));

        assertThat(left.begin(beginning(YOKOHAMA, HOSPITAL, FIRST_OF_APRIL), without)
                        .accepted())
                .isPresent();
    }

    @Test
    void a_body_is_joined_once_at_a_time_through_whatever_workplace() {
        Member member = joined(nobody(), HOSPITAL, FIRST_OF_APRIL, AOBA);

        assertThat(codes(begin(member, AOBA, CLINIC, FIRST_OF_APRIL.plusYears(1))))
                .containsExactly(MembershipRefusal.ALREADY_A_MEMBER);
    }

    @Test
    void who_left_may_come_back_on_the_day_after_the_last() {
        Member left = ended(joined(nobody(), HOSPITAL, LAST_OF_MARCH.minusYears(1), AOBA), AOBA, LAST_OF_MARCH);

        assertThat(codes(begin(left, AOBA, CLINIC, LAST_OF_MARCH))).containsExactly(MembershipRefusal.ALREADY_A_MEMBER);
        assertThat(begin(left, AOBA, CLINIC, FIRST_OF_APRIL).accepted()).isPresent();
    }

    @Test
    void the_national_body_is_joined_through_one_workplace() {
        Member member = joined(nobody(), HOSPITAL, FIRST_OF_APRIL, AOBA, YOKOHAMA, KANAGAWA, JMA);
        Member both = joined(member, CLINIC, FIRST_OF_APRIL, SAPPORO, HOKKAIDO);

        assertThat(codes(begin(both, JMA, CLINIC, FIRST_OF_APRIL)))
                .containsExactly(MembershipRefusal.ALREADY_A_MEMBER, MembershipRefusal.NATIONAL_BODY_IN_ANOTHER_GROUP);
    }

    @Test
    void a_body_that_does_not_exist_yet_is_not_joined() {
        assertThat(codes(begin(nobody(), AOBA, HOSPITAL, Associations.FIRST_DAY.minusDays(1))))
                .containsExactly(MembershipRefusal.BODY_NOT_IN_FORCE);
    }

    @Test
    void standing_follows_the_day() {
        Member member = ended(joined(nobody(), HOSPITAL, FIRST_OF_APRIL, AOBA), AOBA, FIRST_OF_APRIL.plusYears(1));

        assertThat(member.standingIn(AOBA.id(), LAST_OF_MARCH).code()).isEqualTo("COMING");
        assertThat(member.standingIn(AOBA.id(), FIRST_OF_APRIL).code()).isEqualTo("CURRENT");
        assertThat(member.standingIn(AOBA.id(), FIRST_OF_APRIL.plusYears(1)).code())
                .isEqualTo("CURRENT");
        assertThat(member.standingIn(AOBA.id(), FIRST_OF_APRIL.plusYears(1).plusDays(1))
                        .code())
                .isEqualTo("PAST");
        assertThat(member.standingIn(YOKOHAMA.id(), FIRST_OF_APRIL).code()).isEqualTo("NONE");
    }

    @Test
    void an_end_before_the_first_day_cancels() {
        Member member = joined(nobody(), HOSPITAL, FIRST_OF_APRIL, AOBA);

        Member cancelled = ended(member, AOBA, LAST_OF_MARCH);

        assertThat(cancelled.memberships()).isEmpty();
        assertThat(cancelled.groups()).containsExactly(HOSPITAL);
    }

    @Test
    void an_end_is_fixed_once() {
        Member member = ended(joined(nobody(), HOSPITAL, LAST_OF_MARCH, AOBA), AOBA, FIRST_OF_APRIL);

        assertThat(codes(member.endOrCancel(
                        member.memberships().get(0).id(), LAST_OF_MARCH, Membership.EndReason.EXPELLED)))
                .containsExactly(MembershipRefusal.ALREADY_ENDED);
    }

    @Test
    void a_body_below_one_that_was_joined_directly_may_begin_and_be_decided_anew_later_than_it() {
        Beginning plain = beginning(KANAGAWA, HOSPITAL, LAST_OF_MARCH);
        Beginning direct = new Beginning(
                plain.id(), plain.body(), plain.group(), plain.category(), Optional.empty(), plain.from(), true);
        Member member = nobody().begin(direct, Associations.federation())
                .accepted()
                .map(Change::state)
                .orElseThrow();

        Member below = joined(member, HOSPITAL, FIRST_OF_APRIL, FUJISAWA);
        Membership had = below.in(FUJISAWA.id()).findFirst().orElseThrow();
        Beginning again = new Beginning(had.id(), had.body(), HOSPITAL, MemberCategory.A2B, FIRST_OF_APRIL.plusDays(1));

        assertThat(below.restate(again, Associations.federation()).accepted()).isPresent();
    }

    @Test
    void deciding_anew_may_change_day_category_and_workplace() {
        Member member = joined(nobody(), HOSPITAL, FIRST_OF_APRIL, AOBA);
        Membership had = member.memberships().get(0);
        Beginning again = new Beginning(had.id(), had.body(), CLINIC, MemberCategory.A1, LAST_OF_MARCH);

        Membership restated = member.restate(again, Associations.federation())
                .accepted()
                .map(Change::state)
                .orElseThrow()
                .memberships()
                .get(0);

        assertThat(restated.id()).isEqualTo(had.id());
        assertThat(restated.group()).isEqualTo(CLINIC.id());
        assertThat(restated.category()).isEqualTo(MemberCategory.A1);
        assertThat(restated.period().from()).isEqualTo(LAST_OF_MARCH);
    }

    @Test
    void a_workplace_that_was_left_stays_the_workplace_of_its_days() {
        Member member = joined(nobody(), HOSPITAL, LAST_OF_MARCH, AOBA);

        Group moved = joined(member, new Group(HOSPITAL.id(), CLINIC.workplace()), FIRST_OF_APRIL, YOKOHAMA)
                .groups()
                .get(0);

        assertThat(moved.workplaceOn(LAST_OF_MARCH)).isEqualTo(HOSPITAL.workplace());
        assertThat(moved.workplaceOn(FIRST_OF_APRIL)).isEqualTo(CLINIC.workplace());
        assertThat(moved.workplace()).isEqualTo(CLINIC.workplace());
    }

    @Test
    void moving_back_earlier_than_the_last_move_takes_that_move_back() {
        Group moved = HOSPITAL.movedTo(CLINIC.workplace(), FIRST_OF_APRIL);

        Group back = moved.movedTo(HOSPITAL.workplace(), LAST_OF_MARCH);

        assertThat(back.workplaceOn(LAST_OF_MARCH.minusDays(1))).isEqualTo(HOSPITAL.workplace());
        assertThat(back.workplaceOn(FIRST_OF_APRIL)).isEqualTo(HOSPITAL.workplace());
        assertThat(back.before()).isEmpty();
    }

    @Test
    void the_same_workplace_stated_for_an_earlier_day_moves_the_day_of_the_last_move() {
        Group moved = HOSPITAL.movedTo(CLINIC.workplace(), FIRST_OF_APRIL);

        Group earlier = moved.movedTo(CLINIC.workplace(), LAST_OF_MARCH);
        Group later = moved.movedTo(CLINIC.workplace(), FIRST_OF_APRIL.plusDays(1));

        assertThat(earlier.workplaceOn(LAST_OF_MARCH)).isEqualTo(CLINIC.workplace());
        assertThat(earlier.workplaceOn(LAST_OF_MARCH.minusDays(1))).isEqualTo(HOSPITAL.workplace());
        assertThat(later).isEqualTo(moved);
    }

    @Test
    void a_day_of_joining_that_is_not_known_stays_so_to_the_end() {
        Member member = joined(nobody(), HOSPITAL, LAST_OF_MARCH, AOBA);
        Member unknown = member.withoutFirstDayOf(member.memberships().get(0).id());

        assertThat(ended(unknown, AOBA, FIRST_OF_APRIL).memberships().get(0).joinedOn())
                .isEmpty();
        assertThat(member.memberships().get(0).joinedOn()).contains(LAST_OF_MARCH);
    }

    @Test
    void the_national_number_is_given_once() {
        Member numbered = nobody().giveNumber(new MemberNumber("0000000001"), false, FIRST_OF_APRIL)
                .accepted()
                .map(Change::state)
                .orElseThrow();

        assertThat(numbered.numberOn(LAST_OF_MARCH)).isEmpty();
        assertThat(numbered.numberOn(FIRST_OF_APRIL)).isEqualTo(numbered.number());
        assertThat(codes(numbered.giveNumber(new MemberNumber("0000000002"), false, FIRST_OF_APRIL)))
                .containsExactly(MembershipRefusal.HAS_A_NUMBER);
    }
}
