package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.LinkToken;
import jp.mamis.domain.accounts.LogInApproval;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;

/**
 * Opens the session of a command once somebody has approved it (承認されたログインの受取り). As long as nobody has, nothing
 * happens and nothing is journalled: commands ask again and again.
 */
public final class CollectApproval {

    /** What the command keeps to itself. */
    public record Command(LinkToken token) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final AccountPorts ports;
    private final SessionDesk desk;

    CollectApproval(Foundation foundation, AccountPorts ports) {
        this.foundation = foundation;
        this.ports = ports;
        this.desk = new SessionDesk(foundation, ports);
    }

    /** Refused as {@code APPROVAL_PENDING} until it is approved. */
    public Outcome<LogIn.Opened> collect(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Optional<LogInApproval> asked =
                    ports.approvals().claim(command.token().digest()).filter(found -> found.countsAt(now));
            if (asked.filter(found -> found.approved().isEmpty()).isPresent()) {
                return Outcome.refused(AccountRefusal.APPROVAL_PENDING);
            }
            Optional<Account> account = asked.flatMap(LogInApproval::approved)
                    .flatMap(approved -> ports.accounts().find(approved.account()))
                    .filter(Account::isActive);
            Outcome<LogIn.Opened> answer = account.map(found -> opened(found, asked.orElseThrow(), now))
                    .orElseGet(() -> Outcome.refused(AccountRefusal.APPROVAL_NOT_VALID));
            record(account, answer, caller);
            return answer;
        });
    }

    private Outcome<LogIn.Opened> opened(Account account, LogInApproval asked, Instant now) {
        ports.approvals().remove(asked.id());
        return Outcome.accepted(desk.open(
                account, LogIn.Next.NOTHING, asked.approved().orElseThrow().degree(), now));
    }

    private void record(Optional<Account> account, Outcome<?> answer, Caller caller) {
        foundation
                .audit()
                .record(
                        account.map(found -> SessionDesk.holder(found, caller)).orElse(caller),
                        Optional.empty(),
                        Intention.LOG_IN,
                        account.map(found -> found.id().value()).orElse(NOBODY),
                        0,
                        answer,
                        Detail.of("by", "APPROVAL"));
    }
}
