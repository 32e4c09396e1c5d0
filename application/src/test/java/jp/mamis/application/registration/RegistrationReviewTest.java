package jp.mamis.application.registration;

import static jp.mamis.application.procedures.JoinScene.clerkOf;
import static jp.mamis.application.registration.RegistrationScenario.accepted;
import static jp.mamis.application.registration.RegistrationScenario.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.mamis.application.Ports;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Proofs;
import jp.mamis.application.membership.MemberFixture;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.memory.InMemoryViewLog;
import jp.mamis.application.registration.RegistrationScenario.Site;
import jp.mamis.application.registration.SettleRegistration.Verdict;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.LinkToken;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.registration.RegistrationRefusal;
import jp.mamis.domain.registration.RegistrationRequestId;
import org.junit.jupiter.api.Test;

class RegistrationReviewTest {

    private static final LocalDate BORN = LocalDate.of(1980, 1, 1);

    private final Site site = new Site(founded());

    private static Ports founded() {
        Ports ports = InMemoryPorts.ports();
        ports.work().inTransaction(() -> {
            ports.hierarchy().associations().save(Associations.federation().all(), Version.NEW);
            return ports;
        });
        return ports;
    }

    @Test
    void a_namesake_is_registered_when_an_office_has_seen_that_it_is_another_doctor() {
        site.registered("first", data("660001", BORN));
        assertRefused(asked("namesake", data("660002", BORN)), RegistrationRefusal.ALREADY_KNOWN);
        assertThat(site.logIn("namesake", RegistrationScenario.PASSWORD).accepted())
                .isEmpty();
        RegistrationRequestId waiting =
                accepted(waiting(Associations.KANAGAWA)).get(0).id();

        accepted(settled(waiting, Associations.KANAGAWA, Verdict.ANOTHER_PERSON));

        assertThat(site.isKnown("660002")).isTrue();
        assertThat(site.logIn("namesake", RegistrationScenario.PASSWORD).accepted())
                .isPresent();
        assertThat(site.lastMail().mail().kind()).isEqualTo(MailKind.REGISTRATION_DONE);
        assertThat(accepted(waiting(Associations.KANAGAWA))).isEmpty();
        assertRefused(settled(waiting, Associations.KANAGAWA, Verdict.KNOWN), RegistrationRefusal.NO_SUCH_REVIEW);
    }

    @Test
    void the_office_of_the_prefecture_and_the_national_one_look_and_nobody_else_and_without_a_fresh_proof_nobody() {
        site.registered("first", data("660001", BORN));
        assertRefused(asked("namesake", data("660002", BORN)), RegistrationRefusal.ALREADY_KNOWN);
        RegistrationRequestId waiting =
                accepted(waiting(Associations.JMA)).get(0).id();

        assertRefused(waiting(Associations.YOKOHAMA), RegistrationRefusal.NOT_ALLOWED);
        assertRefused(
                site.registration().reviewQueries().list(Associations.KANAGAWA.id(), clerk(Associations.YOKOHAMA)),
                RegistrationRefusal.NOT_ALLOWED);
        assertRefused(
                site.registration()
                        .settleRegistration()
                        .settle(
                                new SettleRegistration.Command(
                                        waiting, Associations.KANAGAWA.id(), Verdict.ANOTHER_PERSON),
                                clerkOf(Associations.KANAGAWA)),
                AccountRefusal.CONFIRMATION_NEEDED);
        assertThat(accepted(waiting(Associations.OSAKA))).isEmpty();
        assertRefused(
                site.registration().reviewQueries().show(waiting, Associations.OSAKA.id(), clerk(Associations.OSAKA)),
                RegistrationRefusal.NO_SUCH_REVIEW);
        assertRefused(settled(waiting, Associations.OSAKA, Verdict.ANOTHER_PERSON), RegistrationRefusal.NO_SUCH_REVIEW);
        assertThat(site.isKnown("660002")).isFalse();
    }

