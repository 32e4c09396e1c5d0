package jp.mamis.application.accounts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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
     * @param liftable   whether the caller may end the suspension, where there is one
     */
    public record Suspendable(
            AccountId id,
            Version version,
            LoginId loginId,
            HolderName holder,
            Optional<Suspension> suspension,
            Optional<HolderName> by,
            boolean liftable) {}

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
        return answered(() -> accounts.find(id), id.value(), caller);
    }

    public Outcome<Suspendable> account(LoginId loginId, Caller caller) {
        return answered(() -> accounts.findByLoginId(loginId), NOBODY, caller);
    }

    /**
     * What is out of reach is answered like what does not exist.
     *
     * @param nobody what stands in the journal where there is none
     */
    private Outcome<Suspendable> answered(Supplier<Optional<Account>> known, UUID nobody, Caller caller) {
        LocalDate today = foundation.time().today();
        return foundation.work().inTransaction(() -> {
            Optional<Account> found = known.get();
            Outcome<Suspendable> answer = found.filter(account -> rights.reaches(account, caller, today))
                    .map(account -> Outcome.accepted(seen(account, caller)))
                    .orElseGet(() -> Outcome.refused(AccountRefusal.NOT_FOUND));
            return foundation.answered(
                    answer, found.map(account -> account.id().value()).orElse(nobody), caller);
        });
    }

    private Suspendable seen(Account account, Caller caller) {
        looks.administered(account, rights.nation(), ViewLog.Kind.PERSON_PAGE, caller, "account");
        return view(account, caller);
    }

    private Suspendable view(Account account, Caller caller) {
        return new Suspendable(
                account.id(),
                account.version(),
                account.loginId(),
                account.holder(),
                account.suspension(),
                account.suspension()
                        .flatMap(Suspension::by)
                        .flatMap(accounts::find)
                        .map(Account::holder),
                rights.liftable(account, caller).accepted().isPresent());
    }
}
