package jp.mamis.application.accounts;

import static jp.mamis.application.accounts.AccountScene.PASSWORD;
import static jp.mamis.application.accounts.AccountScene.accepted;
import static jp.mamis.application.accounts.AccountScene.assertRefused;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.TOTSUKA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.FactorResetReason;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.accounts.SuspensionReason;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.MailKind;
import org.junit.jupiter.api.Test;

/** Who suspends whom, and what ends with it. */
class SuspensionTest {

    private final AccountScene scene = new AccountScene();
    private final Caller administrator = scene.staff("administrator", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());

    private Outcome<AccountId> suspend(String loginId, SuspensionReason reason, Caller caller) {
        return suspend(loginId, reason, Optional.empty(), caller);
    }

    private Outcome<AccountId> suspend(String loginId, SuspensionReason reason, Optional<String> note, Caller caller) {
        return scene.accounts
                .suspensions()
                .suspendAccount()
                .suspend(new SuspendAccount.Command(id(loginId), reason, note), caller);
    }

    private Outcome<AccountId> resume(String loginId, Version seen, Caller caller) {
        return scene.accounts
                .suspensions()
                .resumeAccount()
                .resume(new ResumeAccount.Command(id(loginId), seen), caller);
    }

    private SuspensionQueries.Suspendable shown(String loginId, Caller caller) {
        return accepted(scene.accounts.suspensions().suspensionQueries().account(new LoginId(loginId), caller));
    }

    private AccountId id(String loginId) {
        return scene.ports
                .accounts()
                .findByLoginId(new LoginId(loginId))
                .orElseThrow()
                .id();
    }

    @Test
    void sessions_and_codes_end_at_once_and_a_log_in_is_answered_as_ever() {
        scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
        SessionToken session = scene.token("clerk");
        HandedOut code = accepted(scene.accounts
                .issueResetCode()
                .issue(new IssueResetCode.Command(id("clerk"), PendingCode.Delivery.AT_ONCE), administrator));

        accepted(suspend("clerk", SuspensionReason.HOLDERS_WISH, administrator));

        assertThat(scene.signedIn(session)).isEmpty();
        assertRefused(scene.logIn("clerk", PASSWORD), AccountRefusal.LOG_IN_FAILED);
        assertThat(scene.logIn("clerk", PASSWORD)).isEqualTo(scene.logIn("nobody", PASSWORD));
        assertRefused(scene.reset(code, "another horse battery"), AccountRefusal.CODE_NOT_VALID);
        accepted(resume("clerk", shown("clerk", administrator).version(), administrator));
        assertThat(scene.signedIn(session)).isEmpty();
        assertRefused(scene.reset(code, "another horse battery"), AccountRefusal.CODE_NOT_VALID);
        assertThat(scene.caller("clerk").isStaffOf(AOBA.id())).isTrue();
    }

    @Test
    void the_password_falls_away_where_somebody_else_may_know_it() {
        scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());

        accepted(suspend("clerk", SuspensionReason.UNAUTHORISED_USE, administrator));
        accepted(resume("clerk", shown("clerk", administrator).version(), administrator));