    @Test
    void looking_is_logged_with_the_registration_that_was_shown() {
        site.registered("first", data("660001", BORN));
        assertRefused(asked("namesake", data("660002", BORN)), RegistrationRefusal.ALREADY_KNOWN);
        RegistrationRequestId waiting =
                accepted(waiting(Associations.KANAGAWA)).get(0).id();

        accepted(site.registration()
                .reviewQueries()
                .show(waiting, Associations.KANAGAWA.id(), clerk(Associations.KANAGAWA)));

        assertThat(((InMemoryViewLog) site.ports.views()).all())
                .filteredOn(look -> look.ground() == ViewLog.Ground.REGISTRATION)
                .extracting(ViewLog.View::subject)
                .containsExactly("registrations", "registration " + waiting.value());
    }

    @Test
    void an_office_compares_with_its_own_member_and_reads_of_others_only_whom_to_ask() {
        site.registered("first", data("660001", BORN));
        assertRefused(asked("namesake", data("660002", BORN)), RegistrationRefusal.ALREADY_KNOWN);
        RegistrationRequestId waiting =
                accepted(waiting(Associations.KANAGAWA)).get(0).id();
        assertThat(compared(waiting, Associations.KANAGAWA)).singleElement().satisfies(known -> {
            assertThat(known.data()).isEmpty();
            assertThat(known.bodies()).isEmpty();
        });
        assertThat(looksAtPersons()).isEmpty();
        assertThat(compared(waiting, Associations.JMA))
                .as("who belongs to no body is compared by the national one")
                .singleElement()
                .satisfies(known -> assertThat(known.data()).isPresent());
        assertThat(looksAtPersons()).hasSize(1);
        site.ports.work().inTransaction(() -> {
            Physician first = site.ports
                    .people()
                    .physicians()
                    .findByLicence(new LicenceNumber("660001"))
                    .orElseThrow();
            site.ports
                    .membership()
                    .members()
                    .save(
                            MemberFixture.joined(
                                    Member.none(first.id()),
                                    MemberFixture.HOSPITAL,
                                    MemberCategory.A1,
                                    LocalDate.of(2020, 4, 1),
                                    Associations.AOBA,
                                    Associations.YOKOHAMA,
                                    Associations.KANAGAWA),
                            Instant.parse("2026-03-01T00:00:00Z"));
            return first;
        });

        assertThat(compared(waiting, Associations.KANAGAWA))
                .singleElement()
                .satisfies(known -> assertThat(
                                known.data().orElseThrow().licence().number().digits())
                        .isEqualTo("660001"));
        assertThat(looksAtPersons()).hasSize(2).containsOnly("registration " + waiting.value());
        assertThat(compared(waiting, Associations.JMA)).singleElement().satisfies(known -> {
            assertThat(known.data()).isEmpty();
            assertThat(known.bodies()).contains(Associations.AOBA.id());
        });
        assertThat(looksAtPersons()).hasSize(2);
    }

    private List<ReviewQueries.Known> compared(RegistrationRequestId id, Association office) {
        return accepted(site.registration().reviewQueries().show(id, office.id(), clerk(office)))
                .known();
    }

    private List<String> looksAtPersons() {
        return ((InMemoryViewLog) site.ports.views())
                .all().stream()
                        .filter(look -> look.kind() == ViewLog.Kind.PERSON_PAGE)
                        .map(ViewLog.View::subject)
                        .toList();
    }

    @Test
    void a_link_is_used_up_once_an_office_has_opened_the_account() {
        site.registered("first", data("660001", BORN));
        LinkToken link = site.asked(new MailAddress("namesake@clinic.example"));
        assertRefused(site.complete(link, data("660002", BORN), "namesake"), RegistrationRefusal.ALREADY_KNOWN);
        accepted(settled(
                accepted(waiting(Associations.KANAGAWA)).get(0).id(), Associations.KANAGAWA, Verdict.ANOTHER_PERSON));

        assertRefused(site.complete(link, data("660005", BORN.plusDays(9)), "another"), RegistrationRefusal.LINK_USED);
    }

