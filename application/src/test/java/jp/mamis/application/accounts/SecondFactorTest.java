package jp.mamis.application.accounts;

import static jp.mamis.application.accounts.AccountScene.PASSWORD;
import static jp.mamis.application.accounts.AccountScene.STRANGER;
import static jp.mamis.application.accounts.AccountScene.accepted;
import static jp.mamis.application.accounts.AccountScene.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.mamis.application.memory.PlainPasskeys;
import jp.mamis.application.memory.QuickPasswordHashing;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.AppCode;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.FactorCode;
import jp.mamis.domain.accounts.FactorDemand;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.accounts.PasskeyName;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.accounts.TimeStep;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.MailKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A doctor who may have a second factor, and a clerk who must. */
class SecondFactorTest {

    private final AccountScene scene = new AccountScene(new QuickPasswordHashing(), FactorDemand.STAFF);
    private FactorQueries.AppOffer app;
    private List<OneUseCode> recovery;

    @BeforeEach
    void a_doctor_sets_up_an_app() {
        scene.doctor("doctor");
        SignedIn doctor = scene.signedIn(scene.token("doctor")).orElseThrow();
        app = queries().newApp(doctor);
        recovery = accepted(factors().enrolApp().enrol(new EnrolApp.Command(app.ticket(), code(app, 0)), doctor))
                .recoveryCodes();
        scene.clock.forward(Duration.ofMinutes(2));
    }

    private FactorUseCases factors() {
        return scene.accounts.factors();
    }

    private FactorQueries queries() {
        return factors().factorQueries();
    }

    /** What the app shows {@code steps} from now. */
    private AppCode code(FactorQueries.AppOffer offer, int steps) {
        TimeStep now = TimeStep.at(scene.clock.instant());
        return scene.ports.keys().code(offer.key(), new TimeStep(now.number() + steps));
    }

    private SessionToken pending() {
        LogIn.Opened opened = accepted(scene.logIn("doctor", PASSWORD));
        assertThat(opened.next()).isEqualTo(LogIn.Next.FACTOR);
        return opened.token();
    }

    private Outcome<LogIn.Opened> prove(SessionToken pending, FactorCode code) {
        return factors().proveAtLogIn().prove(new ProveAtLogIn.Command(pending, code), STRANGER);
    }

    private SignedIn proved() {
        SignedIn doctor =
                scene.signedIn(accepted(prove(pending(), code(app, 0))).token()).orElseThrow();
        scene.clock.forward(Duration.ofMinutes(1));
        return doctor;
    }

    @Test
    void the_password_alone_opens_nothing() {
        SessionToken pending = pending();

        assertThat(scene.signedIn(pending)).isEmpty();
        assertThat(queries().awaited(pending).orElseThrow().next()).isEqualTo(LogIn.Next.FACTOR);
        assertThat(scene.lastResults(1)).containsExactly("LOG_IN ACCEPTED");
    }

    @Test
    void the_code_of_the_app_opens_a_session_with_a_token_of_its_own() {
        SessionToken pending = pending();

        LogIn.Opened opened = accepted(prove(pending, code(app, 0)));

        assertThat(opened.token()).isNotEqualTo(pending);
        SignedIn doctor = scene.signedIn(opened.token()).orElseThrow();
        assertThat(doctor.caller().proof().orElseThrow().degree()).isEqualTo(Proof.Degree.FACTOR);
        assertThat(queries().awaited(pending)).isEmpty();
        assertThat(scene.lastResults(2)).containsExactly("LOG_IN ACCEPTED", "PROVE_FACTOR ACCEPTED");
    }

    @Test
    void the_code_before_and_the_code_after_count_and_no_others() {
        assertRefused(prove(pending(), code(app, -2)), AccountRefusal.FACTOR_CODE_NOT_VALID);
        assertRefused(prove(pending(), code(app, 2)), AccountRefusal.FACTOR_CODE_NOT_VALID);
        assertThat(prove(pending(), code(app, -1)).accepted()).isPresent();
        assertThat(prove(pending(), code(app, 1)).accepted()).isPresent();
    }

