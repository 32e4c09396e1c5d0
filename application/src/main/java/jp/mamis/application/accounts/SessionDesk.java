package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.calendar.JapanTime;

/** Opens sessions, and finds those that wait for a second factor. */
final class SessionDesk {

    private static final int TOKEN_BYTES = 32;

    /** A log-in that waits, with its account. */
    record Waiting(LoginSession session, Account account) {}

    private final Foundation foundation;
    private final AccountPorts ports;

    SessionDesk(Foundation foundation, AccountPorts ports) {
        this.foundation = foundation;
        this.ports = ports;
    }

    /** A session with a token of its own; one that only waits ends none that is good. */
    LogIn.Opened open(Account account, LogIn.Next next, Proof.Degree degree, Instant now) {
        SessionToken token = SessionToken.from(ports.secrets().next(TOKEN_BYTES));
        LoginSession session = LoginSession.open(
                new LoginSessionId(foundation.ids().next()), account.id(), token.digest(), degree, now);
        if (session.isPending()) {
            ports.sessions().endPendingBut(account.id(), LoginSession.MOST_PENDING - 1);
        } else {
            ports.sessions().endAllBut(account.id(), LoginSession.MOST - 1);
        }
        ports.sessions().open(session);
        return new LogIn.Opened(token, account.id(), session.endsAt(), next);
    }

    /** The log-in that {@code token} waits with. */
    Optional<Waiting> waiting(SessionToken token, Instant now) {
        return ports.sessions()
                .find(token.digest(), JapanTime.today(now))
                .map(LoginSessions.Known::session)
                .filter(session -> session.isPending() && session.isAliveAt(now))
                .flatMap(session -> ports.accounts()
                        .find(session.account())
                        .filter(Account::isActive)
                        .map(account -> new Waiting(session, account)));
    }

    /**
     * After the way in has changed: all other sessions of the account end, and the present one goes on under a token that
     * nobody can have copied before.
     */
    static SessionToken alone(AccountId account, LoginSessionId present, AccountPorts ports) {
        ports.sessions().of(account).stream()
                .map(LoginSession::id)
                .filter(other -> !other.equals(present))
                .forEach(ports.sessions()::end);
        SessionToken token = SessionToken.from(ports.secrets().next(TOKEN_BYTES));
        ports.sessions().renew(present, token.digest());
        return token;
    }

    /** The same after a factor was set up, by which the present session is proved. */
    static FactorSetUp setUp(List<OneUseCode> codes, SignedIn me, AccountPorts ports, Instant now) {
        ports.sessions().noteProof(me.session(), new Proof(Proof.Degree.FACTOR, now));
        return new FactorSetUp(alone(me.account(), me.session(), ports), codes);
    }

    /** Whoever sends the request, known to be the holder of {@code account}. */
    static Caller holder(Account account, Caller caller) {
        return new Caller(
                new Actor.Holder(account.id()),
                account.person(),
                caller.grants(),
                Optional.empty(),
                caller.channel(),
                caller.request());
    }
}
