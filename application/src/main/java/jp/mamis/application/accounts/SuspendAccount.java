package jp.mamis.application.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.Suspension;
import jp.mamis.domain.accounts.SuspensionReason;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.mail.MailKind;

/**
 * Suspends an account (利用停止): sessions, links and codes end at once, and a log-in is answered like one with a wrong
 * password. What its holder has taken up stays with the body. A doctor is told by mail, without the reason; nobody is
 * written to after a death.
 */
public final class SuspendAccount {

    /**
     * A wish.
     *
     * @param note in words of the caller, kept with the account and not in the journal
     */
    public record Command(AccountId account, SuspensionReason reason, Optional<String> note) {}

    private final Foundation foundation;
    private final AccountPorts ports;
    private final ResetLinks links;
    private final SuspensionRights rights;
    private final HolderMail mail;
    private final Freshness freshness;
    private final HolderLooks looks;

    SuspendAccount(
            Foundation foundation,
            AccountPorts ports,
            ResetLinks links,
            SuspensionRights rights,
            HolderMail mail,
            Freshness freshness,
            HolderLooks looks) {
        this.foundation = foundation;
        this.ports = ports;
        this.links = links;
        this.rights = rights;
        this.mail = mail;
        this.freshness = freshness;
        this.looks = looks;
    }

    public Outcome<AccountId> suspend(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            LocalDate today = JapanTime.today(now);
            Optional<Account> found =
                    ports.accounts().find(command.account()).filter(known -> rights.reaches(known, caller, today));
            Optional<AssociationId> office = found.flatMap(account -> rights.office(account, caller, today));
            Outcome<Account> decided = found.map(Outcome::accepted)
                    .orElseGet(() -> Outcome.refused(AccountRefusal.NOT_FOUND))
                    .then(account -> freshness.judge(caller, now).map(fresh -> account))
                    .then(account -> rights.dispensable(account, caller, today))
                    .then(account -> account.suspended(suspension(command, office, caller, now)));
            decided.accepted().ifPresent(next -> {
                end(found.orElseThrow(), next, caller, now);
                looks.administered(next, rights.nation(), ViewLog.Kind.CHANGE, caller, "suspension");
            });
            record(command, office, decided, caller);
            return decided.map(Account::id);
        });
    }

    private static Suspension suspension(Command command, Optional<AssociationId> office, Caller caller, Instant now) {
        return new Suspension(command.reason(), command.note(), now, caller.account(), office);
    }

    private void end(Account before, Account next, Caller caller, Instant now) {
        ports.accounts().save(next);
        ports.sessions().endAll(next.id());
        links.endAll(next.id(), now);
        new DeputiesEnding(foundation, ports.accounts()).end(next.id(), caller, now);
        if (next.suspension().orElseThrow().reason() != SuspensionReason.DEATH) {
            mail.tell(before, MailKind.ACCOUNT_SUSPENDED, now);
        }
    }

    private void record(Command command, Optional<AssociationId> office, Outcome<Account> decided, Caller caller) {
        long version =
                decided.accepted().map(next -> next.version().next().number()).orElse(0L);
        foundation
                .audit()
                .record(
                        caller,
                        office,
                        Intention.SUSPEND_ACCOUNT,
                        command.account().value(),
                        version,
                        decided,
                        Detail.of("reason", command.reason()));
    }
}
