package jp.mamis.application.people;

import static jp.mamis.application.membership.MemberScene.doctor;
import static jp.mamis.application.membership.MemberScene.staffOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.membership.EnrolMember;
import jp.mamis.application.membership.LookView;
import jp.mamis.application.membership.MemberFixture;
import jp.mamis.application.membership.MemberScene;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.InstitutionRefusal;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Officer;
import jp.mamis.domain.qualification.QualificationRefusal;
import jp.mamis.domain.qualification.RegisterCheck;
import jp.mamis.domain.qualification.RegisterSource;
import jp.mamis.domain.qualification.RegisteredData;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final Caller OPERATOR = Caller.operator("owner", "test");

    private final MemberScene scene = new MemberScene();
    private final PeopleUseCases people = scene.system.people();

    private Outcome<PersonId> register(RegisteredData data, Caller caller) {
        return people.registerPhysician().register(new RegisterPhysician.Command(data), caller);
    }

    private Outcome<Version> amend(PersonId person, long basedOn, RegisteredData data, Caller caller) {
        return people.amendPhysician().amend(new AmendPhysician.Command(person, new Version(basedOn), data), caller);
    }

    private Outcome<Version> work(PersonId person, long basedOn, Caller caller, AmendAffiliations.Work... work) {
        return people.amendAffiliations()
                .amend(new AmendAffiliations.Command(person, new Version(basedOn), List.of(work)), caller);
    }

    private static AmendAffiliations.Work at(Workplace workplace) {
        return new AmendAffiliations.Work(
                Optional.empty(), workplace, Optional.empty(), FacilityDuty.HOSPITAL_EMPLOYEE, Optional.empty());
    }

    private RegisteredData stored(PersonId person, LocalDate day) {
        return scene.ports
                .work()
                .readOnly(
                        () -> scene.ports.people().physicians().require(person).on(day))
                .orElseThrow();
    }

    private WorkRecord record(PersonId person) {
        return scene.ports
                .work()
                .readOnly(() -> scene.ports.people().workRecords().of(person));
    }

    private static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.refusals().orElseThrow().reasons().stream()
                .map(Refusal::code)
                .toList();
    }

    @Test
    void the_operator_finds_a_physician_by_register_number_and_nobody_else_does() {
        PersonId person =
                register(Physicians.data().build(), OPERATOR).accepted().orElseThrow();
        LicenceNumber number = Physicians.data().build().licence().number();

        assertThat(people.physicianQueries().withLicence(number, OPERATOR).accepted())
                .contains(person);
        assertThat(codes(people.physicianQueries().withLicence(number, doctor(person))))
                .containsExactly(QualificationRefusal.NO_SUCH_PERSON);
        assertThat(codes(people.physicianQueries().withLicence(new LicenceNumber("669999"), OPERATOR)))
                .containsExactly(QualificationRefusal.NO_SUCH_PERSON);
    }

    @Test
    void a_register_number_with_its_birth_date_is_never_registered_twice() {
        register(Physicians.usual().latest(), MemberScene.LOADING);

        assertThat(codes(register(Physicians.usual().latest(), MemberScene.LOADING)))
                .containsExactly(QualificationRefusal.ALREADY_REGISTERED);
        assertThat(codes(register(
                        Physicians.data().born(LocalDate.of(1970, 1, 1)).build(), MemberScene.LOADING)))
                .containsExactly(QualificationRefusal.LICENCE_NUMBER_IN_USE);
    }

    @Test
    void a_former_number_finds_its_owner() {
        register(Physicians.renumbered().latest(), MemberScene.LOADING);

        assertThat(codes(register(Physicians.data().number("660005").build(), MemberScene.LOADING)))
                .containsExactly(QualificationRefusal.ALREADY_REGISTERED);
    }

    @Test
    void registering_is_for_the_operator_and_a_denial_is_in_the_journal() {
        assertThat(codes(register(Physicians.usual().latest(), staffOf(Associations.AOBA))))
                .containsExactly(QualificationRefusal.NOT_ALLOWED);
        assertThat(scene.journal()).endsWith("REGISTER_PHYSICIAN NOT_ALLOWED");
    }

    @Test
    void a_doctor_changes_the_own_data_from_today_on() {
        PersonId person = scene.registered(Physicians.usual().latest());
        scene.clock.forward(Duration.ofDays(1));
        RegisteredData moved = Physicians.abroad()
                .latest()
                .withLicence(Physicians.usual().latest().licence());

        Outcome<Version> outcome = amend(person, 1, moved, doctor(person));

        assertThat(outcome).isEqualTo(Outcome.accepted(new Version(2)));
        assertThat(stored(person, TODAY)).isEqualTo(Physicians.usual().latest());
        assertThat(stored(person, TODAY.plusDays(1))).isEqualTo(moved);
    }

    @Test
    void every_fault_is_told_at_once_and_nothing_is_kept() {
        PersonId person = scene.registered(Physicians.usual().latest());
        RegisteredData faulty = Physicians.data()
                .born(LocalDate.of(2020, 1, 1))
                .formerNameOnMail()
                .build();

        assertThat(codes(amend(person, 1, faulty, doctor(person))))
                .contains(
                        QualificationRefusal.AGE_IMPLAUSIBLE,
                        QualificationRefusal.LICENSED_TOO_YOUNG,
                        QualificationRefusal.FORMER_NAME_MISSING);
        assertThat(stored(person, TODAY)).isEqualTo(Physicians.usual().latest());
    }

    @Test
    void data_seen_in_an_older_version_is_stale() {
        PersonId person = scene.registered(Physicians.usual().latest());
        RegisteredData next = Physicians.withoutOwnAddress()
                .latest()
                .withLicence(Physicians.usual().latest().licence());
        amend(person, 1, next, doctor(person));

        assertThat(codes(amend(person, 1, Physicians.usual().latest(), doctor(person))))
                .containsExactly(QualificationRefusal.CHANGED_MEANWHILE);
        assertThat(scene.journal()).last().isEqualTo("AMEND_PHYSICIAN CHANGED_MEANWHILE");
    }

    @Test
    void a_new_number_keeps_the_old_one_and_is_to_be_checked() {
        PersonId person = scene.registered(Physicians.usual().latest());

        amend(person, 1, Physicians.data().number("669999").build(), doctor(person));

        assertThat(stored(person, TODAY).licence().formerNumbers()).containsExactly(new LicenceNumber("660001"));
        assertThat(stored(person, TODAY).licence().check()).isEqualTo(RegisterCheck.unchecked());
    }

    @Test
    void staff_note_what_they_found_about_a_number_of_their_members_and_nobody_notes_it_of_himself() {
        PersonId person = enrolledAt(Associations.AOBA);
        Caller clerk = staffOf(Associations.AOBA);
        named(clerk, "事務局 花子");

        assertThat(codes(check(person, 1, true, staffOf(Associations.YOKOHAMA), Associations.YOKOHAMA)))
                .containsExactly(QualificationRefusal.NO_SUCH_PERSON);
        assertThat(codes(check(person, 1, true, clerk, Associations.YOKOHAMA)))
                .containsExactly(QualificationRefusal.NO_SUCH_PERSON);
        assertThat(codes(check(person, 1, true, doctor(person), Associations.AOBA)))
                .containsExactly(QualificationRefusal.NO_SUCH_PERSON);
        assertThat(codes(check(person, 1, true, alsoStaff(doctor(person)), Associations.AOBA)))
                .containsExactly(QualificationRefusal.OWN_NUMBER);
        assertThat(stored(person, TODAY).licence().check()).isEqualTo(RegisterCheck.unchecked());

        assertThat(check(person, 1, false, clerk, Associations.AOBA)).isEqualTo(Outcome.accepted(new Version(2)));

        assertThat(stored(person, TODAY).licence().check())
                .isEqualTo(new RegisterCheck.Mismatched(new RegisterCheck.Finding(
                        RegisterSource.LICENCE_COPY, TODAY, new Officer("横浜市青葉区医師会 事務局 花子"))));
        assertThat(scene.journal()).endsWith("CHECK_REGISTER_NUMBER ACCEPTED");
        assertThat(codes(check(person, 1, true, clerk, Associations.AOBA)))
                .containsExactly(QualificationRefusal.CHANGED_MEANWHILE);
    }

    private Outcome<Version> check(PersonId person, long basedOn, boolean agrees, Caller caller, Association office) {
        return people.checkRegisterNumber()
                .check(
                        new CheckRegisterNumber.Command(
                                person, office.id(), new Version(basedOn), agrees, RegisterSource.LICENCE_COPY, TODAY),
                        caller);
    }

    /** A doctor who is on the staff of the body too. */
    private static Caller alsoStaff(Caller doctor) {
        return new Caller(
                doctor.actor(),
                doctor.person(),
                staffOf(Associations.AOBA).grants(),
                Optional.empty(),
                doctor.channel(),
                "test");
    }

    private void named(Caller caller, String name) {
        scene.ports.work().inTransaction(() -> {
            Account account =
                    Account.ofStaff(caller.account().orElseThrow(), LoginId.parse("clerk-0001"), new HolderName(name));
            scene.ports.accounts().accounts().save(account);
            return account;
        });
    }

    private PersonId enrolledAt(Association body) {
        PersonId person = scene.registered(Physicians.usual().latest());
        scene.enrolled(
                person,
                new EnrolMember.Joined(
                        body.id(), MemberFixture.HOSPITAL, MemberCategory.A1, TODAY, true, Optional.empty()));
        return person;
    }

    @Test
    void the_number_of_another_person_is_refused() {
        scene.registered(Physicians.trainee().latest());
        PersonId person = scene.registered(Physicians.usual().latest());

        assertThat(codes(amend(person, 1, Physicians.data().number("660002").build(), doctor(person))))
                .containsExactly(QualificationRefusal.LICENCE_NUMBER_IN_USE);
    }

    @Test
    void staff_change_data_of_their_members_only() {
        PersonId person = scene.registered(Physicians.usual().latest());
        scene.enrolled(
                person,
                new EnrolMember.Joined(
                        Associations.AOBA.id(),
                        MemberFixture.HOSPITAL,
                        MemberCategory.A1,
                        TODAY,
                        true,
                        Optional.empty()));
        RegisteredData next =
                Physicians.data().graduated(java.time.YearMonth.of(2008, 3)).build();

        assertThat(codes(amend(person, 1, next, staffOf(Associations.YOKOHAMA))))
                .containsExactly(QualificationRefusal.NO_SUCH_PERSON);
        assertThat(codes(amend(person, 1, next, doctor(Physicians.id(77)))))
                .containsExactly(QualificationRefusal.NO_SUCH_PERSON);
        assertThat(amend(person, 1, next, staffOf(Associations.AOBA)).accepted())
                .isPresent();
    }

    @Test
    void what_staff_change_is_recorded_with_body_and_person_and_the_person_is_told() {
        PersonId person = scene.registered(Physicians.usual().latest());
        scene.enrolled(
                person,
                new EnrolMember.Joined(
                        Associations.AOBA.id(),
                        MemberFixture.HOSPITAL,
                        MemberCategory.A1,
                        TODAY,
                        true,
                        Optional.empty()));

        work(person, 0, staffOf(Associations.AOBA), at(MemberFixture.CLINIC));
        work(person, 1, doctor(person), at(MemberFixture.HOSPITAL));

        assertThat(changes())
                .extracting(AuditEntry::onBehalfOf, AuditEntry::body)
                .containsExactly(
                        tuple(
                                person.value().toString(),
                                Associations.AOBA.id().value().toString()),
                        tuple("", ""));
        assertThat(scene.system
                        .membership()
                        .ownRegistration()
                        .looksAtOwn(Page.first(10), doctor(person))
                        .accepted()
                        .orElseThrow()
                        .rows())
                .extracting(LookView::kind, look -> look.body().text())
                .containsExactly(
                        tuple(ViewLog.Kind.CHANGE, Associations.AOBA.name().text()));
    }

    @Test
    void what_a_clerk_of_several_bodies_changes_is_recorded_for_the_one_that_was_named() {
        PersonId person = scene.registered(Physicians.usual().latest());
        List.of(Associations.AOBA, Associations.YOKOHAMA)
                .forEach(body -> scene.enrolled(
                        person,
                        new EnrolMember.Joined(
                                body.id(), MemberFixture.HOSPITAL, MemberCategory.A1, TODAY, true, Optional.empty())));
        Caller clerk = JoinScene.clerkOf(Associations.AOBA, Associations.YOKOHAMA);

        for (Association office : List.of(Associations.AOBA, Associations.YOKOHAMA)) {
            Version seen = scene.ports
                    .work()
                    .readOnly(() -> scene.ports.people().physicians().require(person))
                    .version();
            RegisteredData next = Physicians.data()
                    .graduated(java.time.YearMonth.of(2000 + (int) seen.number(), 3))
                    .build();
            assertThat(people.amendPhysician()
                            .amend(new AmendPhysician.Command(person, Optional.of(office.id()), seen, next), clerk)
                            .accepted())
                    .isPresent();
        }

        assertThat(scene.ports.work().readOnly(() -> scene.ports.journal().after(0, 100)))
                .filteredOn(entry -> entry.intention().equals(Intention.AMEND_PHYSICIAN.name()))
                .extracting(AuditEntry::body)
                .containsExactly(
                        Associations.AOBA.id().value().toString(),
                        Associations.YOKOHAMA.id().value().toString());
        assertThat(scene.system
                        .membership()
                        .ownRegistration()
                        .looksAtOwn(Page.first(10), doctor(person))
                        .accepted()
                        .orElseThrow()
                        .rows())
                .extracting(look -> look.body().text())
                .containsExactlyInAnyOrder(
                        Associations.AOBA.name().text(),
                        Associations.YOKOHAMA.name().text());
        assertThat(codes(people.amendPhysician()
                        .amend(
                                new AmendPhysician.Command(
                                        person,
                                        Optional.of(Associations.KANAGAWA.id()),
                                        new Version(3),
                                        Physicians.data().build()),
                                clerk)))
                .containsExactly(QualificationRefusal.NO_SUCH_PERSON);
    }

    private List<AuditEntry> changes() {
        return scene.ports.work().readOnly(() -> scene.ports.journal().after(0, 100)).stream()
                .filter(entry -> entry.intention().equals(Intention.AMEND_AFFILIATION.name()))
                .toList();
    }

    @Test
    void a_workplace_left_out_ends_yesterday_and_a_new_one_begins_today() {
        PersonId person = scene.registered(Physicians.usual().latest());
        work(person, 0, doctor(person), at(MemberFixture.HOSPITAL));
        scene.clock.forward(Duration.ofDays(10));

        Outcome<Version> outcome = work(person, 1, doctor(person), at(MemberFixture.CLINIC));

        assertThat(outcome).isEqualTo(Outcome.accepted(new Version(2)));
        assertThat(record(person).heldOn(TODAY.plusDays(9)))
                .extracting(Affiliation::workplace)
                .containsExactly(MemberFixture.HOSPITAL);
        assertThat(record(person).heldOn(TODAY.plusDays(10)))
                .extracting(Affiliation::workplace)
                .containsExactly(MemberFixture.CLINIC);
    }

    @Test
    void work_of_another_person_is_not_there_to_change() {
        PersonId person = scene.registered(Physicians.usual().latest());
        PersonId other = scene.registered(Physicians.trainee().latest());
        work(other, 0, doctor(other), at(MemberFixture.HOSPITAL));
        AmendAffiliations.Work others = new AmendAffiliations.Work(
                Optional.of(record(other).affiliations().get(0).id()),
                MemberFixture.HOSPITAL,
                Optional.empty(),
                FacilityDuty.HOSPITAL_EMPLOYEE,
                Optional.empty());

        assertThat(codes(work(person, 0, doctor(person), others))).containsExactly(InstitutionRefusal.NO_SUCH_WORK);
        assertThat(record(person)).isEqualTo(WorkRecord.none(person));
    }

    @Test
    void the_same_workplace_twice_is_refused() {
        PersonId person = scene.registered(Physicians.usual().latest());

        assertThat(codes(work(person, 0, doctor(person), at(MemberFixture.HOSPITAL), at(MemberFixture.HOSPITAL))))
                .containsExactly(InstitutionRefusal.WORKPLACE_TWICE);
        assertThat(record(person)).isEqualTo(WorkRecord.none(person));
    }
}
