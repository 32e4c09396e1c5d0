package jp.mamis.application.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.mail.MailKind;

/**
 * Hands out a one-use code with which an account's holder sets a new password (仮パスワード発行). By whoever keeps every
 * duty of the account, for a doctor without duties by staff of a body he is a member of, else by the operator. Until the
 * code is used, the old password stays good. A doctor is told by mail, and reads in the list of looks which staff it was.
 */
public final class IssueResetCode {

    /**
     * A wish for a code.
     *
     * @param at the body at which the account holds a duty, where one is named; the entry of the journal is the body's
     */
    public record Command(AccountId account, PendingCode.Delivery delivery, Optional<AssociationId> at) {

        /** For an account found through no body. */
        public Command(AccountId account, PendingCode.Delivery delivery) {
            this(account, delivery, Optional.empty());
        }

        private boolean reaches(Account account, LocalDate today) {
            return at.map(account.bodiesOn(today)::contains).orElse(true);
        }
    }

    private final Foundation foundation;
    private final Accounts accounts;
    private final CodeDesk desk;
    private final Keepers keepers;
    private final HolderLooks looks;
    private final HolderMail mail;
    private final Freshness freshness;

    IssueResetCode(
            Foundation foundation,
            AccountPorts ports,
            Keepers keepers,
            HolderLooks looks,
            HolderMail mail,
            Freshness freshness) {
        this.foundation = foundation;
        this.accounts = ports.accounts();
        this.desk = new CodeDesk(ports);
        this.keepers = keepers;
        this.looks = looks;
        this.mail = mail;
        this.freshness = freshness;
    }

    public Outcome<HandedOut> issue(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            LocalDate today = JapanTime.today(now);
            Optional<Account> account = accounts.find(command.account())
                    .filter(found -> command.reaches(found, today) && keepers.mayRenew(found, caller, today));
            Outcome<HandedOut> answer = account.map(found -> SeenAccount.active(found)
                            .then(active -> freshness.judge(caller, now))
                            .map(fresh -> issued(found, command, caller, now)))
                    .orElseGet(() -> Outcome.refused(AccountRefusal.NOT_FOUND));
            long version = account.map(found -> found.version().next().number()).orElse(0L);
            foundation
                    .audit()
                    .record(
                            caller,
                            command.at(),
                            Intention.ISSUE_RESET_CODE,
                            command.account().value(),
                            version,
                            answer,
                            Detail.of("delivery", command.delivery()));
            return answer;
        });
    }

    private HandedOut issued(Account account, Command command, Caller caller, Instant now) {
        HandedOut code = desk.store(account, command.delivery(), now);
        mail.tell(account, MailKind.ACCOUNT_CODE_ISSUED, now);
        looks.note(account, caller, "one-use code", JapanTime.today(now));
        return code;
    }
}
