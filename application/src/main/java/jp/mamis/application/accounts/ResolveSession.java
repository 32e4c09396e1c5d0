package jp.mamis.application.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Device;
import jp.mamis.domain.accounts.FactorDemand;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Hierarchy;

/**
 * Tells who shows a token: the first act of every request, and the one place where a log-in that waits for its second
 * factor is nobody's. Reads once and writes at most once a minute per session, and when what it is used with is first told.
 * Duties are those in force today, so a revoked one is gone with the next request.
 */
public final class ResolveSession {

    /** @param device what the token is used with; empty where that is not told */
    public record Command(SessionToken token, Optional<Device> device) {

        public Command(SessionToken token) {
            this(token, Optional.empty());
        }
    }

    private final Foundation foundation;
    private final AccountPorts ports;

    private final FactorDemand demand;
    private final Supplier<Hierarchy> hierarchy;

    ResolveSession(Foundation foundation, AccountPorts ports, FactorDemand demand, Supplier<Hierarchy> hierarchy) {
        this.hierarchy = hierarchy;
        this.foundation = foundation;
        this.ports = ports;
        this.demand = demand;
    }

    /**
     * @param caller the request before anybody is known: its channel and id are kept
     * @return empty for a token that is unknown, too old, unused for too long, of a suspended account, or whose holder has
     *     not proved what is asked of the duties held today
     */
    public Optional<SignedIn> resolve(Command command, Caller caller) {
        Instant now = foundation.time().now();
        Optional<LoginSessions.Known> known = foundation
                .work()
                .glance(() -> ports.sessions().find(command.token().digest(), JapanTime.today(now)))
                .filter(found -> found.session().isAliveAt(now))
                .filter(found -> isProved(found, JapanTime.today(now)));
        known.map(LoginSessions.Known::session)
                .filter(session -> session.shouldNote(now) || isNew(session, command))
                .ifPresent(session -> note(session, command, now));
        return known.map(found -> signedIn(found, caller, now));
    }

    private static boolean isNew(LoginSession session, Command command) {
        return session.device().isEmpty() && command.device().isPresent();
    }

    private void note(LoginSession session, Command command, Instant now) {
        foundation.work().inTransaction(() -> {
            ports.sessions().noteUse(session.id(), now);
            command.device()
                    .filter(device -> !session.device().equals(Optional.of(device)))
                    .ifPresent(device -> ports.sessions().noteDevice(session.id(), device));
            return session;
        });
    }

    /** A duty that came after the log-in asks for the factor that the log-in did without. */
    private boolean isProved(LoginSessions.Known known, LocalDate today) {
        return switch (known.session().proof().degree()) {
            case PENDING -> false;
            case PASSWORD -> !demand.asks(DutiesToday.grants(known.grants(), today));
            case FACTOR -> true;
        };
    }

    private SignedIn signedIn(LoginSessions.Known known, Caller caller, Instant now) {
        LocalDate today = JapanTime.today(now);
        LoginSession session = known.session();
        Caller resolved = new Caller(
                new Actor.Holder(session.account()),
                known.person(),
                DutiesToday.grants(known.grants(), today),
                Optional.empty(),
                caller.channel(),
                caller.request(),
                Optional.of(session.proof()),
                DutiesToday.capacity(known.grants(), known.mandates(), today, hierarchy));
        return new SignedIn(
                resolved, session.id(), session.account(), known.loginId(), known.holder(), session.leftAtMost(now));
    }
}
