package jp.mamis.application.accounts;

import static jp.mamis.application.accounts.AccountScene.PASSWORD;
import static jp.mamis.application.accounts.AccountScene.accepted;
import static jp.mamis.application.accounts.AccountScene.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.AppCode;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.FactorResetReason;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.accounts.TimeStep;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.MailKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator may do to accounts of others, and how recently he has to have proved who he is. */
class FreshProofTest {

    private static final AssociationId AOBA = Associations.AOBA.id();

    private final AccountScene scene = new AccountScene();
    private Caller administrator;
    private AccountId clerk;

    @BeforeEach
    void an_office_with_two() {
        administrator = scene.staff("administrator", Duty.ASSOCIATION_ADMINISTRATION, AOBA);
        clerk = scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA).account().orElseThrow();
    }

    @Test
    void accounts_are_touched_with_a_fresh_proof_only() {
        scene.doctor("doctor");
        AccountId doctor = account("doctor");
        Map<String, Supplier<Outcome<?>>> acts = Map.of(
                "open",
                () -> scene.accounts
                        .openStaffAccount()
                        .open(
                                new OpenStaffAccount.Command(
                                        AOBA,
                                        Duty.ASSOCIATION_STAFF,
                                        new LoginId("another"),
                                        AccountScene.name("another"),
                                        PendingCode.Delivery.AT_ONCE),
                                administrator),
                "grant",
                () -> scene.accounts
                        .grantDuty()
                        .grant(
                                new GrantDuty.Command(
                                        AOBA,
                                        Duty.ASSOCIATION_ADMINISTRATION,
                                        new LoginId("clerk"),
                                        Interval.since(LocalDate.of(2026, 4, 1))),
                                administrator),
                "revoke",
                () -> scene.accounts
                        .revokeDuty()
                        .revoke(
                                new RevokeDuty.Command(
                                        AOBA,
                                        Duty.ASSOCIATION_STAFF,
                                        clerk,
                                        scene.ports
                                                .accounts()
                                                .find(clerk)
                                                .orElseThrow()
                                                .version()),
                                administrator),
                "code",
                () -> scene.accounts
                        .issueResetCode()
                        .issue(new IssueResetCode.Command(doctor, PendingCode.Delivery.AT_ONCE), administrator),
                "factors",
                () -> reset(doctor, administrator));
        scene.clock.forward(ProofRules.FRESH);

        acts.forEach((name, act) -> assertThat(act.get().refusals())
                .as(name)
                .hasValueSatisfying(reasons -> assertThat(reasons.contains(AccountRefusal.CONFIRMATION_NEEDED))
                        .isTrue()));
    }

    @Test
    void an_administrator_takes_lost_factors_away_and_the_sessions_end() {
        scene.doctor("doctor");
        SessionToken session = withApp("doctor");

        accepted(reset(account("doctor"), administrator));

        assertThat(scene.signedIn(session)).isEmpty();
        assertThat(accepted(scene.logIn("doctor", PASSWORD)).next()).isEqualTo(LogIn.Next.NOTHING);
        assertThat(scene.letters.stream().map(Letter::kind)).contains(MailKind.ACCOUNT_FACTORS_RESET);
        assertThat(scene.views.of(AccountScene.DOCTOR, Page.first(5)).rows()).isNotEmpty();
        assertRefused(reset(account("doctor"), administrator), AccountRefusal.FACTOR_NOT_FOUND);
        assertThat(scene.lastResults(1)).containsExactly("RESET_FACTORS FACTOR_NOT_FOUND");
    }

    @Test
    void factors_are_offered_to_be_taken_away_where_there_are_some_and_by_whoever_may() {
        scene.doctor("doctor");
        AccountId doctor = account("doctor");
        AccountId own = administrator.account().orElseThrow();
        Set<AccountId> all = Set.of(doctor, clerk, own);

        assertThat(scene.accounts.accountQueries().resettable(all, administrator))
                .isEmpty();
        withApp("doctor");
        withApp("administrator");

        assertThat(scene.accounts.accountQueries().resettable(all, administrator))
                .containsExactly(doctor);
        assertThat(scene.accounts.accountQueries().resettable(all, scene.staff("second", Duty.ASSOCIATION_STAFF, AOBA)))
                .isEmpty();
    }

    @Test
    void neither_a_clerk_nor_a_stranger_nor_oneself_does() {
        scene.doctor("doctor");
        SessionToken session = withApp("doctor");
        withApp("administrator");
        Caller neighbour = scene.staff("neighbour", Duty.ASSOCIATION_ADMINISTRATION, Associations.TOTSUKA.id());

        assertRefused(reset(account("doctor"), scene.caller("clerk")), AccountRefusal.NOT_FOUND);
        assertRefused(reset(account("doctor"), neighbour), AccountRefusal.NOT_FOUND);
        assertRefused(reset(account("administrator"), administrator), AccountRefusal.NOT_FOUND);
        assertThat(scene.signedIn(session)).isPresent();
    }

    @Test
    void the_body_above_helps_an_only_administrator() {
        Caller above = scene.staff("prefecture", Duty.ASSOCIATION_ADMINISTRATION, Associations.KANAGAWA.id());
        withApp("administrator");

        accepted(reset(account("administrator"), above));
    }

    @Test
    void who_has_a_factor_changes_the_password_with_a_fresh_proof_and_others_with_the_present_one() {
        scene.doctor("doctor");
        SignedIn before = scene.signedIn(scene.token("doctor")).orElseThrow();
        scene.clock.forward(ProofRules.FRESH);
        accepted(change(before, PASSWORD, "another horse battery"));
        scene.clock.forward(ProofRules.FRESH);
        accepted(change(before, "another horse battery", PASSWORD));
        SignedIn after = scene.signedIn(withApp("doctor")).orElseThrow();
        scene.clock.forward(ProofRules.FRESH);

        assertRefused(change(after, PASSWORD, "another horse battery"), AccountRefusal.CONFIRMATION_NEEDED);
    }

    private Outcome<?> change(SignedIn me, String present, String next) {
        return scene.accounts
                .changePassword()
                .change(new ChangePassword.Command(Password.of(present), Password.of(next), me.session()), me.caller());
    }

    private Outcome<AccountId> reset(AccountId account, Caller caller) {
        return scene.accounts
                .factors()
                .resetFactors()
                .reset(new ResetFactors.Command(account, FactorResetReason.LOST, Optional.empty()), caller);
    }

    private AccountId account(String loginId) {
        return scene.ports
                .accounts()
                .findByLoginId(new LoginId(loginId))
                .orElseThrow()
                .id();
    }

    private SessionToken withApp(String loginId) {
        SignedIn me = scene.signedIn(scene.token(loginId)).orElseThrow();
        FactorQueries.AppOffer offer = scene.accounts.factors().factorQueries().newApp(me);
        AppCode code = scene.ports.keys().code(offer.key(), TimeStep.at(scene.clock.instant()));
        return accepted(scene.accounts.factors().enrolApp().enrol(new EnrolApp.Command(offer.ticket(), code), me))
                .session();
    }
}
