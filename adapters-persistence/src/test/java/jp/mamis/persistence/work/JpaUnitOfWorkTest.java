package jp.mamis.persistence.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import jp.mamis.application.journal.JournalDrafts;
import jp.mamis.application.kernel.StoreUnavailable;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpaUnitOfWorkTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void writing_in_a_read_only_unit_is_refused_by_the_database() {
        PersistenceAdapters adapters = TestAdapters.over(DATABASE.database());

        assertThatThrownBy(() -> adapters.ports().work().readOnly(() -> {
                    adapters.ports().journal().record(JournalDrafts.any());
                    return "written";
                }))
                .hasMessageContaining("read-only");
    }

    @ParameterizedTest
    @CsvSource({"53100, disk full", "58030, input or output", "XX000, a file that may grow no further"})
    void a_server_that_cannot_write_is_an_unavailable_store(String state, String cause) {
        CurrentEntityManager current = new CurrentEntityManager();
        JpaUnitOfWork work = new JpaUnitOfWork(DATABASE.database().entityManagers(), current);
        String failing = "do $$ begin raise exception '" + cause + "' using errcode = '" + state + "'; end $$";

        assertThatThrownBy(() -> work.inTransaction(
                        () -> current.get().createNativeQuery(failing).executeUpdate()))
                .isInstanceOf(StoreUnavailable.class)
                .hasRootCauseMessage("ERROR: " + cause);
    }

    @ParameterizedTest
    @CsvSource({"53100, 0", "XX000, 1"})
    void a_fault_within_the_server_is_told_to_whoever_runs_it(String state, int times) {
        List<Level> told = new ArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord record) {
                told.add(record.getLevel());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(StoreFailures.class.getName());
        log.addHandler(listener);
        try {
            a_server_that_cannot_write_is_an_unavailable_store(state, "broken");
        } finally {
            log.removeHandler(listener);
        }

        assertThat(told).hasSize(times).allMatch(Level.SEVERE::equals);
    }

    @Test
    void a_connection_cut_by_the_server_is_an_unavailable_store_and_the_next_unit_works() {
        PersistenceAdapters adapters = TestAdapters.over(DATABASE.database());
        CurrentEntityManager current = new CurrentEntityManager();
        JpaUnitOfWork work = new JpaUnitOfWork(DATABASE.database().entityManagers(), current);

        assertThatThrownBy(() -> work.inTransaction(() -> current.get()
                        .createNativeQuery("select pg_terminate_backend(pg_backend_pid())")
                        .getResultList()))
                .isInstanceOf(StoreUnavailable.class);

        adapters.ports().work().inTransaction(() -> {
            adapters.ports().journal().record(JournalDrafts.any());
            return "afterwards";
        });
    }

    @Test
    void a_glance_asks_one_statement_without_a_transaction_around_it() {
        CurrentEntityManager current = new CurrentEntityManager();
        JpaUnitOfWork work = new JpaUnitOfWork(DATABASE.database().entityManagers(), current);
        Statements statements = new Statements(current);

        assertThat(work.glance(() -> twoTransactions(statements))).doesNotHaveDuplicates();
        assertThatThrownBy(() -> work.glance(current::get)).isInstanceOf(IllegalStateException.class);
        assertThat(current.isActive()).isFalse();
    }

    @Test
    void a_glance_inside_a_unit_is_part_of_it() {
        CurrentEntityManager current = new CurrentEntityManager();
        JpaUnitOfWork work = new JpaUnitOfWork(DATABASE.database().entityManagers(), current);
        Statements statements = new Statements(current);

        long[] seen = work.inTransaction(
                () -> new long[] {transaction(statements), work.glance(() -> transaction(statements))});

        assertThat(seen[1]).isEqualTo(seen[0]);
    }

    private static List<Long> twoTransactions(Statements statements) {
        return List.of(transaction(statements), transaction(statements));
    }

    /** The number of the transaction that this statement runs in. */
    private static long transaction(Statements statements) {
        return statements
                .first("select txid_current() as number", row -> row.getLong("number"))
                .orElseThrow();
    }
}
