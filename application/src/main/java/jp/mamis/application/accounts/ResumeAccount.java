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
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.mail.MailKind;

/**
 * Lets a suspended account be used again (利用停止の解除), by whoever may suspend it, but what the system's
 * administration has suspended by it alone. Password and factors are those of
 * before, unless the password fell away with the suspension; a doctor is told by mail.
 */
public final class ResumeAccount {

    /**
     * A wish.
     *
     * @param seen the version of the account that the caller has seen
     */
    public record Command(AccountId account, Version seen) {}

    private final Foundation foundation;
    private final Accounts accounts;
    private final SuspensionRights rights;
    private final HolderMail mail;
    private final Freshness freshness;
    private final HolderLooks looks;

    ResumeAccount(
            Foundation foundation,
            Accounts accounts,
            SuspensionRights rights,
            HolderMail mail,
            Freshness freshness,
            HolderLooks looks) {
        this.foundation = foundation;
        this.accounts = accounts;
        this.rights = rights;
        this.mail = mail;
        this.freshness = freshness;
        this.looks = looks;
    }

    public Outcome<AccountId> resume(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            LocalDate today = JapanTime.today(now);
            Optional<Account> found =
                    accounts.find(command.account()).filter(known -> rights.reaches(known, caller, today));
            Outcome<Account> decided = found.map(Outcome::accepted)
                    .orElseGet(() -> Outcome.refused(AccountRefusal.NOT_FOUND))
                    .then(account -> freshness.judge(caller, now).map(fresh -> account))
                    .then(account -> new SeenAccount(foundation).judge(account, command.seen(), caller))
                    .then(account -> rights.liftable(account, caller))
                    .then(Account::resumed);
            decided.accepted().ifPresent(next -> {
                accounts.save(next);
                mail.tell(found.orElseThrow(), MailKind.ACCOUNT_RESUMED, now);
                looks.administered(next, rights.nation(), ViewLog.Kind.CHANGE, caller, "end of suspension");
            });
            record(command, found.flatMap(account -> rights.office(account, caller, today)), decided, caller);
            return decided.map(Account::id);
        });
    }

    private void record(Command command, Optional<AssociationId> office, Outcome<Account> decided, Caller caller) {
        long version =
                decided.accepted().map(next -> next.version().next().number()).orElse(0L);
        foundation
                .audit()
                .record(
                        caller,
                        office,
                        Intention.RESUME_ACCOUNT,
                        command.account().value(),
                        version,
                        decided,
                        Detail.NONE);
    }
}
