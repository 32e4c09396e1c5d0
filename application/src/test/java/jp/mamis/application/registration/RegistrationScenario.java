package jp.mamis.application.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.accounts.AccountFixture;
import jp.mamis.application.accounts.HandedOut;
import jp.mamis.application.accounts.IssueResetCode;
import jp.mamis.application.accounts.LogIn;
import jp.mamis.application.accounts.RequestReset;
import jp.mamis.application.accounts.ResetByLink;
import jp.mamis.application.accounts.ResetPassword;
import jp.mamis.application.accounts.ResolveSession;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.mail.MailQueries;
import jp.mamis.application.mail.MailView;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.application.people.AmendPhysician;
import jp.mamis.application.schedule.RunSchedule;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.LinkToken;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.accounts.ResetLink;
import jp.mamis.domain.consent.Consent;
import jp.mamis.domain.consent.ConsentRefusal;
import jp.mamis.domain.consent.Edition;
import jp.mamis.domain.consent.NetworkAddress;
import jp.mamis.domain.fixture.Names;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.registration.Likeness;
import jp.mamis.domain.registration.RegistrationRefusal;
import jp.mamis.domain.registration.RegistrationRequest;
import jp.mamis.domain.schedule.TimedTask;
import org.junit.jupiter.api.Test;

/** How doctors register by themselves and set passwords by mail, told through the use cases on ports of any kind. */
public interface RegistrationScenario {

    String PASSWORD = "correct horse battery";
    MailAddress ADDRESS = new MailAddress("o'neill+a@clinic.example");
    Caller STRANGER = Caller.anonymous(Channel.PAGE, "request");
    NetworkAddress HOME = new NetworkAddress("2001:db8::1");
    Caller SYSTEM = Caller.automation("test");
    Pattern LINK = Pattern.compile("https://mamis\\.example/(?:register|login)/link/([0-9a-f]{64})");

    Ports ports();

    /** How often an attacker asks. */
    default int attack() {
        return 10_000;
    }

    /** One installation with a clock that can be moved. */
    final class Site {

        final Ports ports;
        final MovableClock clock = MovableClock.at("2026-04-01T03:00:00Z");
        final AssociationSystem system;

        Site(Ports ports) {
            this.ports = ports;
            this.system = AssociationSystem.builder(ports)
                    .clock(clock)
                    .publicUrl(java.net.URI.create("https://mamis.example"))
                    .realm(Realm.DEMONSTRATION)
                    .build();
        }

        RegistrationUseCases registration() {
            return system.registration();
        }

        List<Edition> editions() {
            return system.consent().consentQueries().toAgree(java.util.Locale.JAPANESE).stream()
                    .map(document -> document.dated().edition())
                    .toList();
        }

        /** No two mails are of one instant, so that one is the last. */
        void tick() {
            clock.forward(Duration.ofSeconds(1));
        }

        Outcome<MailAddress> ask(MailAddress address) {
            return registration()
                    .requestRegistration()
                    .request(
                            new RequestRegistration.Command(address, MailLanguage.JA, editions(), Optional.of(HOME)),
                            STRANGER);
        }

        /** The token of the last mail that goes by. */
        LinkToken asked(MailAddress address) {
            tick();
            accepted(ask(address));
            return tokens(lastMail()).get(0);
        }

        Outcome<AccountId> complete(LinkToken token, RegisteredData data, String loginId) {
            tick();
            try (Password password = Password.of(PASSWORD)) {
                return registration()
                        .completeRegistration()
                        .complete(
                                new CompleteRegistration.Command(token, data, new LoginId(loginId), password),
                                STRANGER);
            }
        }

        AccountId registered(String loginId, RegisteredData data) {
            clock.forward(Duration.ofHours(1));
            return accepted(complete(asked(ADDRESS), data, loginId));
        }

        Outcome<LogIn.Opened> logIn(String loginId, String password) {
            return system.accounts()
                    .logIn()
                    .logIn(new LogIn.Command(new LoginId(loginId), Password.of(password)), STRANGER);
        }

        Outcome<LoginId> reset(LinkToken token, String password) {
            tick();
            return system.accounts()
                    .resetByLink()
                    .reset(new ResetByLink.Command(token, Password.of(password)), STRANGER);
        }

