package jp.mamis.application.accounts;

import static jp.mamis.application.accounts.AccountScene.STRANGER;
import static jp.mamis.application.accounts.AccountScene.accepted;
import static jp.mamis.application.accounts.AccountScene.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.LinkToken;
import jp.mamis.domain.accounts.LogInApproval;
import jp.mamis.domain.accounts.ShortCode;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.kernel.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clerk in a browser lets a command in. */
class ApprovalTest {

    private final AccountScene scene = new AccountScene();
    private SignedIn clerk;
    private AskApproval.Asked asked;

    @BeforeEach
    void a_command_asks() {
        scene.staff("clerk", Duty.ASSOCIATION_STAFF, Associations.AOBA.id());
        clerk = scene.signedIn(scene.token("clerk")).orElseThrow();
        asked = accepted(scene.accounts.factors().askApproval().ask(new AskApproval.Command(), STRANGER));
    }

    private Outcome<?> approve(ShortCode code) {
        return scene.accounts.factors().approveLogIn().approve(new ApproveLogIn.Command(code), clerk);
    }

    private Outcome<LogIn.Opened> collect() {
        return scene.accounts.factors().collectApproval().collect(new CollectApproval.Command(asked.token()), STRANGER);
    }

    @Test
    void what_is_approved_is_collected_once_as_the_one_who_approved() {
        assertRefused(collect(), AccountRefusal.APPROVAL_PENDING);
        accepted(approve(asked.code()));

        LogIn.Opened opened = accepted(collect());

        assertThat(scene.signedIn(opened.token()).orElseThrow().account()).isEqualTo(clerk.account());
        assertRefused(collect(), AccountRefusal.APPROVAL_NOT_VALID);
        assertThat(scene.lastResults(4))
                .containsExactly(
                        "ASK_APPROVAL ACCEPTED",
                        "APPROVE_LOG_IN ACCEPTED",
                        "LOG_IN ACCEPTED",
                        "LOG_IN APPROVAL_NOT_VALID");
        assertThat(asked.address())
                .hasToString("https://portal.example.org/my/approval?code="
                        + asked.code().printed());
    }

    @Test
    void a_code_is_approved_once_and_a_wrong_one_never() {
        accepted(approve(asked.code()));

        assertRefused(approve(asked.code()), AccountRefusal.APPROVAL_NOT_VALID);
        assertRefused(approve(ShortCode.parse("BCDF-GHJK")), AccountRefusal.APPROVAL_NOT_VALID);
    }

    @Test
    void it_runs_out_after_ten_minutes_before_and_after_approval() {
        scene.clock.forward(LogInApproval.VALIDITY.minusMillis(1));
        accepted(approve(asked.code()));
        scene.clock.forward(java.time.Duration.ofMillis(1));

        assertRefused(collect(), AccountRefusal.APPROVAL_NOT_VALID);
        assertRefused(approve(asked.code()), AccountRefusal.APPROVAL_NOT_VALID);
    }

    @Test
    void it_takes_a_fresh_proof() {
        scene.clock.forward(ProofRules.FRESH);
        asked = accepted(scene.accounts.factors().askApproval().ask(new AskApproval.Command(), STRANGER));

        assertRefused(approve(asked.code()), AccountRefusal.CONFIRMATION_NEEDED);
        assertRefused(collect(), AccountRefusal.APPROVAL_PENDING);
    }

    @Test
    void a_token_nobody_asked_for_collects_nothing() {
        assertRefused(
                scene.accounts
                        .factors()
                        .collectApproval()
                        .collect(new CollectApproval.Command(LinkToken.parse("0".repeat(64))), STRANGER),
                AccountRefusal.APPROVAL_NOT_VALID);
    }
}
