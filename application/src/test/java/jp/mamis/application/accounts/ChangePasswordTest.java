package jp.mamis.application.accounts;

import static jp.mamis.application.accounts.AccountScene.PASSWORD;
import static jp.mamis.application.accounts.AccountScene.accepted;
import static jp.mamis.application.accounts.AccountScene.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.ResetLink;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.MailKind;
import org.junit.jupiter.api.Test;

class ChangePasswordTest {

    private static final String NEXT = "staple correct horse";

    private final AccountScene scene = new AccountScene();

    private Outcome<SessionToken> change(SessionToken session, String present, String next) {
        SignedIn me = scene.signedIn(session).orElseThrow();
        return scene.accounts
                .changePassword()
                .change(new ChangePassword.Command(Password.of(present), Password.of(next), me.session()), me.caller());
    }

    @Test
    void who_knows_the_present_password_changes_it_and_every_other_session_ends() {
        scene.doctor("doctor");
        SessionToken other = scene.token("doctor");
        SessionToken own = scene.token("doctor");
        scene.letters.clear();

        SessionToken next = accepted(change(own, PASSWORD, NEXT));

        assertThat(scene.signedIn(next)).isPresent();
        assertThat(scene.signedIn(own)).as("whoever had copied the token").isEmpty();
        assertThat(scene.signedIn(other)).isEmpty();
        assertRefused(scene.logIn("doctor", PASSWORD), AccountRefusal.LOG_IN_FAILED);
        assertThat(scene.logIn("doctor", NEXT).accepted()).isPresent();
        assertThat(scene.letters).extracting(Letter::kind).containsExactly(MailKind.ACCOUNT_PASSWORD_CHANGED);
    }

    @Test
    void a_link_that_was_sent_before_sets_no_password_afterwards() {
        SignedIn me = scene.signedIn(doctorsSession()).orElseThrow();
        TokenDigest digest = new TokenDigest("digest");
        scene.work.inTransaction(() -> {
            scene.links.add(new ResetLink(
                    new UUID(1, 9),
                    me.account(),
                    digest,
                    scene.clock.instant().plus(Duration.ofMinutes(30)),
                    Optional.empty()));
            return digest;
        });

        change(scene.token("doctor"), PASSWORD, NEXT);

        assertThat(scene.work
                        .readOnly(() -> scene.links.find(digest))
                        .orElseThrow()
                        .usedAt())
                .isPresent();
    }

    private SessionToken doctorsSession() {
        scene.doctor("doctor");
        return scene.token("doctor");
    }

    @Test
    void a_wrong_present_password_and_a_bad_new_one_are_told_at_once_and_nothing_changes() {
        SessionToken own = doctorsSession();
        SessionToken other = scene.token("doctor");
        scene.letters.clear();

        assertThat(change(own, "wrong wrong wrong", "short")
                        .refusals()
                        .orElseThrow()
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly(AccountRefusal.PASSWORD_NOT_VALID, AccountRefusal.PASSWORD_TOO_SHORT);
        assertRefused(change(own, PASSWORD, "doctor"), AccountRefusal.PASSWORD_TOO_SHORT);

        assertThat(scene.signedIn(other)).isPresent();
        assertThat(scene.logIn("doctor", PASSWORD).accepted()).isPresent();
        assertThat(scene.letters).isEmpty();
    }

    @Test
    void guesses_are_counted_as_failed_log_ins() {
        SessionToken own = doctorsSession();
        for (int i = 0; i < 5; i++) {
            assertRefused(change(own, "wrong wrong wrong", NEXT), AccountRefusal.PASSWORD_NOT_VALID);
        }

        assertRefused(change(own, PASSWORD, NEXT), AccountRefusal.PASSWORD_NOT_VALID);
        assertRefused(scene.logIn("doctor", PASSWORD), AccountRefusal.LOG_IN_FAILED);
        assertThat(scene.lastResults(2)).containsExactly("CHANGE_PASSWORD PASSWORD_NOT_VALID", "LOG_IN LOG_IN_FAILED");
    }

    @Test
    void a_caller_without_an_account_changes_nothing() {
        assertRefused(
                scene.accounts
                        .changePassword()
                        .change(
                                new ChangePassword.Command(
                                        Password.of(PASSWORD), Password.of(NEXT), new LoginSessionId(new UUID(1, 1))),
                                AccountScene.STRANGER),
                AccountRefusal.NOT_ALLOWED);
    }

    @Test
    void accounts_of_staff_change_theirs_alike() {
        scene.staff(
                "clerk",
                jp.mamis.domain.accounts.Duty.ASSOCIATION_STAFF,
                jp.mamis.domain.fixture.Associations.AOBA.id());

        accepted(change(scene.token("clerk"), PASSWORD, NEXT));

        assertThat(scene.logIn("clerk", NEXT).accepted()).isPresent();
        assertThat(scene.letters).extracting(Letter::kind).doesNotContain(MailKind.ACCOUNT_PASSWORD_CHANGED);
    }
}
