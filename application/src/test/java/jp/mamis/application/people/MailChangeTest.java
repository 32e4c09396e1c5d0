package jp.mamis.application.people;

import static jp.mamis.application.membership.MemberScene.LOADING;
import static jp.mamis.application.membership.MemberScene.doctor;
import static jp.mamis.application.membership.MemberScene.staffOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.accounts.AccountFixture;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.mail.MailView;
import jp.mamis.application.membership.EnrolMember;
import jp.mamis.application.membership.MemberFixture;
import jp.mamis.application.membership.MemberScene;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LinkToken;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.qualification.QualificationRefusal;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.registration.RegistrationRefusal;
import org.junit.jupiter.api.Test;

/** How a mail address changes: by the doctor with a link, by staff at once. */
class MailChangeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final MailAddress OLD = new MailAddress("old@clinic.example");
    private static final MailAddress NEXT = new MailAddress("next@clinic.example");
    private static final RegisteredData DATA = reachedAt(Physicians.usual().latest(), Optional.of(OLD));

    private final MemberScene scene = new MemberScene();
    private final PeopleUseCases people = scene.system.people();
    private final PersonId person = scene.registered(DATA);

    private static RegisteredData reachedAt(RegisteredData data, Optional<MailAddress> mail) {
        return MailWishes.reachedAt(data, mail);
    }

    private Outcome<Version> amend(long basedOn, RegisteredData data, Caller caller) {
        return people.amendPhysician().amend(new AmendPhysician.Command(person, new Version(basedOn), data), caller);
    }

    private Outcome<Version> wish(MailAddress mail) {
        scene.clock.forward(Duration.ofSeconds(1));
        return amend(1, reachedAt(DATA, Optional.of(mail)), doctor(person));
    }

    private RegisteredData stored() {
        return scene.ports
                .work()
                .readOnly(() -> scene.ports.people().physicians().require(person))
                .latest();
    }

    private Optional<MailAddress> inForce() {
        return stored().contact().mail();
    }

    /** The link sent last. */
    private LinkToken link() {
        return scene.ports
                .work()
                .readOnly(() -> scene.ports
                        .registration()
                        .seal()
                        .token(scene.ports
                                .people()
                                .mailChanges()
                                .of(person)
                                .get(0)
                                .id()
                                .value()));
    }

    private Outcome<Version> confirm(LinkToken link) {
        scene.clock.forward(Duration.ofSeconds(1));
        return people.confirmMail().confirm(new ConfirmMail.Command(link), doctor(person));
    }

    private List<MailView> mails() {
        return scene.system
                .mail()
                .mailQueries()
                .list(Optional.empty(), Page.first(100), LOADING)
                .accepted()
                .orElseThrow()
                .rows();
    }

    private static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.refusals().orElseThrow().reasons().stream()
                .map(Refusal::code)
                .toList();
    }

    @Test
    void an_address_that_the_doctor_enters_waits_for_its_link_and_the_old_one_is_told() {
        assertThat(wish(NEXT)).isEqualTo(Outcome.accepted(new Version(1)));

        assertThat(inForce()).contains(OLD);
        assertThat(people.ownMailQueries().awaited(doctor(person)))
                .map(OwnMailQueries.Awaited::to)
                .contains(Optional.of(NEXT));
        assertThat(sentTo(NEXT)).containsExactly(MailKind.MAIL_CHANGE_LINK);
        assertThat(sentTo(OLD)).containsExactly(MailKind.MAIL_CHANGE_ASKED);
        assertThat(scene.journal()).endsWith("REQUEST_MAIL_CHANGE ACCEPTED", "AMEND_PHYSICIAN ACCEPTED");
    }

    private List<MailKind> sentTo(MailAddress address) {
        return scene.ports
                .work()
                .readOnly(() -> mails().stream()
                        .filter(mail -> mail.to().equals(masked(address)))
                        .map(MailView::kind)
                        .sorted()
                        .toList());
    }

    private static String masked(MailAddress address) {
        return address.text().charAt(0) + "***"
                + address.text().substring(address.text().indexOf('@'));
    }

    @Test
    void the_link_brings_the_address_into_force_once_and_tells_the_one_that_was() {
        wish(NEXT);

        assertThat(people.ownMailQueries().opens(link(), doctor(person)).accepted())
                .map(OwnMailQueries.Awaited::to)
                .contains(Optional.of(NEXT));
        assertThat(inForce()).as("opening uses nothing up").contains(OLD);
        assertThat(confirm(link())).isEqualTo(Outcome.accepted(new Version(2)));

        assertThat(inForce()).contains(NEXT);
        assertThat(people.ownMailQueries().awaited(doctor(person))).isEmpty();
        assertThat(sentTo(OLD)).containsExactly(MailKind.MAIL_CHANGE_ASKED, MailKind.MAIL_CHANGED);
        assertThat(codes(confirm(link()))).containsExactly(RegistrationRefusal.LINK_NOT_VALID);
        assertThat(scene.journal()).contains("CONFIRM_MAIL_CHANGE ACCEPTED", "CONFIRM_MAIL_CHANGE LINK_NOT_VALID");
    }

    @Test
    void a_link_runs_out_and_another_wish_overtakes_it() {
        wish(NEXT);
        LinkToken first = link();
        wish(new MailAddress("third@clinic.example"));

        assertThat(codes(confirm(first))).containsExactly(RegistrationRefusal.LINK_NOT_VALID);
        scene.clock.forward(Duration.ofHours(24));
        assertThat(codes(confirm(link()))).containsExactly(RegistrationRefusal.LINK_NOT_VALID);
        assertThat(people.ownMailQueries().awaited(doctor(person))).isEmpty();
        assertThat(inForce()).contains(OLD);
    }

    @Test
    void nobody_but_the_doctor_follows_a_link() {
        wish(NEXT);
        PersonId other = scene.registered(Physicians.trainee().latest());

        assertThat(codes(people.confirmMail().confirm(new ConfirmMail.Command(link()), doctor(other))))
                .containsExactly(RegistrationRefusal.LINK_UNKNOWN);
        assertThat(codes(people.ownMailQueries().opens(link(), staffOf(Associations.AOBA))))
                .containsExactly(RegistrationRefusal.LINK_UNKNOWN);
        assertThat(inForce()).contains(OLD);
    }

    @Test
    void what_else_was_changed_holds_at_once() {
        PersonName renamed = new PersonName("改名", "太郎");
        RegisteredData next =
                reachedAt(Physicians.data().name(renamed).build().withContact(DATA.contact()), Optional.of(NEXT));

        assertThat(amend(1, next, doctor(person))).isEqualTo(Outcome.accepted(new Version(2)));

        assertThat(stored().name()).isEqualTo(renamed);
        assertThat(inForce()).contains(OLD);
        assertThat(confirm(link())).isEqualTo(Outcome.accepted(new Version(3)));
        assertThat(stored().name()).isEqualTo(renamed);
        assertThat(inForce()).contains(NEXT);
    }

    @Test
    void an_address_is_taken_away_by_a_link_sent_there() {
        amend(1, reachedAt(DATA, Optional.empty()), doctor(person));

        assertThat(inForce()).contains(OLD);
        assertThat(sentTo(OLD)).containsExactly(MailKind.MAIL_REMOVAL_LINK);
        assertThat(confirm(link()).accepted()).isPresent();
        assertThat(inForce()).isEmpty();
        assertThat(sentTo(OLD)).containsExactly(MailKind.MAIL_REMOVAL_LINK, MailKind.MAIL_CHANGED);
    }

    @Test
    void no_more_than_three_links_an_hour_go_to_one_address() {
        for (int i = 0; i < 3; i++) {
            assertThat(wish(NEXT).accepted()).isPresent();
        }

        assertThat(codes(wish(NEXT))).containsExactly(RegistrationRefusal.MAIL_ASKED_TOO_OFTEN);
        assertThat(wish(new MailAddress("third@clinic.example")).accepted()).isPresent();
        scene.clock.forward(Duration.ofHours(1));
        assertThat(wish(NEXT).accepted()).isPresent();
    }

    @Test
    void what_staff_enter_is_in_force_at_once_overtakes_a_wish_and_the_old_address_is_told() {
        scene.enrolled(
                person,
                new EnrolMember.Joined(
                        Associations.AOBA.id(),
                        MemberFixture.HOSPITAL,
                        MemberCategory.A1,
                        TODAY,
                        true,
                        Optional.empty()));
        wish(NEXT);
        MailAddress paper = new MailAddress("paper@clinic.example");

        assertThat(amend(1, reachedAt(DATA, Optional.of(paper)), staffOf(Associations.AOBA)))
                .isEqualTo(Outcome.accepted(new Version(2)));

        assertThat(inForce()).contains(paper);
        assertThat(codes(confirm(link()))).containsExactly(RegistrationRefusal.LINK_NOT_VALID);
        assertThat(sentTo(OLD)).containsExactly(MailKind.MAIL_CHANGE_ASKED, MailKind.MAIL_CHANGED);
    }

    @Test
    void staff_change_everything_of_who_logs_in_but_the_address_that_leads_to_the_account() {
        scene.enrolled(
                person,
                new EnrolMember.Joined(
                        Associations.AOBA.id(),
                        MemberFixture.HOSPITAL,
                        MemberCategory.A1,
                        TODAY,
                        true,
                        Optional.empty()));
        scene.ports.work().inTransaction(() -> {
            scene.ports
                    .accounts()
                    .accounts()
                    .save(Account.ofPhysician(
                            new AccountId(AccountFixture.uuid("holder")),
                            new LoginId("holder"),
                            new HolderName("見本 太郎"),
                            person));
            return person;
        });
        RegisteredData moved = DATA.withContact(Physicians.abroad().latest().contact());

        assertThat(codes(amend(1, reachedAt(DATA, Optional.of(NEXT)), staffOf(Associations.AOBA))))
                .containsExactly(QualificationRefusal.MAIL_IS_THE_HOLDERS);
        assertThat(codes(amend(1, reachedAt(DATA, Optional.empty()), staffOf(Associations.AOBA))))
                .containsExactly(QualificationRefusal.MAIL_IS_THE_HOLDERS);
        assertThat(amend(1, reachedAt(moved, Optional.of(OLD)), staffOf(Associations.AOBA))
                        .accepted())
                .isPresent();
        assertThat(inForce()).contains(OLD);
    }

    @Test
    void nobody_takes_over_the_reading_and_birth_date_of_another_without_staff() {
        RegisteredData other = Physicians.trainee().latest();
        scene.registered(other);
        scene.enrolled(
                person,
                new EnrolMember.Joined(
                        Associations.AOBA.id(),
                        MemberFixture.HOSPITAL,
                        MemberCategory.A1,
                        TODAY,
                        true,
                        Optional.empty()));
        RegisteredData alike = reachedAt(
                Physicians.data()
                        .kana(other.kana())
                        .born(other.birth().day())
                        .licensedOn(other.licence().registeredOn())
                        .graduated(other.graduation().month())
                        .build(),
                Optional.of(OLD));

        assertThat(codes(amend(1, alike, doctor(person))))
                .containsExactly(QualificationRefusal.READING_AND_BIRTH_IN_USE);
        assertThat(stored()).isEqualTo(DATA);
        assertThat(amend(1, alike, staffOf(Associations.AOBA)).accepted())
                .as("a person has looked")
                .isPresent();
        assertThat(amend(
                                2,
                                reachedAt(
                                        alike.withContact(
                                                Physicians.abroad().latest().contact()),
                                        Optional.of(OLD)),
                                doctor(person))
                        .accepted())
                .as("what is alike already stays")
                .isPresent();
    }

    @Test
    void what_the_rules_say_is_told_before_anything_changes() {
        scene.registered(Physicians.trainee().latest());
        RegisteredData taken = Physicians.data().number("660002").build();
        AmendPhysician.Command command = new AmendPhysician.Command(person, new Version(1), taken);

        assertThat(codes(people.amendmentPreview().check(command, doctor(person))))
                .containsExactly(QualificationRefusal.LICENCE_NUMBER_IN_USE);
        assertThat(stored()).isEqualTo(DATA);
    }
}
