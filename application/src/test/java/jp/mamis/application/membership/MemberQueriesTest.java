package jp.mamis.application.membership;

import static jp.mamis.application.membership.MemberFixture.CLINIC;
import static jp.mamis.application.membership.MemberFixture.HOSPITAL;
import static jp.mamis.application.membership.MemberScene.doctor;
import static jp.mamis.application.membership.MemberScene.holding;
import static jp.mamis.application.membership.MemberScene.staffOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.people.AmendPhysician;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.Membership.EndReason;
import jp.mamis.domain.membership.MembershipRefusal;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PersonName;
import org.junit.jupiter.api.Test;

class MemberQueriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 6, 1);

    private final MemberScene scene = new MemberScene();
    private final MemberQueries queries = scene.system.membership().memberQueries();
    private final OwnRegistrationQueries ownQueries = scene.system.membership().ownRegistration();

    private static EnrolMember.Joined joined(Association body) {
        return new EnrolMember.Joined(body.id(), HOSPITAL, MemberCategory.A2B, LONG_AGO, true, Optional.empty());
    }

    private static EnrolMember.Joined left(Association body) {
        return new EnrolMember.Joined(
                body.id(),
                HOSPITAL,
                MemberCategory.A2B,
                LONG_AGO,
                true,
                Optional.of(new EnrolMember.Ended(YESTERDAY, EndReason.LEFT)));
    }

    private PersonId usual() {
        return scene.registered(Physicians.usual().latest());
    }

    @Test
    void a_body_sees_its_own_members_and_not_those_of_the_body_beside_or_above() {
        PersonId person = usual();
        scene.enrolled(person, joined(Associations.AOBA), joined(Associations.YOKOHAMA));

        assertThat(queries.page(person, Associations.AOBA.id(), staffOf(Associations.AOBA))
                        .accepted())
                .isPresent();
        assertThat(queries.page(person, Associations.YOKOHAMA.id(), staffOf(Associations.YOKOHAMA))
                        .accepted())
                .isPresent();
        assertThat(no(queries.page(person, Associations.KANAGAWA.id(), staffOf(Associations.KANAGAWA))))
                .isEqualTo(MembershipRefusal.NO_SUCH_MEMBER);
        assertThat(no(queries.page(person, Associations.FUJISAWA.id(), staffOf(Associations.FUJISAWA))))
                .isEqualTo(MembershipRefusal.NO_SUCH_MEMBER);
    }

    @Test
    void somebody_out_of_reach_and_nobody_get_the_same_answer_and_no_look_is_logged() {
        PersonId person = usual();

        assertThat(queries.page(person, Associations.AOBA.id(), staffOf(Associations.AOBA)))
                .isEqualTo(queries.page(Physicians.id(999), Associations.AOBA.id(), staffOf(Associations.AOBA)));
        assertThat(queries.page(person, Associations.AOBA.id(), staffOf(Associations.FUJISAWA)))
                .isEqualTo(queries.page(person, Associations.AOBA.id(), staffOf(Associations.AOBA)));
        assertThat(scene.looks()).isEmpty();
    }

    @Test
    void the_systems_administrators_see_no_persons() {
        PersonId person = usual();
        scene.enrolled(person, joined(Associations.AOBA));

        assertThat(no(queries.page(
                        person, Associations.AOBA.id(), holding(Duty.SYSTEM_ADMINISTRATION, Associations.JMA.id()))))
                .isEqualTo(MembershipRefusal.NO_SUCH_MEMBER);
    }

    @Test
    void of_a_past_member_a_body_sees_the_data_as_of_leaving() {
        PersonId person = usual();
        scene.enrolled(
                person,
                left(Associations.AOBA),
                new EnrolMember.Joined(
                        Associations.FUJISAWA.id(), CLINIC, MemberCategory.A1, TODAY, true, Optional.empty()));
        scene.clock.forward(Duration.ofDays(1));
        amend(person, new PersonName("改名", "太郎"));

        MemberPage past = queries.page(person, Associations.AOBA.id(), staffOf(Associations.AOBA))
                .accepted()
                .orElseThrow();
        MemberPage present = queries.page(person, Associations.FUJISAWA.id(), staffOf(Associations.FUJISAWA))
                .accepted()
                .orElseThrow();

        assertThat(past.left()).isTrue();
        assertThat(past.shownOn()).isEqualTo(YESTERDAY);
        assertThat(past.data().name()).isEqualTo(Physicians.usual().latest().name());
        assertThat(past.history()).extracting(MembershipView::code).containsExactly(Associations.AOBA.code());
        assertThat(present.data().name()).isEqualTo(new PersonName("改名", "太郎"));
        assertThat(present.history())
                .extracting(MembershipView::code, MembershipView::standing)
                .containsExactly(
                        tuple(Associations.AOBA.code(), MemberStanding.PAST),
                        tuple(Associations.FUJISAWA.code(), MemberStanding.CURRENT));
    }

    @Test
    void of_who_left_before_being_known_a_body_sees_what_became_known_first() {
        PersonId person = usual();
        scene.enrolled(person, left(Associations.AOBA));
        amend(person, new PersonName("改名", "太郎"));

        MemberPage past = queries.page(person, Associations.AOBA.id(), staffOf(Associations.AOBA))
                .accepted()
                .orElseThrow();
        List<MemberLine> listed = queries.inBody(
                        Associations.AOBA.id(),
                        new MemberIndex.Filter(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(MemberStanding.PAST),
                                MemberIndex.Order.KANA),
                        Page.first(20),
                        staffOf(Associations.AOBA))
                .accepted()
                .orElseThrow()
                .rows();

        assertThat(past.shownOn()).isEqualTo(YESTERDAY);
        assertThat(past.data().name()).isEqualTo(Physicians.usual().latest().name());
        assertThat(listed)
                .extracting(MemberLine::name)
                .containsExactly(Physicians.usual().latest().name());
    }

    private void amend(PersonId person, PersonName name) {
        Outcome<Version> outcome = scene.system
                .people()
                .amendPhysician()
                .amend(
                        new AmendPhysician.Command(
                                person,
                                new Version(1),
                                Physicians.data()
                                        .name(name)
                                        .kana(new KanaName("カイメイ", "タロウ"))
                                        .build()),
                        doctor(person));
        assertThat(outcome.refusals()).isEmpty();
    }

    @Test
    void every_look_of_staff_is_logged_and_shown_to_the_doctor_but_ones_own_are_not() {
        PersonId person = usual();
        scene.enrolled(person, joined(Associations.AOBA));

        queries.page(person, Associations.AOBA.id(), staffOf(Associations.AOBA));
        queries.inBody(
                Associations.AOBA.id(),
                new MemberIndex.Filter(
                        Optional.of(SoughtMember.parse("見本")),
                        Optional.empty(),
                        Optional.of(MemberStanding.CURRENT),
                        MemberIndex.Order.KANA),
                TODAY,
                Page.first(20),
                staffOf(Associations.AOBA));
        ownQueries.own(doctor(person));

        assertThat(scene.looks())
                .extracting(ViewLog.View::kind, ViewLog.View::subject, ViewLog.View::count)
                .containsExactly(
                        tuple(ViewLog.Kind.PERSON_PAGE, "member " + person.value(), 1),
                        tuple(ViewLog.Kind.LIST, "members on 2026-04-01 CURRENT by name", 1));
        assertThat(ownQueries
                        .looksAtOwn(Page.first(10), doctor(person))
                        .accepted()
                        .orElseThrow()
                        .rows())
                .extracting(look -> look.body().text(), LookView::ground)
                .containsExactly(tuple("横浜市青葉区医師会", ViewLog.Ground.MEMBERSHIP));
    }

    @Test
    void a_doctor_reads_that_a_list_with_the_own_name_was_saved() {
        PersonId person = usual();
        scene.enrolled(person, joined(Associations.AOBA));

        assertThat(queries.exported(
                                Associations.AOBA.id(),
                                MemberIndex.Filter.CURRENT,
                                TODAY,
                                Page.first(20),
                                "csv",
                                staffOf(Associations.AOBA)
                                        .having(new Proof(Proof.Degree.FACTOR, scene.clock.instant())))
                        .accepted())
                .isPresent();

        assertThat(scene.looks())
                .extracting(ViewLog.View::kind, ViewLog.View::subject, ViewLog.View::count)
                .contains(tuple(ViewLog.Kind.LIST, "members on 2026-04-01 CURRENT saved as csv", 1));
        assertThat(ownQueries
                        .looksAtOwn(Page.first(10), doctor(person))
                        .accepted()
                        .orElseThrow()
                        .rows())
                .extracting(look -> look.body().text(), LookView::kind)
                .containsExactly(tuple("横浜市青葉区医師会", ViewLog.Kind.EXPORT));
    }

    @Test
    void a_doctor_reads_that_a_program_was_given_a_list_with_the_own_name() {
        PersonId person = usual();
        scene.enrolled(person, joined(Associations.AOBA));
        Caller staff = staffOf(Associations.AOBA);
        Caller program = new Caller(
                staff.actor(), staff.person(), staff.grants(), staff.onBehalfOf(), Channel.CLI, staff.request());

        assertThat(queries.inBody(Associations.AOBA.id(), MemberIndex.Filter.CURRENT, TODAY, Page.first(20), program)
                        .accepted())
                .isPresent();

        assertThat(ownQueries
                        .looksAtOwn(Page.first(10), doctor(person))
                        .accepted()
                        .orElseThrow()
                        .rows())
                .extracting(LookView::kind)
                .containsExactly(ViewLog.Kind.EXPORT);
    }

    @Test
    void lists_and_counts_are_for_the_bodys_own_staff() {
        scene.enrolled(usual(), joined(Associations.AOBA));

        assertThat(queries.tally(Associations.AOBA.id(), TODAY, staffOf(Associations.AOBA))
                        .accepted()
                        .orElseThrow())
                .containsExactly(new MemberTally(MemberCategory.A2B, 1));
        assertThat(no(queries.tally(Associations.AOBA.id(), TODAY, staffOf(Associations.YOKOHAMA))))
                .isEqualTo(MembershipRefusal.NOT_ALLOWED);
        assertThat(no(queries.inBody(
                        Associations.AOBA.id(),
                        MemberIndex.Filter.CURRENT,
                        TODAY,
                        Page.first(20),
                        staffOf(Associations.YOKOHAMA))))
                .isEqualTo(MembershipRefusal.NOT_ALLOWED);
    }

    @Test
    void ones_own_memberships_stand_by_workplace_lowest_body_first_and_unknown_days_stay_unknown() {
        PersonId person = usual();
        scene.enrolled(
                person,
                unknownDay(Associations.AOBA),
                unknownDay(Associations.YOKOHAMA),
                unknownDay(Associations.KANAGAWA),
                joined(Associations.JMA),
                new EnrolMember.Joined(
                        Associations.SAPPORO.id(), CLINIC, MemberCategory.A2B, TODAY, true, Optional.empty()));

        OwnRegistration own = ownQueries.own(doctor(person)).accepted().orElseThrow();

        assertThat(own.groups()).hasSize(2);
        assertThat(own.groups().get(0).workplace()).isEqualTo(HOSPITAL);
        assertThat(own.groups().get(0).memberships())
                .extracting(MembershipView::code, MembershipView::since)
                .containsExactly(
                        tuple(Associations.AOBA.code(), Optional.empty()),
                        tuple(Associations.YOKOHAMA.code(), Optional.empty()),
                        tuple(Associations.KANAGAWA.code(), Optional.empty()),
                        tuple(Associations.JMA.code(), Optional.of(LONG_AGO)));
        assertThat(own.number().orElseThrow().provisional()).isTrue();
    }

    private static EnrolMember.Joined unknownDay(Association body) {
        return new EnrolMember.Joined(body.id(), HOSPITAL, MemberCategory.A2B, LONG_AGO, false, Optional.empty());
    }

    @Test
    void bodies_are_joined_from_below_when_brought_in_as_well() {
        PersonId person = usual();

        Outcome<PersonId> refused = scene.system
                .membership()
                .enrolMember()
                .enrol(
                        new EnrolMember.Command(
                                person, java.util.List.of(joined(Associations.KANAGAWA)), Optional.empty()),
                        MemberScene.LOADING);

        assertThat(no(refused)).isEqualTo(MembershipRefusal.BODY_BELOW_NOT_JOINED);
        assertThat(scene.journal()).endsWith("ENROL_MEMBER BODY_BELOW_NOT_JOINED");
    }

    @Test
    void only_the_operator_and_loading_bring_memberships_in() {
        PersonId person = usual();

        Outcome<PersonId> refused = scene.system
                .membership()
                .enrolMember()
                .enrol(
                        new EnrolMember.Command(person, java.util.List.of(joined(Associations.AOBA)), Optional.empty()),
                        staffOf(Associations.AOBA));

        assertThat(no(refused)).isEqualTo(MembershipRefusal.NOT_ALLOWED);
    }

    private static Object no(Outcome<?> outcome) {
        return outcome.refusals().orElseThrow().first().code();
    }
}
