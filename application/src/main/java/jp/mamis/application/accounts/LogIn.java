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
import jp.mamis.domain.accounts.FactorDemand;
import jp.mamis.domain.accounts.LogInFailures;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
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

    /** What a session that was opened waits for. */
    public enum Next {
        /** It is good as it is. */
        NOTHING,
        /** The second factor of the account. */
        FACTOR,
        /** The account must have a second factor and has none. */
        ENROLMENT
    }

    /**
     * @param endsAt when the session ends if it is not used
     * @param next   what it waits for; until then it opens nothing
     */
    public record Opened(SessionToken token, AccountId account, Instant endsAt, Next next) {}

    private static final UUID NOBODY = new UUID(0, 0);
    /** How long a failure is remembered. */
    public static final Duration FAILURES_KEPT = Duration.ofDays(1);
    /** More than one log-in can add, so that nothing piles up. */
    private static final int SWEPT_AT_ONCE = 20;

    private final Foundation foundation;
    private final AccountPorts ports;
    private final SessionDesk desk;
    private final FactorDemand demand;

    LogIn(Foundation foundation, AccountPorts ports, FactorDemand demand) {
        this.foundation = foundation;
        this.ports = ports;
        this.desk = new SessionDesk(foundation, ports);
        this.demand = demand;
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
        Optional<Opened> opened = proved.map(found -> open(found, now));
        ports.attempts().keep(loginId, after(failures, opened, now), now);
        Outcome<Opened> answer =
                opened.map(Outcome::accepted).orElseGet(() -> Outcome.refused(AccountRefusal.LOG_IN_FAILED));
        opened.flatMap(fresh -> command.replaced()).ifPresent(token -> end(token, caller));
        record(account, proved, caller, answer);
        sweep(now);
        return answer;
    }

    /** The right password alone forgives no wrong second factor: codes could be guessed for ever. */
    private static LogInFailures after(LogInFailures failures, Optional<Opened> opened, Instant now) {
        return opened.map(session -> session.next() == Next.NOTHING ? LogInFailures.NONE : failures)
                .orElseGet(() -> failures.oneMore(now));
    }

    private void sweep(Instant now) {
        ports.sessions().endOpenedBefore(now.minus(LoginSession.LONGEST), SWEPT_AT_ONCE);
        ports.attempts().forgetBefore(now.minus(FAILURES_KEPT), SWEPT_AT_ONCE);
    }

    private Opened open(Account account, Instant now) {
        boolean has = !ports.factors().of(account.id()).isEmpty();
        boolean must = demand.asks(account.grantsOn(JapanTime.today(now)));
        Next next = has ? Next.FACTOR : must ? Next.ENROLMENT : Next.NOTHING;
        return desk.open(account, next, next == Next.NOTHING ? Proof.Degree.PASSWORD : Proof.Degree.PENDING, now);
    }

    private void end(SessionToken replaced, Caller caller) {
        new LogOut(foundation, ports.sessions()).logOut(new LogOut.Command(replaced), caller);
    }

    private void record(Optional<Account> named, Optional<Account> proved, Caller caller, Outcome<Opened> answer) {
        Caller who = proved.map(account -> SessionDesk.holder(account, caller)).orElse(caller);
        UUID subject = named.map(account -> account.id().value()).orElse(NOBODY);
        Detail detail = answer.accepted()
                .filter(opened -> opened.next() != Next.NOTHING)
                .map(opened -> Detail.of("next", opened.next()))
                .orElse(Detail.NONE);
        foundation.audit().record(who, Optional.empty(), Intention.LOG_IN, subject, 0, answer, detail);
    }
}
