package jp.mamis.persistence.journal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.journal.ViewLogContract;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpaViewLogTest implements ViewLogContract {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private PersistenceAdapters adapters;

    @BeforeEach
    void start_empty() {
        DATABASE.empty();
        adapters = TestAdapters.over(DATABASE.database());
    }

    @ParameterizedTest
    @ValueSource(strings = {"update mamis.view_log set count = 0", "delete from mamis.view_log"})
    void a_look_cannot_be_changed_or_removed(String change) throws SQLException {
        looks_come_newest_first_and_only_those_at_the_person();

        try (Connection connection = DATABASE.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("view_log is append only");
        }
    }

    @Override
    public UnitOfWork work() {
        return adapters.ports().work();
    }

    @Override
    public ViewLog views() {
        return adapters.ports().views();
    }
}