    @Test
    void the_log_in_id_of_who_waits_is_taken_by_nobody_meanwhile() {
        site.registered("first", data("660001", BORN));
        assertRefused(asked("wanted", data("660002", BORN)), RegistrationRefusal.ALREADY_KNOWN);

        assertRefused(
                site.complete(
                        site.asked(new MailAddress("other@clinic.example")),
                        data("660007", BORN.plusDays(30)),
                        "wanted"),
                AccountRefusal.LOGIN_ID_TAKEN);
        accepted(settled(
                accepted(waiting(Associations.KANAGAWA)).get(0).id(), Associations.KANAGAWA, Verdict.ANOTHER_PERSON));
        assertThat(site.logIn("wanted", RegistrationScenario.PASSWORD).accepted())
                .isPresent();
    }

    @Test
    void who_is_asked_to_try_again_twice_is_told_twice() {
        site.registered("first", data("660001", BORN));
        LinkToken link = site.asked(new MailAddress("second@clinic.example"));
        for (int turn = 0; turn < 2; turn++) {
            assertRefused(
                    site.complete(link, data("660001", BORN.plusDays(1)), "second"), RegistrationRefusal.PARTLY_KNOWN);
            accepted(settled(
                    accepted(waiting(Associations.KANAGAWA)).get(0).id(), Associations.KANAGAWA, Verdict.TRY_AGAIN));
        }

        assertThat(site.mailsOf(MailKind.REGISTRATION_TRY_AGAIN)).isEqualTo(2);
    }

    @Test
    void with_a_number_that_is_taken_nobody_becomes_another_doctor_but_hears_what_to_do() {
        site.registered("first", data("660001", BORN));
        assertRefused(asked("second", data("660001", BORN.plusDays(1))), RegistrationRefusal.PARTLY_KNOWN);
        RegistrationRequestId waiting =
                accepted(waiting(Associations.KANAGAWA)).get(0).id();

        assertRefused(
                settled(waiting, Associations.KANAGAWA, Verdict.ANOTHER_PERSON), RegistrationRefusal.NUMBER_IS_TAKEN);
        accepted(settled(waiting, Associations.KANAGAWA, Verdict.TRY_AGAIN));

        assertThat(site.lastMail().mail().kind()).isEqualTo(MailKind.REGISTRATION_TRY_AGAIN);
        assertThat(site.lastMail().text()).contains("https://mamis.example/register");
    }

    @Test
    void who_corrects_what_was_typed_and_registers_waits_for_nobody() {
        site.registered("first", data("660001", BORN));
        LinkToken link = site.asked(new MailAddress("second@clinic.example"));
        assertRefused(
                site.complete(link, data("660001", BORN.plusDays(1)), "second"), RegistrationRefusal.PARTLY_KNOWN);
        assertThat(accepted(waiting(Associations.JMA))).hasSize(1);

        accepted(site.complete(link, data("660003", BORN.plusDays(1)), "second"));

        assertThat(accepted(waiting(Associations.JMA))).isEmpty();
    }

    @Test
    void who_is_plainly_known_is_shown_to_no_office() {
        site.registered("first", data("660001", BORN));

        assertRefused(asked("again", data("660001", BORN)), RegistrationRefusal.ALREADY_KNOWN);

        assertThat(accepted(waiting(Associations.JMA))).isEmpty();
    }

    private Outcome<?> asked(String loginId, RegisteredData data) {
        return site.complete(site.asked(new MailAddress(loginId + "@clinic.example")), data, loginId);
    }

    private Outcome<List<ReviewQueries.Waiting>> waiting(Association office) {
        return site.registration().reviewQueries().list(office.id(), clerk(office));
    }

    private Outcome<RegistrationRequestId> settled(RegistrationRequestId id, Association office, Verdict verdict) {
        site.tick();
        return site.registration()
                .settleRegistration()
                .settle(new SettleRegistration.Command(id, office.id(), verdict), clerk(office));
    }

    private static Caller clerk(Association office) {
        return clerkOf(office).having(Proofs.FRESH);
    }

    private static RegisteredData data(String number, LocalDate born) {
        return Physicians.data().number(number).born(born).build();
    }
}
