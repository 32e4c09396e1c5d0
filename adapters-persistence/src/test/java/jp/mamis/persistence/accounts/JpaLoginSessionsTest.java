package jp.mamis.persistence.accounts;

import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.accounts.LoginSessions;
import jp.mamis.application.accounts.LoginSessionsContract;
import jp.mamis.application.accounts.Mandates;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaLoginSessionsTest implements LoginSessionsContract {

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
    public LoginSessions sessions() {
        return adapters.ports().accounts().sessions();
    }

    @Override
    public Mandates mandates() {
        return adapters.ports().accounts().mandates();
    }

    @Override
    public Accounts accounts() {
        return adapters.ports().accounts().accounts();
    }
}
