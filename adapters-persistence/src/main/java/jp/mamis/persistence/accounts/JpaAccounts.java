package jp.mamis.persistence.accounts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.person.PersonId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Accounts in PostgreSQL. */
public final class JpaAccounts implements Accounts {

    private static final String WITH_ACCOUNT = "select person from mamis.account where person = any(?)";
    private static final String HOLDERS = "select count(distinct a.id) from mamis.account a"
            + " join mamis.duty_grant g on g.account = a.id"
            + " where g.body = ? and g.duty = ? and a.suspended_at is null and g.revoked_at is null and g.deputy_of is null"
            + " and g.valid_from <= ? and (g.valid_to is null or g.valid_to > ?)";

    private final CurrentEntityManager current;
    private final Statements statements;

    public JpaAccounts(CurrentEntityManager current) {
        this.current = current;
        this.statements = new Statements(current);
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(current.get().find(AccountRow.class, id.value()))
                .map(AccountRow::toDomain);
    }

    @Override
    public List<Account> all(Collection<AccountId> ids) {
        return ids.isEmpty()
                ? List.of()
                : statements.read(AccountRows.SEVERAL, AccountRows::accounts, (Object)
                        ids.stream().map(AccountId::value).toArray(UUID[]::new));
    }

    @Override
    public Optional<Account> findByLoginId(LoginId loginId) {
        return by("loginId", loginId.text());
    }

    @Override
    public Optional<Account> findByPerson(PersonId person) {
        return by("person", person.value());
    }

    @Override
    public Set<PersonId> holders(Collection<PersonId> persons) {
        return persons.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        statements.all(WITH_ACCOUNT, row -> new PersonId(row.getObject("person", UUID.class)), (Object)
                                persons.stream().map(PersonId::value).toArray(UUID[]::new)));
    }

    @Override
    public List<Account> deputiesOf(AccountId absent) {
        return current.get()
                .createQuery(
                        "select distinct a from AccountRow a join a.grants g"
                                + " where g.deputyOf = :absent and g.revokedAt is null order by a.loginId",
                        AccountRow.class)
                .setParameter("absent", absent.value())
                .getResultStream()
                .map(AccountRow::toDomain)
                .toList();
    }

    private Optional<Account> by(String attribute, Object value) {
        Stream<AccountRow> rows = current.get()
                .createQuery("select a from AccountRow a where a." + attribute + " = :value", AccountRow.class)
                .setParameter("value", value)
                .getResultStream();
        return rows.findFirst().map(AccountRow::toDomain);
    }

    @Override
    public void save(Account account) {
        current.store(AccountRow.from(account), account.version());
        current.get().flush();
    }

    /** The lock is taken first and alone: the count's own snapshot must begin after others have committed. */
    @Override
    public int claimHolders(Grant duty, LocalDate day) {
        statements.claim("holders of " + duty.duty() + " at " + duty.body().value());
        return statements
                .first(
                        HOLDERS,
                        row -> row.getInt(1),
                        duty.body().value(),
                        duty.duty().name(),
                        day,
                        day)
                .orElseThrow();
    }
}
