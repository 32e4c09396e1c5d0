package jp.mamis.application.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.CredentialHash;
import jp.mamis.domain.accounts.LogInFailures;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;

/**
 * Opens a session with log-in ID and password (ログイン). Whoever fails learns nothing: the answer, the hashing and the
 * statements are the same for an unknown ID, a wrong password, a locked, suspended or not yet secured account. Each log-in
 * clears away a few sessions that are over and failures older than a day.
 */
public final class LogIn {

    /**
     * The password is wiped by whoever made it.
     *
     * @param replaced the session of the same browser, which ends where the log-in succeeds
     */
    public record Command(LoginId loginId, Password password, Optional<SessionToken> replaced) {

        public Command(LoginId loginId, Password password) {
            this(loginId, password, Optional.empty());
        }
    }

    /** @param endsAt when the session ends if it is not used */
    public record Opened(SessionToken token, AccountId account, Instant endsAt) {}

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int TOKEN_BYTES = 32;
    /** How long a failure is remembered. */
    public static final Duration FAILURES_KEPT = Duration.ofDays(1);
    /** More than one log-in can add, so that nothing piles up. */
    private static final int SWEPT_AT_ONCE = 20;

    private final Foundation foundation;
    private final AccountPorts ports;

    LogIn(Foundation foundation, AccountPorts ports) {
        this.foundation = foundation;
        this.ports = ports;
    }

    public Outcome<Opened> logIn(Command command, Caller caller) {
        CredentialHash kept = foundation
                .work()
                .readOnly(() -> ports.accounts().findByLoginId(command.loginId()))
                .flatMap(Account::credential)
                .orElseGet(() -> ports.hashing().decoy());
        boolean right = ports.hashing().matches(command.password(), kept);
        return foundation.work().inTransaction(() -> settle(command, kept, right, caller));
    }

    /** Judges under the claim on the log-in ID, so that many attempts at once are counted one by one. */
    private Outcome<Opened> settle(Command command, CredentialHash tried, boolean right, Caller caller) {
        LoginId loginId = command.loginId();
        Instant now = foundation.time().now();
        LogInFailures failures = ports.attempts().claim(loginId);
        Optional<Account> account = ports.accounts().findByLoginId(loginId);
        Optional<Account> proved = account.filter(found -> right
                && !failures.lockAt(now)
                && found.isActive()
                && found.credential().equals(Optional.of(tried)));
        ports.attempts().keep(loginId, proved.isPresent() ? LogInFailures.NONE : failures.oneMore(now), now);
        Outcome<Opened> answer = proved.map(found -> Outcome.accepted(open(found, now)))
                .orElseGet(() -> Outcome.refused(AccountRefusal.LOG_IN_FAILED));
        answer.accepted().flatMap(opened -> command.replaced()).ifPresent(token -> end(token, caller));
        record(account, proved, caller, answer);
        sweep(now);
        return answer;
    }

    private void sweep(Instant now) {
        ports.sessions().endOpenedBefore(now.minus(LoginSession.LONGEST), SWEPT_AT_ONCE);
        ports.attempts().forgetBefore(now.minus(FAILURES_KEPT), SWEPT_AT_ONCE);
    }

    private Opened open(Account account, Instant now) {
        SessionToken token = SessionToken.from(ports.secrets().next(TOKEN_BYTES));
        LoginSession session =
                LoginSession.open(new LoginSessionId(foundation.ids().next()), account.id(), token.digest(), now);
        ports.sessions().endAllBut(account.id(), LoginSession.MOST - 1);
        ports.sessions().open(session);
        return new Opened(token, account.id(), session.endsAt());
    }

    private void end(SessionToken replaced, Caller caller) {
        new LogOut(foundation, ports.sessions()).logOut(new LogOut.Command(replaced), caller);
    }

    private void record(Optional<Account> named, Optional<Account> proved, Caller caller, Outcome<Opened> answer) {
        Caller who = proved.map(account -> new Caller(
                        new Actor.Holder(account.id()),
                        account.person(),
                        caller.grants(),
                        Optional.empty(),
                        caller.channel(),
                        caller.request()))
                .orElse(caller);
        UUID subject = named.map(account -> account.id().value()).orElse(NOBODY);
        foundation.audit().record(who, Optional.empty(), Intention.LOG_IN, subject, 0, answer, Detail.NONE);
    }
}
