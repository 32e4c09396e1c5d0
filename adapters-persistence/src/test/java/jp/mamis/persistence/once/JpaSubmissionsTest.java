package jp.mamis.persistence.once;

import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.once.Submissions;
import jp.mamis.application.once.SubmissionsContract;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaSubmissionsTest implements SubmissionsContract {

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
    public Submissions submissions() {
        return adapters.ports().submissions();
    }
}
