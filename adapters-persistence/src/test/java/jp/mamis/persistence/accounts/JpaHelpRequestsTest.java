package jp.mamis.persistence.accounts;

import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.accounts.HelpRequests;
import jp.mamis.application.accounts.HelpRequestsContract;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaHelpRequestsTest implements HelpRequestsContract {

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

    @Override
    public HelpRequests requests() {
        return adapters.ports().accounts().requests();
    }
}
