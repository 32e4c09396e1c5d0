package jp.mamis.application.accounts;

import java.util.Set;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;

/** Whether an account is still as the caller has seen it; one's own change in between is told as one's own. */
final class SeenAccount {

    /** What changes duties or suspension of an account, and with them its version. */
    private static final Set<Intention> CHANGES = Set.of(
            Intention.GRANT_DUTY,
            Intention.REVOKE_DUTY,
            Intention.NAME_DEPUTY,
            Intention.END_DEPUTY,
            Intention.HAND_OVER,
            Intention.SUSPEND_ACCOUNT,
            Intention.RESUME_ACCOUNT);

    private final Foundation foundation;

    SeenAccount(Foundation foundation) {
        this.foundation = foundation;
    }

    /** What is suspended is told so, to those who may know the account. */
    static Outcome<Account> active(Account account) {
        return account.isActive() ? Outcome.accepted(account) : Outcome.refused(AccountRefusal.ACCOUNT_SUSPENDED);
    }

    Outcome<Account> judge(Account account, Version seen, Caller caller) {
        return seen.equals(account.version())
                ? Outcome.accepted(account)
                : Outcome.refused(foundation.overtaken(
                        AccountRefusal.CHANGED_MEANWHILE, CHANGES, account.id().value(), account.version(), caller));
    }
}