        assertRefused(scene.logIn("clerk", PASSWORD), AccountRefusal.LOG_IN_FAILED);
    }

    @Test
    void who_when_and_why_is_shown_to_those_who_may_suspend_and_to_nobody_else() {
        scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
        Caller colleague = scene.staff("colleague", Duty.ASSOCIATION_STAFF, AOBA.id());
        Caller neighbour = scene.staff("neighbour", Duty.ASSOCIATION_ADMINISTRATION, TOTSUKA.id());

        accepted(suspend("clerk", SuspensionReason.OTHER, Optional.of("休職中"), administrator));

        SuspensionQueries.Suspendable shown = shown("clerk", administrator);
        assertThat(shown.by()).contains(AccountScene.name("administrator"));
        assertThat(shown.suspension()).hasValueSatisfying(why -> {
            assertThat(why.note()).contains("休職中");
            assertThat(why.since()).isEqualTo(scene.clock.instant());
        });
        for (Caller other : new Caller[] {colleague, neighbour}) {
            assertRefused(
                    scene.accounts.suspensions().suspensionQueries().account(id("clerk"), other),
                    AccountRefusal.NOT_FOUND);
            assertRefused(suspend("clerk", SuspensionReason.BREACH, other), AccountRefusal.NOT_FOUND);
            assertRefused(resume("clerk", shown.version(), other), AccountRefusal.NOT_FOUND);
        }
        assertThat(scene.journal.after(0, 1000).stream()
                        .filter(entry -> entry.intention().equals("SUSPEND_ACCOUNT"))
                        .map(entry -> entry.detail().toString()))
                .allMatch(detail -> detail.contains("OTHER") || detail.contains("BREACH"))
                .noneMatch(detail -> detail.contains("休職中"));
    }

    @Test
    void another_reason_is_said_in_words_and_nothing_is_done_twice() {
        scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());

        assertRefused(suspend("clerk", SuspensionReason.OTHER, administrator), AccountRefusal.SUSPENSION_NOTE_NEEDED);
        assertRefused(
                resume("clerk", shown("clerk", administrator).version(), administrator), AccountRefusal.NOT_SUSPENDED);
        accepted(suspend("clerk", SuspensionReason.BREACH, administrator));
        assertRefused(suspend("clerk", SuspensionReason.BREACH, administrator), AccountRefusal.ALREADY_SUSPENDED);
        assertRefused(resume("clerk", Version.NEW, administrator), AccountRefusal.CHANGED_MEANWHILE);
        assertThat(scene.lastResults(1)).containsExactly("RESUME_ACCOUNT CHANGED_MEANWHILE");
    }

    @Test
    void what_the_system_administration_imposed_is_lifted_by_it_alone() {
        scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
        scene.doctor("doctor");
        Caller system = scene.staff("system", Duty.SYSTEM_ADMINISTRATION, JMA.id());
        Caller national = scene.staff("national", Duty.ASSOCIATION_ADMINISTRATION, JMA.id());
        accepted(suspend("clerk", SuspensionReason.UNAUTHORISED_USE, system));
        accepted(suspend("doctor", SuspensionReason.UNAUTHORISED_USE, system));

        assertThat(shown("clerk", administrator).liftable()).isFalse();
        assertThat(shown("clerk", system).liftable()).isTrue();
        assertRefused(
                resume("clerk", shown("clerk", administrator).version(), administrator),
                AccountRefusal.SUSPENDED_BY_SYSTEM);
        assertRefused(
                resume("doctor", shown("doctor", national).version(), national), AccountRefusal.SUSPENDED_BY_SYSTEM);
        accepted(resume("clerk", shown("clerk", system).version(), system));
        accepted(suspend("clerk", SuspensionReason.BREACH, administrator));
        accepted(resume("clerk", shown("clerk", system).version(), system));
    }

    @Test
    void who_may_help_is_told_that_an_account_is_suspended_and_nobody_else() {
        scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
        Caller neighbour = scene.staff("neighbour", Duty.ASSOCIATION_ADMINISTRATION, TOTSUKA.id());
        accepted(suspend("clerk", SuspensionReason.BREACH, administrator));
        IssueResetCode.Command code = new IssueResetCode.Command(id("clerk"), PendingCode.Delivery.AT_ONCE);
        ResetFactors.Command factors =
                new ResetFactors.Command(id("clerk"), FactorResetReason.LOST, Optional.of(AOBA.id()));
        GrantDuty.Command grant = new GrantDuty.Command(
                AOBA.id(),
                Duty.ASSOCIATION_ADMINISTRATION,
                new LoginId("clerk"),
                Interval.since(LocalDate.of(2026, 4, 1)));

        assertRefused(scene.accounts.issueResetCode().issue(code, administrator), AccountRefusal.ACCOUNT_SUSPENDED);
        assertRefused(
                scene.accounts.factors().resetFactors().reset(factors, administrator),
                AccountRefusal.ACCOUNT_SUSPENDED);
        assertRefused(scene.accounts.grantDuty().grant(grant, administrator), AccountRefusal.ACCOUNT_SUSPENDED);
        assertRefused(
                scene.accounts.accountQueries().renewable(new LoginId("clerk"), administrator),
                AccountRefusal.ACCOUNT_SUSPENDED);
        assertRefused(scene.accounts.issueResetCode().issue(code, neighbour), AccountRefusal.NOT_FOUND);
        assertRefused(scene.accounts.factors().resetFactors().reset(factors, neighbour), AccountRefusal.NOT_FOUND);
    }

    @Test
    void the_last_administrator_needs_a_successor_and_nobody_suspends_himself() {
        assertRefused(
                suspend("administrator", SuspensionReason.HOLDERS_WISH, administrator),
                AccountRefusal.SUCCESSOR_NEEDED);
        Caller successor = scene.staff("successor", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());

        assertRefused(
                suspend("administrator", SuspensionReason.HOLDERS_WISH, administrator), AccountRefusal.OWN_ACCOUNT);
        accepted(suspend("administrator", SuspensionReason.HOLDERS_WISH, successor));
        assertRefused(suspend("successor", SuspensionReason.HOLDERS_WISH, successor), AccountRefusal.SUCCESSOR_NEEDED);
    }

    @Test
    void the_system_administration_suspends_even_a_last_administrator_but_not_the_system_s() {
        Caller system = scene.staff("system", Duty.SYSTEM_ADMINISTRATION, JMA.id());

        accepted(suspend("administrator", SuspensionReason.UNAUTHORISED_USE, system));
        assertRefused(suspend("system", SuspensionReason.HOLDERS_WISH, system), AccountRefusal.SUCCESSOR_NEEDED);

        Caller prefecture = scene.staff("prefecture", Duty.ASSOCIATION_ADMINISTRATION, KANAGAWA.id());
        accepted(scene.accounts
                .openFirstAdministrator()
                .open(
                        new OpenFirstAdministrator.Command(
                                AOBA.id(),
                                new LoginId("first-again"),
                                AccountScene.name("first-again"),
                                PendingCode.Delivery.AT_ONCE),
                        prefecture));
    }

    @Test
    void a_doctor_s_account_is_the_national_body_s_to_suspend_and_the_doctor_is_told_without_a_reason() {
        scene.doctor("doctor");
        Caller national = scene.staff("national", Duty.ASSOCIATION_ADMINISTRATION, JMA.id());

        assertRefused(suspend("doctor", SuspensionReason.BREACH, administrator), AccountRefusal.NOT_FOUND);
        accepted(suspend("doctor", SuspensionReason.BREACH, national));

        Letter told = scene.letters.get(scene.letters.size() - 1);
        assertThat(told.kind()).isEqualTo(MailKind.ACCOUNT_SUSPENDED);
        assertThat(told.facts().toString()).doesNotContain("BREACH");
        accepted(resume("doctor", shown("doctor", national).version(), national));
        assertThat(scene.letters.get(scene.letters.size() - 1).kind()).isEqualTo(MailKind.ACCOUNT_RESUMED);
    }

    @Test
    void who_looks_at_a_doctor_s_account_suspends_or_resumes_it_stands_in_the_doctor_s_list_of_looks() {
        scene.doctor("doctor");
        Caller national = scene.staff("national", Duty.ASSOCIATION_ADMINISTRATION, JMA.id());
        Caller system = scene.staff("system", Duty.SYSTEM_ADMINISTRATION, JMA.id());

        Version version = shown("doctor", system).version();
        accepted(suspend("doctor", SuspensionReason.BREACH, national));
        accepted(resume("doctor", version.next(), system));

        assertThat(scene.work.readOnly(() ->
                        scene.views.of(AccountScene.DOCTOR, Page.first(10)).rows()))
                .allSatisfy(look -> assertThat(look.ground()).isEqualTo(ViewLog.Ground.ACCOUNT))
                .extracting(ViewLog.Shown::kind)
                .containsExactlyInAnyOrder(ViewLog.Kind.PERSON_PAGE, ViewLog.Kind.CHANGE, ViewLog.Kind.CHANGE);
    }

    @Test
    void a_suspension_is_that_body_s_whose_duty_allows_it_and_the_system_s_is_no_body_s() {
        scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
        scene.staff("other", Duty.ASSOCIATION_STAFF, AOBA.id());
        scene.doctor("doctor");
        Caller national = scene.staff("national", Duty.ASSOCIATION_ADMINISTRATION, JMA.id());
        Caller system = scene.staff("system", Duty.SYSTEM_ADMINISTRATION, JMA.id());

        accepted(suspend("clerk", SuspensionReason.HOLDERS_WISH, administrator));
        accepted(suspend("doctor", SuspensionReason.BREACH, national));
        accepted(suspend("other", SuspensionReason.UNAUTHORISED_USE, system));

        assertThat(Stream.of("clerk", "doctor", "other")
                        .map(holder ->
                                shown(holder, system).suspension().orElseThrow().body()))
                .containsExactly(Optional.of(AOBA.id()), Optional.of(JMA.id()), Optional.empty());
    }

    @Test
    void nobody_is_written_to_after_a_death() {
        scene.doctor("doctor");
        Caller national = scene.staff("national", Duty.ASSOCIATION_ADMINISTRATION, JMA.id());

        accepted(suspend("doctor", SuspensionReason.DEATH, national));

        assertThat(scene.letters.stream().map(Letter::kind)).doesNotContain(MailKind.ACCOUNT_SUSPENDED);
    }

    @Test
    void staff_with_a_duty_elsewhere_or_the_system_s_are_out_of_the_body_s_reach() {
        scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
        scene.staff("keeper", Duty.SYSTEM_ADMINISTRATION, JMA.id());
        Caller national = scene.staff("national", Duty.ASSOCIATION_ADMINISTRATION, JMA.id());
        accepted(scene.accounts
                .grantDuty()
                .grant(
                        new GrantDuty.Command(
                                TOTSUKA.id(),
                                Duty.ASSOCIATION_STAFF,
                                new LoginId("clerk"),
                                Interval.since(LocalDate.of(2026, 4, 1))),
                        AccountScene.SYSTEM));

        assertRefused(suspend("clerk", SuspensionReason.BREACH, administrator), AccountRefusal.NOT_FOUND);
        assertRefused(suspend("keeper", SuspensionReason.BREACH, national), AccountRefusal.NOT_FOUND);
    }

    @Test
    void a_fresh_proof_comes_first() {
        scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
        scene.clock.forward(ProofRules.FRESH);

        assertRefused(suspend("clerk", SuspensionReason.BREACH, administrator), AccountRefusal.CONFIRMATION_NEEDED);
    }
}