    @Test
    void a_code_counts_once_in_whatever_log_in() {
        AppCode seen = code(app, 0);
        accepted(prove(pending(), seen));

        assertRefused(prove(pending(), seen), AccountRefusal.FACTOR_CODE_NOT_VALID);
    }

    @Test
    void a_recovery_code_counts_once_and_the_doctor_is_told() {
        OneUseCode code = recovery.get(3);
        int letters = scene.letters.size();

        assertThat(prove(pending(), code).accepted()).isPresent();
        assertRefused(prove(pending(), code), AccountRefusal.FACTOR_CODE_NOT_VALID);

        assertThat(scene.letters.stream().skip(letters).map(Letter::kind))
                .containsExactly(MailKind.ACCOUNT_RECOVERY_CODE_USED);
        assertThat(queries().own(proved()).recoveryLeft()).isEqualTo(9);
    }

    @Test
    void wrong_codes_lock_like_wrong_passwords_and_a_right_password_forgives_none() {
        IntStream.range(0, 5).forEach(again -> prove(pending(), code(app, 9)));

        assertRefused(scene.logIn("doctor", PASSWORD), AccountRefusal.LOG_IN_FAILED);
        scene.clock.forward(Duration.ofMinutes(15));
        assertThat(prove(pending(), code(app, 0)).accepted()).isPresent();
    }

    @Test
    void a_locked_log_in_takes_no_right_code_and_says_no_more_than_of_a_wrong_one() {
        SessionToken pending = pending();
        Outcome<LogIn.Opened> wrong = prove(pending, code(app, 9));
        IntStream.range(0, 4).forEach(again -> prove(pending, code(app, 9)));

        assertThat(prove(pending, code(app, 0))).isEqualTo(wrong);
    }

    @Test
    void passwords_and_codes_are_counted_together() {
        SessionToken pending = pending();
        IntStream.range(0, 2).forEach(again -> prove(pending, code(app, 9)));
        IntStream.range(0, 3).forEach(again -> scene.logIn("doctor", "wrong horse battery"));

        assertRefused(prove(pending, code(app, 0)), AccountRefusal.FACTOR_CODE_NOT_VALID);
    }

    @Test
    void a_log_in_waits_for_fifteen_minutes() {
        SessionToken pending = pending();
        scene.clock.forward(LoginSession.PENDING);

        assertThat(queries().awaited(pending)).isEmpty();
        assertRefused(prove(pending, code(app, 0)), AccountRefusal.LOG_IN_NOT_PENDING);
        assertRefused(prove(SessionToken.from(new byte[32]), code(app, 0)), AccountRefusal.LOG_IN_NOT_PENDING);
    }

    @Test
    void whoever_knows_the_password_alone_ends_no_session() {
        SessionToken good = accepted(prove(pending(), code(app, 0))).token();
        IntStream.range(0, LoginSession.MOST + 1).forEach(again -> pending());

        assertThat(scene.signedIn(good)).isPresent();
        assertThat(scene.accounts
                        .accountQueries()
                        .ownSessions(scene.signedIn(good).orElseThrow().caller())
                        .accepted()
                        .orElseThrow())
                .hasSize(2);
    }

    @Test
    void a_log_in_that_waits_can_be_given_up() {
        SessionToken pending = pending();

        accepted(scene.accounts.logOut().logOut(new LogOut.Command(pending), STRANGER));

        assertThat(queries().awaited(pending)).isEmpty();
    }

