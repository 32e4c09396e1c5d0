package jp.mamis.application.accounts;

import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;

/**
 * Hands out a one-use code with which an account's holder sets a new password (仮パスワード発行). By whoever keeps every
 * duty of the account, for a doctor without duties by staff of a body he is a member of, else by the operator. Until the
 * code is used, the old password stays good.
 */
public final class IssueResetCode {

    public record Command(AccountId account, PendingCode.Delivery delivery) {}

    private final Foundation foundation;
    private final Accounts accounts;
    private final CodeDesk desk;
    private final Keepers keepers;

    IssueResetCode(Foundation foundation, Accounts accounts, CodeDesk desk, Keepers keepers) {
        this.foundation = foundation;
        this.accounts = accounts;
        this.desk = desk;
        this.keepers = keepers;
    }

    public Outcome<HandedOut> issue(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Optional<Account> account = accounts.find(command.account())
                    .filter(Account::isActive)
                    .filter(found ->
                            keepers.mayRenew(found, caller, foundation.time().today()));
            Outcome<HandedOut> answer = account.map(found -> Outcome.accepted(desk.store(
                            found, command.delivery(), foundation.time().now())))
                    .orElseGet(() -> Outcome.refused(AccountRefusal.NOT_FOUND));
            long version = account.map(found -> found.version().next().number()).orElse(0L);
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            Intention.ISSUE_RESET_CODE,
                            command.account().value(),
                            version,
                            answer,
                            Detail.of("delivery", command.delivery()));
            return answer;
        });
    }
}
