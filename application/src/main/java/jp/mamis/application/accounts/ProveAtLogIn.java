package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.FactorCode;
import jp.mamis.domain.accounts.FactorSet;
import jp.mamis.domain.accounts.LogInFailures;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.mail.MailKind;

/**
 * The second half of a log-in (二要素認証): a code of the app or a recovery code turns the session that waits into a new one
 * that is good. Failures count with those of the password, and the lock is the same.
 */
public final class ProveAtLogIn {

    /** @param pending what the log-in answered */
    public record Command(SessionToken pending, FactorCode code) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final AccountPorts ports;
    private final SessionDesk desk;
    private final FactorCheck check;
    private final HolderMail mail;

    ProveAtLogIn(Foundation foundation, AccountPorts ports, HolderMail mail) {
        this.foundation = foundation;
        this.ports = ports;
        this.desk = new SessionDesk(foundation, ports);
        this.check = new FactorCheck(ports);
        this.mail = mail;
    }

    public Outcome<LogIn.Opened> prove(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Optional<SessionDesk.Waiting> waiting = desk.waiting(command.pending(), now);
            Outcome<LogIn.Opened> answer = waiting.map(found -> judged(found, command.code(), now))
                    .orElseGet(() -> Outcome.refused(AccountRefusal.LOG_IN_NOT_PENDING));
            record(waiting.map(SessionDesk.Waiting::account), command.code(), answer, caller);
            return answer;
        });
    }

    private Outcome<LogIn.Opened> judged(SessionDesk.Waiting waiting, FactorCode code, Instant now) {
        Account account = waiting.account();
        LogInFailures failures = ports.attempts().claim(account.loginId());
        FactorSet factors = ports.factors().of(account.id());
        Optional<FactorSet> proved =
                check.proved(factors, code, waiting.session().id(), now).filter(next -> !failures.lockAt(now));
        ports.attempts().keep(account.loginId(), proved.isPresent() ? LogInFailures.NONE : failures.oneMore(now), now);
        if (proved.isEmpty()) {
            return Outcome.refused(
                    Refusal.of(AccountRefusal.FACTOR_CODE_NOT_VALID).at("code"));
        }
        ports.factors().save(proved.get());
        if (code instanceof OneUseCode) {
            mail.tell(account, MailKind.ACCOUNT_RECOVERY_CODE_USED, factors, now);
        }
        ports.sessions().end(waiting.session().id());
        return Outcome.accepted(desk.open(account, LogIn.Next.NOTHING, Proof.Degree.FACTOR, now));
    }

    private void record(Optional<Account> account, FactorCode code, Outcome<?> answer, Caller caller) {
        Caller who = account.filter(found -> answer.accepted().isPresent())
                .map(found -> SessionDesk.holder(found, caller))
                .orElse(caller);
        UUID subject = account.map(found -> found.id().value()).orElse(NOBODY);
        foundation
                .audit()
                .record(
                        who,
                        Optional.empty(),
                        Intention.PROVE_FACTOR,
                        subject,
                        0,
                        answer,
                        Detail.of("by", FactorCheck.kind(code)));
    }
}
