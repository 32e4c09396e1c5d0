package jp.mamis.persistence.accounts;

import static jp.mamis.application.accounts.AccountFixture.CITY;
import static jp.mamis.application.accounts.AccountFixture.FIRST_OF_APRIL;
import static jp.mamis.application.accounts.AccountFixture.NEIGHBOUR;
import static jp.mamis.application.accounts.AccountFixture.clerk;
import static jp.mamis.application.accounts.AccountFixture.holding;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import jp.mamis.application.accounts.AccountIndex;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.accounts.AccountsContract;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaAccountsTest implements AccountsContract {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private PersistenceAdapters adapters;

    @BeforeEach
    void start_empty() {
        DATABASE.empty();
        adapters = TestAdapters.over(DATABASE.database());
    }

    @Override
    public UnitOfWork work() {
        return adapters.ports().work();
    }

    @Override
    public Accounts accounts() {
        return adapters.ports().accounts().accounts();
    }

    @Test
    void lists_of_accounts_take_one_statement_however_many_duties_are_behind_them() {
        List<AccountId> few = kept("few", 2);
        List<AccountId> many = kept("many", 20);
        AccountIndex index = adapters.ports().accounts().index();

        assertThat(statements(() -> accounts().all(few)))
                .isEqualTo(statements(() -> accounts().all(many)))
                .isPositive();
        assertThat(work().readOnly(() -> accounts().all(many)))
                .hasSize(20)
                .allSatisfy(account -> assertThat(account.grants()).hasSize(2));
        assertThat(statements(() -> index.staffOf(NEIGHBOUR, SoughtName.NOTHING, FIRST_OF_APRIL, Page.first(2))))
                .isEqualTo(statements(() -> index.staffOf(CITY, SoughtName.NOTHING, FIRST_OF_APRIL, Page.first(50))));
    }

    private int statements(Runnable read) {
        return DATABASE.statements()
                .during(() -> work().readOnly(() -> {
                    read.run();
                    return read;
                }));
    }

    private List<AccountId> kept(String name, int number) {
        return work().inTransaction(() -> IntStream.range(0, number)
                .mapToObj(i -> holding(
                        holding(clerk(name + i), Duty.ASSOCIATION_STAFF, CITY), Duty.ASSOCIATION_STAFF, NEIGHBOUR))
                .peek(accounts()::save)
                .map(Account::id)
                .toList());
    }
}
