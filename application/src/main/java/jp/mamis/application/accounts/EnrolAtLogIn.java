package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.AppCode;
import jp.mamis.domain.accounts.LogInFailures;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.accounts.PasskeyAnswer;
import jp.mamis.domain.accounts.PasskeyName;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;

/**
 * Sets up an app or a passkey in the middle of a log-in (ログイン時の設定), for who must have a second factor and has none. The session that
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

    /** The answer of a device to {@link AskPasskey#atLogIn}. */
    public record Device(SessionToken pending, PasskeyName name, PasskeyAnswer answer) {}

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
        return foundation
                .work()
                .inTransaction(() -> enrolled(
                        command.pending(),
                        "APP",
                        (waiting, now) -> enrolment.app(waiting.account(), command.ticket(), command.code(), now),
                        caller));
    }

    public Outcome<Enrolled> enrol(Device device, Caller caller) {
        UUID id = foundation.ids().next();
        return foundation
                .work()
                .inTransaction(() -> enrolled(
                        device.pending(),
                        "PASSKEY",
                        (waiting, now) -> enrolment.passkey(
                                waiting.account(), waiting.session().id(), id, device.name(), device.answer(), now),
                        caller));
    }

    private Outcome<Enrolled> enrolled(
            SessionToken pending,
            String factor,
            BiFunction<SessionDesk.Waiting, Instant, Outcome<List<OneUseCode>>> setUp,
            Caller caller) {
        Instant now = foundation.time().now();
        Optional<SessionDesk.Waiting> waiting = desk.waiting(pending, now)
                .filter(found -> ports.factors().of(found.account().id()).isEmpty());
        Outcome<Enrolled> answer = waiting.map(found -> settle(found, setUp, now))
                .orElseGet(() -> Outcome.refused(AccountRefusal.LOG_IN_NOT_PENDING));
        record(waiting.map(SessionDesk.Waiting::account), factor, answer, caller);
        return answer;
    }

    private Outcome<Enrolled> settle(
            SessionDesk.Waiting waiting,
            BiFunction<SessionDesk.Waiting, Instant, Outcome<List<OneUseCode>>> setUp,
            Instant now) {
        Account account = waiting.account();
        ports.attempts().claim(account.loginId());
        return setUp.apply(waiting, now).map(codes -> {
            ports.attempts().keep(account.loginId(), LogInFailures.NONE, now);
            ports.sessions().endAll(account.id());
            return new Enrolled(desk.open(account, LogIn.Next.NOTHING, Proof.Degree.FACTOR, now), codes);
        });
    }

    private void record(Optional<Account> account, String factor, Outcome<?> answer, Caller caller) {
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
                        Detail.of("factor", factor).and("at", "LOG_IN"));
    }
}
