package jp.mamis.persistence.schedule;

import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.schedule.Schedule;
import jp.mamis.application.schedule.ScheduleContract;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaScheduleTest implements ScheduleContract {

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
    public Schedule schedule() {
        return adapters.ports().schedule();
    }
}
