package jp.mamis.persistence.membership;

import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.membership.Members;
import jp.mamis.application.membership.MembersContract;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaMembersTest implements MembersContract {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private PersistenceAdapters adapters;

    @BeforeEach
    void start_empty() {
        DATABASE.empty();
        adapters = new PersistenceAdapters(DATABASE.database());
    }

    @Override
    public UnitOfWork work() {
        return adapters.ports().work();
    }

    @Override
    public Members members() {
        return adapters.ports().membership().members();
    }
}
