package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.AppCode;
import jp.mamis.domain.accounts.LogInFailures;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;

/**
 * Sets up an app in the middle of a log-in (ログイン時の設定), for who must have a second factor and has none. The session that
 * waited becomes a new one that is good.
 */
public final class EnrolAtLogIn {

    /**
     * A first code of the app.
     *
     * @param pending what the log-in answered
     * @param ticket  of the key that was shown
     */
    public record Command(SessionToken pending, UUID ticket, AppCode code) {}

    /** @param recoveryCodes to be shown once */
    public record Enrolled(LogIn.Opened session, List<OneUseCode> recoveryCodes) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final AccountPorts ports;
    private final SessionDesk desk;
    private final Enrolment enrolment;

    EnrolAtLogIn(Foundation foundation, AccountPorts ports, Enrolment enrolment) {
        this.foundation = foundation;
        this.ports = ports;
        this.desk = new SessionDesk(foundation, ports);
        this.enrolment = enrolment;
    }

    public Outcome<Enrolled> enrol(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Optional<SessionDesk.Waiting> waiting = desk.waiting(command.pending(), now)
                    .filter(found -> ports.factors().of(found.account().id()).isEmpty());
            Outcome<Enrolled> answer = waiting.map(found -> enrolled(found, command, now))
                    .orElseGet(() -> Outcome.refused(AccountRefusal.LOG_IN_NOT_PENDING));
            record(waiting.map(SessionDesk.Waiting::account), answer, caller);
            return answer;
        });
    }

    private Outcome<Enrolled> enrolled(SessionDesk.Waiting waiting, Command command, Instant now) {
        Account account = waiting.account();
        ports.attempts().claim(account.loginId());
        return enrolment.app(account, command.ticket(), command.code(), now).map(codes -> {
            ports.attempts().keep(account.loginId(), LogInFailures.NONE, now);
            ports.sessions().endAll(account.id());
            return new Enrolled(desk.open(account, LogIn.Next.NOTHING, Proof.Degree.FACTOR, now), codes);
        });
    }

    private void record(Optional<Account> account, Outcome<?> answer, Caller caller) {
        Caller who = account.map(found -> SessionDesk.holder(found, caller)).orElse(caller);
        UUID subject = account.map(found -> found.id().value()).orElse(NOBODY);
        foundation
                .audit()
                .record(
                        who,
                        Optional.empty(),
                        Intention.ENROL_FACTOR,
                        subject,
                        0,
                        answer,
                        Detail.of("factor", "APP").and("at", "LOG_IN"));
    }
}