        void askReset(MailAddress address) {
            tick();
            accepted(system.accounts()
                    .requestReset()
                    .request(new RequestReset.Command(address, MailLanguage.JA), STRANGER));
        }

        List<MailView> mails() {
            return accepted(system.mail().mailQueries().list(Optional.empty(), Page.first(200), SYSTEM))
                    .rows();
        }

        MailQueries.Preview lastMail() {
            return accepted(system.mail().mailQueries().preview(mails().get(0).id(), SYSTEM));
        }

        long mailsOf(MailKind kind) {
            return mails().stream().filter(mail -> mail.kind() == kind).count();
        }

        Physician physician(String number) {
            return ports.work()
                    .readOnly(() -> ports.people().physicians().findByLicence(new LicenceNumber(number)))
                    .orElseThrow();
        }

        boolean isKnown(String number) {
            return ports.work()
                    .readOnly(() -> ports.people().physicians().findByLicence(new LicenceNumber(number)))
                    .isPresent();
        }
    }

    private Site site() {
        return new Site(ports());
    }

    static <T> T accepted(Outcome<T> outcome) {
        return outcome.fold(value -> value, reasons -> {
            throw new AssertionError("refused: " + reasons);
        });
    }

    static void assertRefused(Outcome<?> outcome, RefusalCode code) {
        assertThat(outcome.refusals())
                .as("%s", outcome)
                .hasValueSatisfying(
                        reasons -> assertThat(reasons.contains(code)).isTrue());
    }

    static List<LinkToken> tokens(MailQueries.Preview mail) {
        Matcher found = LINK.matcher(mail.text());
        List<LinkToken> tokens = new ArrayList<>();
        while (found.find()) {
            tokens.add(LinkToken.parse(found.group(1)));
        }
        return tokens;
    }

    private static RegisteredData data(int number) {
        return Physicians.data()
                .number(Integer.toString(660_000 + number))
                .born(LocalDate.of(1980, 1, 1).plusDays(number))
                .build();
    }

    @Test
    default void who_follows_the_mail_is_known_with_the_proved_address_and_has_an_account_and_consents() {
        Site site = site();
        LinkToken token = site.asked(ADDRESS);
        Instant agreed = site.clock.instant();
        site.clock.forward(Duration.ofHours(24).minusSeconds(1).minusMillis(1));

        AccountId account = accepted(site.complete(token, data(1), "taro"));

        RegisteredData stored = site.physician("660001").latest();
        assertThat(stored.contact().mail()).contains(ADDRESS);
        assertThat(stored.licence()).isEqualTo(data(1).licence());
        assertThat(accepted(site.logIn("taro", PASSWORD)).account()).isEqualTo(account);
        assertThat(site.ports
                        .work()
                        .readOnly(() -> site.ports.registration().consents().of(account)))
                .containsExactlyInAnyOrderElementsOf(site.editions().stream()
                        .map(edition -> new Consent(account, edition, agreed, Optional.of(HOME)))
                        .toList());
        assertThat(site.lastMail().mail().kind()).isEqualTo(MailKind.REGISTRATION_DONE);
    }

    @Test
    default void every_awkward_name_is_kept_sign_by_sign() {
        Site site = site();
        for (int i = 0; i < Names.awkward().size(); i++) {
            RegisteredData data = Physicians.data()
                    .name(Names.awkward().get(i))
                    .kana(Names.awkward().get(i).mononym() ? KanaName.parse("スカルノ", "") : Names.usualKana())
                    .number(Integer.toString(660_100 + i))
                    .born(LocalDate.of(1980, 1, 1).plusDays(i))
                    .build();

            site.registered("awkward-" + i, data);

            assertThat(site.physician(Integer.toString(660_100 + i)).latest().name())
                    .isEqualTo(Names.awkward().get(i));
        }
    }