    @Test
    void a_clerk_without_a_factor_sets_one_up_before_anything_else() {
        LogIn.Opened opened = clerk();

        assertThat(opened.next()).isEqualTo(LogIn.Next.ENROLMENT);
        assertThat(scene.signedIn(opened.token())).isEmpty();

        FactorQueries.AppOffer offer =
                queries().newApp(queries().awaited(opened.token()).orElseThrow());
        assertRefused(enrol(opened, offer, code(offer, 9)), AccountRefusal.FACTOR_CODE_NOT_VALID);
        EnrolAtLogIn.Enrolled enrolled = accepted(enrol(opened, offer, code(offer, 0)));

        assertThat(enrolled.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        assertThat(scene.signedIn(enrolled.session().token())).isPresent();
        assertRefused(enrol(opened, offer, code(offer, 1)), AccountRefusal.LOG_IN_NOT_PENDING);
        assertThat(scene.lastResults(3))
                .containsExactly(
                        "ENROL_FACTOR FACTOR_CODE_NOT_VALID",
                        "ENROL_FACTOR ACCEPTED",
                        "ENROL_FACTOR LOG_IN_NOT_PENDING");
    }

    @Test
    void who_has_a_factor_cannot_set_up_another_with_the_password_alone() {
        SessionToken pending = pending();
        FactorQueries.AppOffer offer =
                queries().newApp(queries().awaited(pending).orElseThrow());

        assertRefused(
                factors()
                        .enrolAtLogIn()
                        .enrol(new EnrolAtLogIn.Command(pending, offer.ticket(), code(offer, 0)), STRANGER),
                AccountRefusal.LOG_IN_NOT_PENDING);
    }

    @Test
    void a_duty_given_after_a_log_in_by_password_asks_for_a_factor_with_the_next_request() {
        scene.secure(accepted(scene.accounts
                .openStaffAccount()
                .open(
                        new OpenStaffAccount.Command(
                                Associations.AOBA.id(),
                                Duty.ASSOCIATION_STAFF,
                                new LoginId("second"),
                                AccountScene.name("second"),
                                jp.mamis.domain.accounts.PendingCode.Delivery.AT_ONCE),
                        AccountScene.SYSTEM)));
        AccountScene lax = scene;
        SessionToken weak = accepted(lax.logIn("second", PASSWORD)).token();
        lax.work.inTransaction(() -> {
            lax.ports
                    .sessions()
                    .noteProof(
                            lax.ports
                                    .sessions()
                                    .find(weak.digest(), LocalDate.of(2026, 4, 1))
                                    .orElseThrow()
                                    .session()
                                    .id(),
                            new Proof(Proof.Degree.PASSWORD, lax.clock.instant()));
            return weak;
        });

        assertThat(lax.signedIn(weak)).isEmpty();
    }

    @Test
    void a_clerk_keeps_the_last_factor_and_a_doctor_need_not() {
        LogIn.Opened opened = clerk();
        FactorQueries.AppOffer offer =
                queries().newApp(queries().awaited(opened.token()).orElseThrow());
        SignedIn clerk = scene.signedIn(
                        accepted(enrol(opened, offer, code(offer, 0))).session().token())
                .orElseThrow();

        assertRefused(
                factors().removeFactor().remove(new RemoveFactor.Command(Optional.empty()), clerk),
                AccountRefusal.LAST_FACTOR);
        accepted(factors().removeFactor().remove(new RemoveFactor.Command(Optional.empty()), proved()));

        assertThat(accepted(scene.logIn("doctor", PASSWORD)).next()).isEqualTo(LogIn.Next.NOTHING);
        assertThat(scene.letters.stream().map(Letter::kind))
                .contains(MailKind.ACCOUNT_FACTOR_ADDED, MailKind.ACCOUNT_FACTOR_REMOVED);
    }

    @Test
    void setting_up_an_app_ends_the_other_sessions() {
        accepted(factors().removeFactor().remove(new RemoveFactor.Command(Optional.empty()), proved()));
        SessionToken here = accepted(scene.logIn("doctor", PASSWORD)).token();
        SessionToken there = accepted(scene.logIn("doctor", PASSWORD)).token();
        SignedIn doctor = scene.signedIn(here).orElseThrow();
        FactorQueries.AppOffer offer = queries().newApp(doctor);

        FactorSetUp done =
                accepted(factors().enrolApp().enrol(new EnrolApp.Command(offer.ticket(), code(offer, 0)), doctor));

        assertThat(scene.signedIn(done.session())).isPresent();
        assertThat(scene.signedIn(here)).as("whoever had copied the token").isEmpty();
        assertThat(scene.signedIn(there)).isEmpty();
    }

    @Test
    void new_recovery_codes_end_the_old_ones() {
        List<OneUseCode> renewed =
                accepted(factors().renewRecoveryCodes().renew(new RenewRecoveryCodes.Command(), proved()));

        assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(recovery);
        assertRefused(prove(pending(), recovery.get(0)), AccountRefusal.FACTOR_CODE_NOT_VALID);
        assertThat(prove(pending(), renewed.get(0)).accepted()).isPresent();
    }

    @Test
    void an_old_proof_has_to_be_given_anew_before_factors_are_touched() {
        SignedIn before = proved();
        scene.clock.forward(ProofRules.FRESH);

        assertRefused(
                factors().renewRecoveryCodes().renew(new RenewRecoveryCodes.Command(), before),
                AccountRefusal.CONFIRMATION_NEEDED);
        assertRefused(
                factors().removeFactor().remove(new RemoveFactor.Command(Optional.empty()), before),
                AccountRefusal.CONFIRMATION_NEEDED);
        assertThat(queries().isFresh(before.caller())).isFalse();
    }

    @Test
    void a_fresh_code_confirms_and_a_password_does_not_where_there_is_a_factor() {
        SessionToken token = accepted(prove(pending(), code(app, 0))).token();
        scene.clock.forward(ProofRules.FRESH);
        SignedIn before = scene.signedIn(token).orElseThrow();

        assertRefused(confirm(Optional.empty(), Optional.of(PASSWORD), before), AccountRefusal.FACTOR_CODE_NOT_VALID);
        accepted(confirm(Optional.of(code(app, 0)), Optional.empty(), before));

        SignedIn now = scene.signedIn(token).orElseThrow();
        assertThat(queries().isFresh(now.caller())).isTrue();
        assertThat(scene.lastResults(2))
                .containsExactly("CONFIRM_HOLDER FACTOR_CODE_NOT_VALID", "CONFIRM_HOLDER ACCEPTED");
    }

    @Test
    void the_password_confirms_where_there_is_no_factor_and_wrong_ones_lock() {
        accepted(factors().removeFactor().remove(new RemoveFactor.Command(Optional.empty()), proved()));
        SessionToken token = accepted(scene.logIn("doctor", PASSWORD)).token();
        scene.clock.forward(ProofRules.FRESH);
        SignedIn doctor = scene.signedIn(token).orElseThrow();

        accepted(confirm(Optional.empty(), Optional.of(PASSWORD), doctor));
        IntStream.range(0, 5)
                .forEach(again -> assertRefused(
                        confirm(Optional.empty(), Optional.of("wrong horse battery"), doctor),
                        AccountRefusal.PASSWORD_NOT_VALID));
        assertRefused(confirm(Optional.empty(), Optional.of(PASSWORD), doctor), AccountRefusal.PASSWORD_NOT_VALID);
    }

    private Outcome<Proof> confirm(Optional<FactorCode> code, Optional<String> password, SignedIn me) {
        return factors().confirmHolder().confirm(new ConfirmHolder.Command(code, password.map(Password::of)), me);
    }

    private LogIn.Opened clerk() {
        scene.secure(accepted(scene.accounts
                .openStaffAccount()
                .open(
                        new OpenStaffAccount.Command(
                                Associations.AOBA.id(),
                                Duty.ASSOCIATION_STAFF,
                                new LoginId("clerk"),
                                AccountScene.name("clerk"),
                                jp.mamis.domain.accounts.PendingCode.Delivery.AT_ONCE),
                        AccountScene.SYSTEM)));
        return accepted(scene.logIn("clerk", PASSWORD));
    }

    private Outcome<EnrolAtLogIn.Enrolled> enrol(LogIn.Opened opened, FactorQueries.AppOffer offer, AppCode code) {
        return factors().enrolAtLogIn().enrol(new EnrolAtLogIn.Command(opened.token(), offer.ticket(), code), STRANGER);
    }

    @Test
    void a_passkey_is_set_up_and_opens_a_session_once_for_each_question() {
        SignedIn doctor = withPasskey("office");
        SessionToken pending = pending();
        String asked = factors()
                .askPasskey()
                .atLogIn(new AskPasskey.Command(pending), STRANGER)
                .orElseThrow();

        LogIn.Opened opened = accepted(prove(pending, PlainPasskeys.answer("office", asked)));

        assertThat(scene.signedIn(opened.token())).isPresent();
        assertThat(queries().own(doctor).passkeys()).singleElement().satisfies(passkey -> {
            assertThat(passkey.name().text()).isEqualTo("office");
            assertThat(passkey.usedAt()).contains(scene.clock.instant());
        });
        assertThat(scene.lastResults(1)).containsExactly("PROVE_FACTOR ACCEPTED");
        SessionToken next = pending();
        assertRefused(prove(next, PlainPasskeys.answer("office", asked)), AccountRefusal.FACTOR_CODE_NOT_VALID);
    }

    @Test
    void an_answer_counts_as_a_failure_when_it_is_wrong_and_its_question_is_used_up() {
        withPasskey("office");
        SessionToken pending = pending();
        String asked = factors()
                .askPasskey()
                .atLogIn(new AskPasskey.Command(pending), STRANGER)
                .orElseThrow();

        assertRefused(prove(pending, PlainPasskeys.answer("stolen", asked)), AccountRefusal.FACTOR_CODE_NOT_VALID);
        assertRefused(prove(pending, PlainPasskeys.answer("office", asked)), AccountRefusal.FACTOR_CODE_NOT_VALID);
    }

    @Test
    void the_same_device_is_set_up_once_and_one_factor_may_go_while_another_stays() {
        SignedIn doctor = withPasskey("office");
        String asked = factors().askPasskey().creation(doctor).orElseThrow();

        assertRefused(
                factors()
                        .addPasskey()
                        .add(
                                new AddPasskey.Command(new PasskeyName("again"), PlainPasskeys.answer("office", asked)),
                                doctor),
                AccountRefusal.PASSKEY_KNOWN);
        accepted(factors().removeFactor().remove(new RemoveFactor.Command(Optional.empty()), doctor));
        assertThat(queries().own(doctor).recoveryLeft()).isEqualTo(10);
        accepted(factors()
                .removeFactor()
                .remove(
                        new RemoveFactor.Command(Optional.of(
                                queries().own(doctor).passkeys().get(0).id())),
                        doctor));
        assertThat(queries().own(doctor).none()).isTrue();
        assertThat(queries().own(doctor).recoveryLeft()).isZero();
    }

    @Test
    void a_clerk_may_begin_with_a_passkey() {
        LogIn.Opened opened = clerk();
        String asked = factors()
                .askPasskey()
                .atLogIn(new AskPasskey.Command(opened.token()), STRANGER)
                .orElseThrow();

        EnrolAtLogIn.Enrolled enrolled = accepted(factors()
                .enrolAtLogIn()
                .enrol(
                        new EnrolAtLogIn.Device(
                                opened.token(), new PasskeyName("office"), PlainPasskeys.answer("office", asked)),
                        STRANGER));

        assertThat(enrolled.recoveryCodes()).hasSize(10);
        assertThat(scene.signedIn(enrolled.session().token())).isPresent();
    }

    @Test
    void a_passkey_confirms_who_is_there() {
        SignedIn doctor = withPasskey("office");
        scene.clock.forward(ProofRules.FRESH);
        String asked = factors().askPasskey().proof(doctor).orElseThrow();

        accepted(confirm(Optional.of(PlainPasskeys.answer("office", asked)), Optional.empty(), doctor));
    }

    private SignedIn withPasskey(String device) {
        SignedIn doctor = proved();
        String asked = factors().askPasskey().creation(doctor).orElseThrow();
        assertThat(accepted(factors()
                                .addPasskey()
                                .add(
                                        new AddPasskey.Command(
                                                new PasskeyName(device), PlainPasskeys.answer(device, asked)),
                                        doctor))
                        .recoveryCodes())
                .isEmpty();
        return doctor;
    }
}
