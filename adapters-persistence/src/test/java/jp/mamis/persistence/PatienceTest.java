package jp.mamis.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.mamis.application.Ports;
import jp.mamis.application.journal.JournalDrafts;
import jp.mamis.application.kernel.StoreUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PatienceTest {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration NO_END = Duration.ZERO;

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void who_waits_too_long_for_a_lock_is_told_that_the_store_does_not_answer_and_comes_again() throws SQLException {
        try (Database hasty = open(new Patience(NO_END, SHORT, NO_END));
                Connection other = DATABASE.database().dataSource().getConnection()) {
            Ports ports = new PersistenceAdapters(hasty).ports();
            other.setAutoCommit(false);
            lockHead(other);

            assertThatThrownBy(() -> record(ports)).isInstanceOf(StoreUnavailable.class);
            other.rollback();

            assertThat(record(ports)).isEqualTo("recorded");
        }
    }

    @Test
    void a_statement_that_takes_too_long_is_ended_and_the_next_one_works() {
        try (Database hasty = open(new Patience(SHORT, NO_END, NO_END))) {
            PersistenceAdapters adapters = new PersistenceAdapters(hasty);

            assertThatThrownBy(() -> run(adapters, hasty, "select count(*) from generate_series(1, 1000000000000)"))
                    .isInstanceOf(StoreUnavailable.class);

            assertThat(run(adapters, hasty, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void who_holds_a_lock_and_falls_silent_is_cut_off_and_the_others_go_on() throws SQLException {
        try (Database hasty = open(new Patience(NO_END, NO_END, SHORT));
                Connection silent = hasty.dataSource().getConnection();
                Connection waiting = DATABASE.database().dataSource().getConnection()) {
            silent.setAutoCommit(false);
            lockHead(silent);

            lockHead(waiting);

            assertThatThrownBy(() -> lockHead(silent)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void the_scripts_wait_as_long_as_they_need() throws SQLException, InterruptedException, ExecutionException {
        ExecutorService another = Executors.newSingleThreadExecutor();
        try (Connection other = DATABASE.database().dataSource().getConnection();
                Statement holding = other.createStatement()) {
            other.setAutoCommit(false);
            holding.execute("lock table mamis.flyway_schema_history in access exclusive mode");
            Future<Database> opening = another.submit(() -> open(new Patience(SHORT, SHORT, SHORT)));
            while (!opening.isDone() && !somebodyWaitsLongerThan(SHORT)) {
                Thread.onSpinWait();
            }
            other.rollback();

            try (Database opened = opening.get()) {
                assertThat(opened.answers()).isTrue();
            }
        } finally {
            another.shutdownNow();
        }
    }

    @Test
    void every_connection_waits_for_a_while_only() throws SQLException {
        assertThat(only("show statement_timeout")).isEqualTo("1min");
        assertThat(only("show lock_timeout")).isEqualTo("10s");
        assertThat(only("show idle_in_transaction_session_timeout")).isEqualTo("1min");
        assertThat(Patience.USUAL.socketSeconds())
                .isGreaterThan(Patience.USUAL.statement().toSeconds());
        assertThat(Patience.ENDLESS.socketSeconds()).isZero();
    }

    private static Database open(Patience patience) {
        return Database.open(DATABASE.settings(), pool -> pool, patience);
    }

    private static String record(Ports ports) {
        return ports.work().inTransaction(() -> {
            ports.journal().record(JournalDrafts.any());
            return "recorded";
        });
    }

    private static Object run(PersistenceAdapters adapters, Database database, String sql) {
        try (var manager = database.entityManagers().createEntityManager()) {
            manager.getTransaction().begin();
            try {
                return adapters.joining(
                        manager, () -> manager.createNativeQuery(sql).getSingleResult());
            } finally {
                manager.getTransaction().rollback();
            }
        }
    }

    private static void lockHead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select * from mamis.journal_head for update");
        }
    }

    private static boolean somebodyWaitsLongerThan(Duration patience) throws SQLException {
        return only("select exists (select 1 from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock' and clock_timestamp() - query_start > interval '"
                        + patience.multipliedBy(2).toMillis() + " milliseconds')::text")
                .equals("true");
    }

    private static String only(String sql) throws SQLException {
        try (Connection connection = DATABASE.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
