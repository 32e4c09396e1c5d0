package jp.mamis.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import jp.mamis.application.kernel.RequestInHand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.PGConnection;

class SlowStatementsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final Logger logger = Logger.getLogger(SlowStatements.class.getName());
    private final List<String> noted = new CopyOnWriteArrayList<>();
    private final SlowStatements slow = new SlowStatements(Duration.ofMillis(100));
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord told) {
            noted.add(new SimpleFormatter().formatMessage(told));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(listening);
        logger.setUseParentHandlers(false);
        RequestInHand.begin("0123456789abcdef");
    }

    @AfterEach
    void end() {
        logger.removeHandler(listening);
        logger.setUseParentHandlers(true);
        RequestInHand.end();
    }

    private Connection connection() throws SQLException {
        return slow.on(DATABASE.database().dataSource()).getConnection();
    }

    @Test
    void a_slow_statement_is_noted_with_its_request_and_without_values() throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement =
                        connection.prepareStatement("select pg_sleep(?), cast(? as text), '見本 太郎'")) {
            statement.setDouble(1, 0.15);
            statement.setString(2, "somebody@mail.example");
            statement.executeQuery().close();
        }

        assertThat(slow.count()).isEqualTo(1);
        assertThat(noted)
                .singleElement()
                .asString()
                .contains("request=0123456789abcdef", "select pg_sleep(?), cast(? as text), ?")
                .doesNotContain("somebody", "見本")
                .containsPattern("ms=[0-9]{3,}");
    }

    @Test
    void a_statement_with_its_values_in_the_text_is_noted_without_them() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_sleep(0.15),\n  '660001', 'it''s me'");
        }

        assertThat(noted).singleElement().asString().endsWith("sql=select pg_sleep(?.?), ?, ?");
    }

    @Test
    void a_quick_statement_is_not() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }

        assertThat(slow.count()).isZero();
        assertThat(noted).isEmpty();
    }

    @Test
    void what_fails_fails_as_before_and_the_driver_is_still_reached() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            assertThat(connection.unwrap(PGConnection.class)).isNotNull();
            assertThatThrownBy(() -> statement.execute("select 1 / 0"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("division by zero");
        }
    }
}