    @Test
    default void a_guessed_an_old_and_a_used_link_lead_nowhere() {
        Site site = site();
        LinkToken guessed = LinkToken.parse("0123456789abcdef".repeat(4));
        LinkToken old = site.asked(ADDRESS);
        assertRefused(site.complete(guessed, data(1), "taro"), RegistrationRefusal.LINK_UNKNOWN);
        site.clock.forward(Duration.ofHours(24));
        assertRefused(site.complete(old, data(1), "taro"), RegistrationRefusal.LINK_EXPIRED);
        LinkToken used = site.asked(ADDRESS);
        accepted(site.complete(used, data(1), "taro"));

        assertRefused(site.complete(used, data(2), "jiro"), RegistrationRefusal.LINK_USED);
        assertRefused(site.registration().registrationQueries().open(used, STRANGER), RegistrationRefusal.LINK_USED);
        assertThat(site.isKnown("660002")).isFalse();
    }

    @Test
    default void of_two_who_use_one_link_at_once_one_registers() throws Exception {
        Site site = site();
        LinkToken token = site.asked(ADDRESS);

        List<Outcome<AccountId>> answers = atOnce(
                List.of(() -> site.complete(token, data(1), "taro"), () -> site.complete(token, data(2), "jiro")));

        assertThat(answers).filteredOn(answer -> answer.accepted().isPresent()).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.accepted().isEmpty())
                .allSatisfy(answer -> assertRefused(answer, RegistrationRefusal.LINK_USED));
        assertThat(site.isKnown("660001") ^ site.isKnown("660002")).isTrue();
    }

    @Test
    default void of_two_with_one_number_or_one_log_in_id_at_once_the_second_is_told() throws Exception {
        Site site = site();
        LinkToken first = site.asked(ADDRESS);
        LinkToken second = site.asked(new MailAddress("other@clinic.example"));
        LinkToken third = site.asked(new MailAddress("third@clinic.example"));

        List<Outcome<AccountId>> answers = atOnce(
                List.of(() -> site.complete(first, data(1), "taro"), () -> site.complete(second, data(1), "jiro")));
        boolean taro = site.logIn("taro", PASSWORD).accepted().isPresent();

        assertThat(answers).filteredOn(answer -> answer.accepted().isPresent()).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.accepted().isEmpty())
                .allSatisfy(answer -> assertRefused(answer, RegistrationRefusal.ALREADY_KNOWN));
        assertRefused(site.complete(third, data(3), taro ? "taro" : "jiro"), AccountRefusal.LOGIN_ID_TAKEN);
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(acts.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : two.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            two.shutdown();
        }
    }

    @Test
    default void an_address_is_answered_alike_however_often_it_asks_and_is_sent_three_mails_an_hour() {
        Site site = site();
        List<Outcome<MailAddress>> answers = IntStream.range(0, attack())
                .mapToObj(i -> site.ask(ADDRESS))
                .distinct()
                .toList();

        assertThat(answers).containsExactly(Outcome.accepted(ADDRESS));
        assertThat(site.mailsOf(MailKind.REGISTRATION_LINK)).isEqualTo(3);
        site.ask(new MailAddress("O'Neill+A@Clinic.example"));
        assertThat(site.mailsOf(MailKind.REGISTRATION_LINK)).isEqualTo(3);
        site.clock.forward(Duration.ofHours(1));
        site.ask(ADDRESS);
        assertThat(site.mailsOf(MailKind.REGISTRATION_LINK)).isEqualTo(4);
    }

    @Test
    default void nothing_in_the_store_opens_a_link() {
        Site site = site();
        LinkToken token = site.asked(ADDRESS);

        RegistrationRequest kept = site.ports
                .work()
                .readOnly(() -> site.ports.registration().requests().list(Page.first(10)))
                .rows()
                .get(0);
        assertThat(kept.digest()).isEqualTo(token.digest());
        assertThat(kept.toString()).doesNotContain(token.text());
        assertThat(site.ports
                        .work()
                        .readOnly(
                                () -> site.ports.mail().outbox().about(kept.id().value(), 1))
                        .get(0)
                        .letter()
                        .toString())
                .doesNotContain(token.text());
    }

    @Test
    default void without_consent_to_what_is_in_force_nothing_is_sent() {
        Site site = site();

        assertRefused(
                site.registration()
                        .requestRegistration()
                        .request(
                                new RequestRegistration.Command(
                                        ADDRESS,
                                        MailLanguage.JA,
                                        site.editions().subList(0, 1)),
                                STRANGER),
                ConsentRefusal.CONSENT_MISSING);
        assertThat(site.mails()).isEmpty();
    }

    @Test
    default void who_is_known_becomes_no_second_person_and_learns_nothing() {
        Site site = site();
        site.registered("taro", data(1));
        LinkToken token = site.asked(new MailAddress("other@clinic.example"));
        RegisteredData otherBirth = Physicians.data().number("660001").build();
        RegisteredData otherNumber =
                Physicians.data().number("660002").born(data(1).birth().day()).build();

        assertRefused(site.complete(token, data(1), "jiro"), RegistrationRefusal.ALREADY_KNOWN);
        assertRefused(site.complete(token, otherBirth, "jiro"), RegistrationRefusal.PARTLY_KNOWN);
        assertRefused(site.complete(token, otherNumber, "jiro"), RegistrationRefusal.ALREADY_KNOWN);
        assertThat(site.isKnown("660002")).isFalse();
        assertRefused(site.logIn("jiro", PASSWORD), AccountRefusal.LOG_IN_FAILED);
        assertThat(accepted(site.registration().registrationQueries().list(Page.first(10), SYSTEM))
                        .rows()
                        .get(0))
                .satisfies(seen -> {
                    assertThat(seen.likeness()).isEqualTo(Likeness.SAME_READING_AND_BIRTH);
                    assertThat(seen.attempts()).isEqualTo(3);
                    assertThat(seen.to()).isEqualTo("o***@clinic.example");
                });
    }

    @Test
    default void who_is_read_otherwise_or_is_of_another_sex_is_somebody_else_though_born_on_the_same_day() {
        Site site = site();
        LocalDate born = LocalDate.of(1980, 1, 1);
        site.registered("ono", alike("オノ", Sex.MALE, "660001", born));

        site.registered("oono", alike("オオノ", Sex.MALE, "660002", born));
        site.registered("female", alike("オノ", Sex.FEMALE, "660003", born));

        assertRefused(
                site.complete(
                        site.asked(new MailAddress("x@clinic.example")),
                        alike("オノ", Sex.MALE, "660004", born),
                        "again"),
                RegistrationRefusal.ALREADY_KNOWN);
    }

    private static RegisteredData alike(String family, Sex sex, String number, LocalDate born) {
        return Physicians.data()
                .kana(KanaName.parse(family, "タロウ"))
                .sex(sex)
                .number(number)
                .born(born)
                .build();
    }

    @Test
    default void a_mistake_can_be_mended_but_nobody_finds_out_with_one_link_who_is_registered() {
        Site site = site();
        site.registered("taro", data(1));
        LinkToken mended = site.asked(new MailAddress("jiro@clinic.example"));
        assertRefused(site.complete(mended, data(1), "jiro"), RegistrationRefusal.ALREADY_KNOWN);
        accepted(site.complete(mended, data(2), "jiro"));
        LinkToken guessing = site.asked(new MailAddress("guess@clinic.example"));

        IntStream.range(0, RegistrationRequest.MOST_ATTEMPTS)
                .forEach(i ->
                        assertRefused(site.complete(guessing, data(1), "guess"), RegistrationRefusal.ALREADY_KNOWN));

        assertRefused(site.complete(guessing, data(3), "guess"), RegistrationRefusal.LINK_EXPIRED);
    }

    @Test
    default void everything_wrong_is_told_at_once_and_uses_nothing_up() {
        Site site = site();
        site.registered("taro", data(1));
        LinkToken token = site.asked(new MailAddress("jiro@clinic.example"));
        RegisteredData unborn = Physicians.data()
                .number("660002")
                .born(LocalDate.of(2030, 1, 1))
                .licensedOn(LocalDate.of(2099, 1, 1))
                .build();

        Outcome<AccountId> answer;
        try (Password shortOne = Password.of("short")) {
            answer = site.registration()
                    .completeRegistration()
                    .complete(new CompleteRegistration.Command(token, unborn, new LoginId("taro"), shortOne), STRANGER);
        }

        assertRefused(answer, AccountRefusal.LOGIN_ID_TAKEN);
        assertRefused(answer, AccountRefusal.PASSWORD_TOO_SHORT);
        assertRefused(answer, jp.mamis.domain.qualification.QualificationRefusal.AGE_IMPLAUSIBLE);
        assertRefused(answer, jp.mamis.domain.qualification.QualificationRefusal.LICENSED_IN_FUTURE);
        accepted(site.complete(token, data(2), "jiro"));
    }

    @Test
    default void one_address_of_several_accounts_gets_every_log_in_id_with_a_link_of_its_own() {
        Site site = site();
        site.registered("taro", data(1));
        site.registered("hanako", data(2));
        LogIn.Opened before = accepted(site.logIn("taro", PASSWORD));

        site.askReset(new MailAddress("O'NEILL+A@clinic.example"));

        MailQueries.Preview mail = site.lastMail();
        assertThat(mail.text()).contains("hanako", "taro").doesNotContain("見本");
        List<LinkToken> links = tokens(mail);
        assertThat(accepted(site.system.accounts().resetByLink().opens(links.get(1), STRANGER)))
                .isEqualTo(new LoginId("taro"));
        assertThat(accepted(site.reset(links.get(1), "another horse battery"))).isEqualTo(new LoginId("taro"));
        accepted(site.logIn("taro", "another horse battery"));
        accepted(site.logIn("hanako", PASSWORD));
        assertRefused(site.logIn("taro", PASSWORD), AccountRefusal.LOG_IN_FAILED);
        assertThat(site.system
                        .accounts()
                        .resolveSession()
                        .resolve(new ResolveSession.Command(before.token()), STRANGER))
                .isEmpty();
        assertThat(site.lastMail().mail().kind()).isEqualTo(MailKind.ACCOUNT_PASSWORD_SET);
        assertRefused(site.reset(links.get(1), "a third horse battery"), AccountRefusal.LINK_NOT_VALID);
    }

    @Test
    default void a_used_link_ends_the_others_and_an_old_or_guessed_one_leads_nowhere() {
        Site site = site();
        site.registered("taro", data(1));
        site.askReset(ADDRESS);
        LinkToken first = tokens(site.lastMail()).get(0);
        site.askReset(ADDRESS);
        LinkToken second = tokens(site.lastMail()).get(0);
        accepted(site.reset(second, "another horse battery"));
        assertRefused(site.reset(first, "a third horse battery"), AccountRefusal.LINK_NOT_VALID);
        site.askReset(ADDRESS);
        LinkToken old = tokens(site.lastMail()).get(0);
        site.clock.forward(ResetLink.VALIDITY);

        assertRefused(site.reset(old, "a third horse battery"), AccountRefusal.LINK_NOT_VALID);
        assertRefused(
                site.reset(LinkToken.parse("f".repeat(64)), "a third horse battery"), AccountRefusal.LINK_NOT_VALID);
        accepted(site.logIn("taro", "another horse battery"));
    }

    @Test
    default void a_link_ends_with_a_password_set_by_code_and_with_another_mail_address() {
        Site site = site();
        Caller operator = Caller.operator("test", "request");
        AccountId account = site.registered("taro", data(1));
        site.askReset(ADDRESS);
        LinkToken first = tokens(site.lastMail()).get(0);
        HandedOut code = accepted(site.system
                .accounts()
                .issueResetCode()
                .issue(new IssueResetCode.Command(account, PendingCode.Delivery.AT_ONCE), operator));
        accepted(site.system
                .accounts()
                .resetPassword()
                .reset(
                        new ResetPassword.Command(
                                new LoginId("taro"), code.code(), Password.of("another horse battery")),
                        STRANGER));

        assertRefused(site.reset(first, "a third horse battery"), AccountRefusal.LINK_NOT_VALID);

        site.askReset(ADDRESS);
        LinkToken second = tokens(site.lastMail()).get(0);
        Physician doctor = site.physician("660001");
        RegisteredData data = doctor.latest();
        RegisteredData moved = data.withContact(data.contact().withMail(new MailAddress("new@clinic.example")));
        accepted(site.system
                .people()
                .amendPhysician()
                .amend(new AmendPhysician.Command(doctor.id(), doctor.version(), moved), operator));

        assertRefused(site.reset(second, "a third horse battery"), AccountRefusal.LINK_NOT_VALID);
        accepted(site.logIn("taro", "another horse battery"));
    }

    @Test
    default void of_two_links_used_at_once_one_sets_the_password() throws Exception {
        Site site = site();
        site.registered("taro", data(1));
        site.askReset(ADDRESS);
        LinkToken first = tokens(site.lastMail()).get(0);
        site.askReset(ADDRESS);
        LinkToken second = tokens(site.lastMail()).get(0);

        List<Outcome<LoginId>> answers = atOnce(List.of(
                () -> site.reset(first, "another horse battery"), () -> site.reset(second, "a third horse battery")));

        assertThat(answers).filteredOn(answer -> answer.accepted().isPresent()).hasSize(1);
    }

    @Test
    default void an_address_nobody_has_is_answered_alike_and_told_by_mail() {
        Site site = site();
        site.registered("taro", data(1));
        MailAddress nobodys = new MailAddress("nobody@clinic.example");

        IntStream.range(0, 9).forEach(i -> site.askReset(nobodys));
        IntStream.range(0, 9).forEach(i -> site.askReset(ADDRESS));

        assertThat(site.mailsOf(MailKind.PASSWORD_NO_ACCOUNT)).isEqualTo(3);
        assertThat(site.mailsOf(MailKind.PASSWORD_LINKS)).isEqualTo(3);
    }

    @Test
    default void an_account_with_a_duty_is_not_reset_by_mail_nor_by_a_link_from_before() {
        Site site = site();
        AccountId account = site.registered("taro", data(1));
        site.askReset(ADDRESS);
        LinkToken before = tokens(site.lastMail()).get(0);
        site.ports.work().inTransaction(() -> {
            Account found = site.ports.accounts().accounts().find(account).orElseThrow();
            site.ports
                    .accounts()
                    .accounts()
                    .save(AccountFixture.holding(found, Duty.ASSOCIATION_STAFF, AccountFixture.CITY));
            return account;
        });

        site.askReset(ADDRESS);

        assertThat(site.lastMail().mail().kind()).isEqualTo(MailKind.PASSWORD_NO_ACCOUNT);
        assertRefused(site.reset(before, "another horse battery"), AccountRefusal.LINK_NOT_VALID);
    }

    @Test
    default void a_lock_after_failures_ends_with_a_reset() {
        Site site = site();
        site.registered("taro", data(1));
        IntStream.range(0, 5).forEach(i -> site.logIn("taro", "wrong horse battery"));
        assertRefused(site.logIn("taro", PASSWORD), AccountRefusal.LOG_IN_FAILED);
        site.askReset(ADDRESS);

        accepted(site.reset(tokens(site.lastMail()).get(0), "another horse battery"));

        accepted(site.logIn("taro", "another horse battery"));
    }

    @Test
    default void what_has_run_out_is_purged_by_the_timed_task() {
        Site site = site();
        LinkToken token = site.asked(ADDRESS);
        clearAway(site);
        assertThat(site.registration()
                        .registrationQueries()
                        .open(token, STRANGER)
                        .accepted())
                .isPresent();
        site.clock.forward(RegistrationRequest.KEPT.plusSeconds(1));

        clearAway(site);

        assertRefused(
                site.registration().registrationQueries().open(token, STRANGER), RegistrationRefusal.LINK_UNKNOWN);
    }

    private static void clearAway(Site site) {
        accepted(site.system
                .schedule()
                .runSchedule()
                .run(new RunSchedule.Command(Optional.of(TimedTask.CLEAR_AWAY)), SYSTEM));
    }

    @Test
    default void only_those_who_keep_the_system_see_requests() {
        Site site = site();
        site.asked(ADDRESS);

        assertRefused(
                site.registration().registrationQueries().list(Page.first(10), STRANGER),
                RegistrationRefusal.NOT_ALLOWED);
        assertRefused(site.system.consent().consentQueries().tally(STRANGER), ConsentRefusal.NOT_ALLOWED);
    }
}
