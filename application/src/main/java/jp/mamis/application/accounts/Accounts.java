package jp.mamis.application.accounts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.person.PersonId;

/** Every account there is. Absence is an empty answer. */
public interface Accounts {

    Optional<Account> find(AccountId id);

    /** Those among them that there are, in no order. */
    List<Account> all(Collection<AccountId> ids);

    Optional<Account> findByLoginId(LoginId loginId);

    /** The account of a doctor. */
    Optional<Account> findByPerson(PersonId person);

    /** Those among the persons who have an account. */
    Set<PersonId> holders(Collection<PersonId> persons);

    /** The accounts that were ever named deputies of {@code absent} and have not been told to step back. */
    List<Account> deputiesOf(AccountId absent);

    /**
     * Stores a new account, or the next state of a known one; its version counts one more afterwards.
     *
     * @throws jp.mamis.application.kernel.StaleState when the account was changed since it was read, or when its log-in
     *     ID or its person has another account
     */
    void save(Account account);

    /**
     * Counts the active accounts that hold {@code duty} on {@code day}, and keeps others from asking the same until the
     * transaction ends, so that no two of them can each remove the other's last administrator.
     */
    int claimHolders(Grant duty, LocalDate day);
}
