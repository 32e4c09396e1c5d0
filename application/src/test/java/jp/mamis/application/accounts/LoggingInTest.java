package jp.mamis.application.accounts;

import static jp.mamis.application.accounts.AccountScene.PASSWORD;
import static jp.mamis.application.accounts.AccountScene.STRANGER;
import static jp.mamis.application.accounts.AccountScene.accepted;
import static jp.mamis.application.accounts.AccountScene.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.mamis.application.memory.QuickPasswordHashing;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.Device;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.LogInFailures;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.kernel.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoggingInTest {

    private static final String WRONG = "wrong horse battery";

    private final QuickPasswordHashing hashing = new QuickPasswordHashing();
    private final AccountScene scene = new AccountScene(hashing);

    @BeforeEach
    void a_clerk_has_an_account() {
        scene.staff("clerk", Duty.ASSOCIATION_STAFF, Associations.AOBA.id());
    }

    @Test
    void who_knows_the_password_is_let_in_with_the_duties_of_the_day() {
        SessionToken token = scene.token("clerk");

        SignedIn clerk = scene.signedIn(token).orElseThrow();

        assertThat(clerk.caller().isStaffOf(Associations.AOBA.id())).isTrue();
        assertThat(clerk.caller().isStaffOf(Associations.YOKOHAMA.id())).isFalse();
        assertThat(clerk.caller().actor()).isEqualTo(new Actor.Holder(clerk.account()));
        assertThat(scene.lastResults(1)).containsExactly("LOG_IN ACCEPTED");
    }

    @Test
    void what_is_over_is_cleared_away_by_the_next_log_in() {
        SignedIn before = scene.signedIn(scene.token("clerk")).orElseThrow();
        scene.logIn("nobody", WRONG);
        scene.clock.forward(Duration.ofDays(1).plusMillis(1));

        scene.token("clerk");

        assertThat(scene.ports.sessions().of(before.account())).hasSize(1);
        assertThat(scene.work.inTransaction(() -> scene.ports.attempts().claim(new LoginId("nobody"))))
                .isEqualTo(LogInFailures.NONE);
    }

    @Test
    void an_unknown_id_and_a_wrong_password_get_the_same_answer_at_the_same_cost() {
        int before = hashing.tries();

        var wrong = scene.logIn("clerk", WRONG);
        int betweenTheTwo = hashing.tries();
        var unknown = scene.logIn("nobody", WRONG);

        assertThat(wrong).isEqualTo(unknown);
        assertRefused(unknown, AccountRefusal.LOG_IN_FAILED);
        assertThat(hashing.tries() - betweenTheTwo).isEqualTo(betweenTheTwo - before);
        assertThat(scene.lastResults(2)).containsExactly("LOG_IN LOG_IN_FAILED", "LOG_IN LOG_IN_FAILED");
    }

    @Test
    void five_failures_lock_for_fifteen_minutes_even_for_the_right_password() {
        IntStream.range(0, 5).forEach(again -> scene.logIn("clerk", WRONG));

        assertRefused(scene.logIn("clerk", PASSWORD), AccountRefusal.LOG_IN_FAILED);
        scene.clock.forward(Duration.ofMinutes(15).minusMillis(1));
        assertRefused(scene.logIn("clerk", PASSWORD), AccountRefusal.LOG_IN_FAILED);
        scene.clock.forward(Duration.ofMillis(1));
        assertThat(scene.logIn("clerk", PASSWORD).accepted()).isPresent();
    }

    @Test
    void four_failures_do_not_lock_and_a_good_log_in_forgets_them() {
        IntStream.range(0, 4).forEach(again -> scene.logIn("clerk", WRONG));
        accepted(scene.logIn("clerk", PASSWORD));
        IntStream.range(0, 4).forEach(again -> scene.logIn("clerk", WRONG));

        assertThat(scene.logIn("clerk", PASSWORD).accepted()).isPresent();
    }

    @Test
    void failures_during_a_lock_do_not_lengthen_it() {
        IntStream.range(0, 5).forEach(again -> scene.logIn("clerk", WRONG));
        scene.clock.forward(Duration.ofMinutes(14));
        IntStream.range(0, 9).forEach(again -> scene.logIn("clerk", WRONG));

        scene.clock.forward(Duration.ofMinutes(1));

        assertThat(scene.logIn("clerk", PASSWORD).accepted()).isPresent();
    }

    @Test
    void guesses_at_the_same_time_are_counted_one_by_one() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<Boolean> guess = () -> scene.logIn("clerk", WRONG).accepted().isPresent();
        try {
            List<Future<Boolean>> guesses = threads.invokeAll(IntStream.range(1, LoginSession.MOST)
                    .mapToObj(again -> guess)
                    .toList());
            for (Future<Boolean> one : guesses) {
                assertThat(one.get()).isFalse();
            }
        } finally {
            threads.shutdown();
        }

        assertRefused(scene.logIn("clerk", PASSWORD), AccountRefusal.LOG_IN_FAILED);
    }

    @Test
    void many_good_log_ins_at_the_same_time_all_succeed() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<SessionToken> good = () -> scene.token("clerk");
        try {
            List<Future<SessionToken>> all = threads.invokeAll(IntStream.range(1, LoginSession.MOST)
                    .mapToObj(again -> good)
                    .toList());
            for (Future<SessionToken> one : all) {
                assertThat(scene.signedIn(one.get())).isPresent();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_session_ends_after_thirty_idle_minutes() {
        SessionToken token = scene.token("clerk");

        scene.clock.forward(Duration.ofMinutes(30).minusMillis(1));
        assertThat(scene.signedIn(token)).isPresent();
        scene.clock.forward(Duration.ofMinutes(30).minusMillis(1));
        assertThat(scene.signedIn(token)).isPresent();
        scene.clock.forward(Duration.ofMinutes(30));

        assertThat(scene.signedIn(token)).isEmpty();
    }

    @Test
    void a_session_in_constant_use_ends_after_twelve_hours() {
        SessionToken token = scene.token("clerk");

        IntStream.range(1, 12 * 4).forEach(quarter -> {
            scene.clock.forward(Duration.ofMinutes(15));
            assertThat(scene.signedIn(token)).isPresent();
        });
        scene.clock.forward(Duration.ofMinutes(15));

        assertThat(scene.signedIn(token)).isEmpty();
    }

    @Test
    void a_token_nobody_was_given_opens_nothing() {
        assertThat(scene.signedIn(SessionToken.from(new byte[32]))).isEmpty();
    }

    @Test
    void logging_out_ends_this_session_only() {
        SessionToken here = scene.token("clerk");
        SessionToken there = scene.token("clerk");

        accepted(scene.accounts.logOut().logOut(new LogOut.Command(here), STRANGER));
        accepted(scene.accounts.logOut().logOut(new LogOut.Command(here), STRANGER));

        assertThat(scene.signedIn(here)).isEmpty();
        assertThat(scene.signedIn(there)).isPresent();
    }

    @Test
    void a_further_log_in_than_an_account_may_have_ends_the_oldest() {
        scene.clock.forward(Duration.ofSeconds(1));
        SessionToken second = scene.token("clerk");
        IntStream.range(2, LoginSession.MOST).forEach(again -> {
            scene.clock.forward(Duration.ofSeconds(1));
            scene.token("clerk");
        });
        SessionToken others = tokenOfAnother();
        int full = sessions(second);

        scene.clock.forward(Duration.ofSeconds(1));
        SessionToken one = scene.token("clerk");
        SessionToken more = scene.token("clerk");

        assertThat(full).isEqualTo(LoginSession.MOST);
        assertThat(sessions(more)).isEqualTo(LoginSession.MOST);
        assertThat(scene.signedIn(second)).isEmpty();
        assertThat(scene.signedIn(one)).isPresent();
        assertThat(scene.signedIn(others)).isPresent();
    }

    private SessionToken tokenOfAnother() {
        scene.staff("other", Duty.ASSOCIATION_STAFF, Associations.AOBA.id());
        return scene.token("other");
    }

    private int sessions(SessionToken token) {
        AccountId account = scene.signedIn(token).orElseThrow().account();
        return scene.ports.sessions().of(account).size();
    }

    @Test
    void logging_in_again_in_the_same_browser_ends_the_session_it_had() {
        SessionToken before = scene.token("clerk");

        Outcome<LogIn.Opened> failed = logInAgain(WRONG, before);
        boolean stillIn = scene.signedIn(before).isPresent();
        SessionToken after = accepted(logInAgain(PASSWORD, before)).token();

        assertRefused(failed, AccountRefusal.LOG_IN_FAILED);
        assertThat(stillIn).isTrue();
        assertThat(scene.signedIn(before)).isEmpty();
        assertThat(scene.signedIn(after)).isPresent();
        assertThat(scene.lastResults(2)).containsExactly("LOG_OUT ACCEPTED", "LOG_IN ACCEPTED");
    }

    private Outcome<LogIn.Opened> logInAgain(String password, SessionToken before) {
        LogIn.Command command = new LogIn.Command(new LoginId("clerk"), Password.of(password), Optional.of(before));
        return scene.accounts.logIn().logIn(command, STRANGER);
    }

    @Test
    void a_session_tells_its_holder_what_it_is_used_with() {
        SessionToken token = scene.token("clerk");
        Device device = new Device(Device.Browser.EDGE, Device.Platform.WINDOWS);

        SignedIn me = scene.accounts
                .resolveSession()
                .resolve(new ResolveSession.Command(token, Optional.of(device)), STRANGER)
                .orElseThrow();

        assertThat(accepted(scene.accounts.accountQueries().ownSessions(me.caller())))
                .extracting(LoginSession::device)
                .contains(Optional.of(device));
    }

    @Test
    void one_session_is_ended_by_its_holder_alone_and_both_is_recorded() {
        scene.staff("other", Duty.ASSOCIATION_STAFF, Associations.AOBA.id());
        SignedIn left = scene.signedIn(scene.token("clerk")).orElseThrow();
        SessionToken kept = scene.token("clerk");
        EndSession.Command command = new EndSession.Command(left.session());
        EndSession endSession = scene.accounts.endSession();

        assertRefused(endSession.end(command, scene.caller("other")), AccountRefusal.NOT_FOUND);
        assertRefused(endSession.end(command, STRANGER), AccountRefusal.NOT_ALLOWED);
        accepted(endSession.end(command, scene.signedIn(kept).orElseThrow().caller()));

        assertThat(accepted(scene.accounts.accountQueries().ownSessions(left.caller())))
                .extracting(LoginSession::id)
                .doesNotContain(left.session());
        assertThat(scene.signedIn(kept)).isPresent();
        assertThat(scene.lastResults(1)).containsExactly("END_SESSION ACCEPTED");
        assertRefused(endSession.end(command, left.caller()), AccountRefusal.NOT_FOUND);
    }

    @Test
    void logging_out_everywhere_ends_all_of_one_account_and_none_of_others() {
        scene.staff("other", Duty.ASSOCIATION_STAFF, Associations.AOBA.id());
        SessionToken mine = scene.token("clerk");
        SessionToken others = scene.token("other");

        accepted(scene.accounts.logOutEverywhere().logOutEverywhere(scene.caller("clerk")));

        assertThat(scene.signedIn(mine)).isEmpty();
        assertThat(scene.signedIn(others)).isPresent();
        assertRefused(scene.accounts.logOutEverywhere().logOutEverywhere(STRANGER), AccountRefusal.NOT_ALLOWED);
    }
}
