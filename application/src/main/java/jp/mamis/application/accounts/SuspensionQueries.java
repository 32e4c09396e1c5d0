package jp.mamis.application.accounts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Suspension;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;

/** Shows accounts to those who may suspend them, and to nobody else. To see a doctor's is a look that the doctor reads. */
public final class SuspensionQueries {

    /**
     * An account that may be suspended or resumed.
     *
     * @param suspension why it is suspended; empty while it may be used
     * @param by         the name of who suspended it; empty where that was the system itself
     */
    public record Suspendable(
            AccountId id,
            Version version,
            LoginId loginId,
            HolderName holder,
            Optional<Suspension> suspension,
            Optional<HolderName> by) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final Accounts accounts;
    private final SuspensionRights rights;
    private final HolderLooks looks;

    SuspensionQueries(Foundation foundation, Accounts accounts, SuspensionRights rights, HolderLooks looks) {
        this.foundation = foundation;
        this.accounts = accounts;
        this.rights = rights;
        this.looks = looks;
    }

    /** For whoever may name any account by its log-in ID: the system's administration. */
    public Outcome<Caller> everywhere(Caller caller) {
        Outcome<Caller> answer =
                caller.isSystemAdministrator() ? Outcome.accepted(caller) : Outcome.refused(AccountRefusal.NOT_ALLOWED);
        return foundation.answered(answer, NOBODY, caller);
    }

    public Outcome<Suspendable> account(AccountId id, Caller caller) {
        return answered(foundation.work().readOnly(() -> accounts.find(id)), id.value(), caller);
    }

    public Outcome<Suspendable> account(LoginId loginId, Caller caller) {
        Optional<Account> found = foundation.work().readOnly(() -> accounts.findByLoginId(loginId));
        return answered(found, found.map(account -> account.id().value()).orElse(NOBODY), caller);
    }

    /** What is out of reach is answered like what does not exist. */
    private Outcome<Suspendable> answered(Optional<Account> found, UUID subject, Caller caller) {
        LocalDate today = foundation.time().today();
        Outcome<Suspendable> answer = foundation
                .work()
                .inTransaction(() -> found.filter(account -> rights.reaches(account, caller, today))
                        .map(account -> Outcome.accepted(seen(account, caller)))
                        .orElseGet(() -> Outcome.refused(AccountRefusal.NOT_FOUND)));
        return foundation.answered(answer, subject, caller);
    }

    private Suspendable seen(Account account, Caller caller) {
        looks.administered(account, rights.nation(), ViewLog.Kind.PERSON_PAGE, caller, "account");
        return view(account);
    }

    private Suspendable view(Account account) {
        return new Suspendable(
                account.id(),
                account.version(),
                account.loginId(),
                account.holder(),
                account.suspension(),
                account.suspension()
                        .flatMap(Suspension::by)
                        .flatMap(accounts::find)
                        .map(Account::holder));
    }
}
