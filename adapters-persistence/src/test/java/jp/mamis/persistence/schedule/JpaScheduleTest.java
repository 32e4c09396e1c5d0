package jp.mamis.persistence.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.schedule.Schedule;
import jp.mamis.application.schedule.ScheduleContract;
import jp.mamis.domain.schedule.Turn;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    @Test
    void tasks_of_another_version_are_left_to_it() throws SQLException {
        Instant due = Instant.parse("2026-04-01T00:00:00Z");
        try (Connection connection = DATABASE.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into mamis.timed_task (task, version, due_at, under_way, failures, said)"
                    + " values ('OF_ANOTHER_VERSION', 1, '2026-03-31', false, 0, '')");
        }

        assertThat(work().<Optional<Turn>>inTransaction(() -> schedule().nextDue(due)))
                .isEmpty();
        assertThat(work().<List<Turn>>inTransaction(() -> schedule().all())).isEmpty();
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
