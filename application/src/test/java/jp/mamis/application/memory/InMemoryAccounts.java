package jp.mamis.application.memory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;

/** Accounts in memory. */
public final class InMemoryAccounts implements Accounts {

    private final InMemoryStore store;
    private final NavigableMap<UUID, Account> accounts;

    public InMemoryAccounts(InMemoryStore store) {
        this.store = store;
        this.accounts = store.table();
    }

    Stream<Account> everybody() {
        return accounts.values().stream();
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(accounts.get(id.value()));
    }

    @Override
    public List<Account> all(Collection<AccountId> ids) {
        return all(account -> ids.contains(account.id())).toList();
    }

    @Override
    public Optional<Account> findByLoginId(LoginId loginId) {
        return first(account -> account.loginId().equals(loginId));
    }

    @Override
    public Optional<Account> findByPerson(PersonId person) {
        return first(account -> account.person().equals(Optional.of(person)));
    }

    @Override
    public Set<PersonId> holders(Collection<PersonId> persons) {
        return all(account -> account.person().filter(persons::contains).isPresent())
                .flatMap(account -> account.person().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public List<Account> deputiesOf(AccountId absent) {
        return all(account -> account.grants().stream()
                        .anyMatch(grant ->
                                grant.revokedAt().isEmpty() && grant.deputyOf().equals(Optional.of(absent))))
                .sorted(Comparator.comparing(account -> account.loginId().text()))
                .toList();
    }

    @Override
    public void save(Account account) {
        store.requireTransaction();
        Version stored = find(account.id()).map(Account::version).orElse(Version.NEW);
        boolean taken = accounts.values().stream()
                .filter(other -> !other.id().equals(account.id()))
                .anyMatch(other -> other.loginId().equals(account.loginId())
                        || (other.person().isPresent() && other.person().equals(account.person())));
        if (taken || !stored.equals(account.version())) {
            throw new StaleState("account");
        }
        accounts.put(account.id().value(), next(account));
    }

    @Override
    public int claimHolders(Grant duty, LocalDate day) {
        store.requireTransaction();
        return Math.toIntExact(
                all(account -> account.isActive() && account.ownGrantsOn(day).contains(duty))
                        .count());
    }

    private Optional<Account> first(Predicate<Account> wanted) {
        return all(wanted).findFirst();
    }

    java.util.stream.Stream<Account> all(Predicate<Account> wanted) {
        return accounts.values().stream().filter(wanted);
    }

    private static Account next(Account account) {
        return new Account(
                account.id(),
                account.version().next(),
                account.loginId(),
                account.holder(),
                account.person(),
                account.suspension(),
                account.credential(),
                account.code(),
                account.grants());
    }
}
