package jp.mamis.persistence.jobs;

import jp.mamis.application.jobs.Jobs;
import jp.mamis.application.jobs.JobsContract;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaJobsTest implements JobsContract {

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
    public Jobs jobs() {
        return adapters.ports().jobs();
    }
}
