package jp.mamis.persistence.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import jp.mamis.application.journal.Journal;
import jp.mamis.application.journal.JournalDrafts;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.kernel.UnitOfWorkContract;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The unit of work of a host that writes beside the system. */
class HostWorkTest implements UnitOfWorkContract {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private PersistenceAdapters adapters;
    private UnitOfWork work;

    @BeforeEach
    void start_empty() {
        DATABASE.empty();
        adapters = TestAdapters.over(DATABASE.database());
        alone("create table host_note (id bigserial primary key)");
        work = adapters.beside(
                DATABASE.database().entityManagers(),
                host -> host.createNativeQuery("insert into host_note default values")
                        .executeUpdate());
    }

    @AfterEach
    void leave_nothing() {
        alone("drop table host_note");
    }

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public Journal journal() {
        return adapters.ports().journal();
    }

    @Override
    public boolean othersCommitMeanwhile() {
        return true;
    }

    @Test
    void what_the_host_writes_commits_with_the_act_and_once_however_many_units_join() {
        work.inTransaction(() -> work.inTransaction(() -> {
            journal().record(JournalDrafts.any());
            return "done";
        }));

        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void what_the_host_writes_falls_with_the_act_and_reading_writes_nothing() {
        assertThatThrownBy(() -> work.inTransaction(() -> {
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");
        work.readOnly(() -> journal().head());

        assertThat(notes()).isZero();
    }

    @Test
    void a_joined_act_reads_what_the_host_s_isolation_shows() {
        try (var host = DATABASE.database().entityManagers().createEntityManager()) {
            host.getTransaction().begin();
            host.createNativeQuery("set transaction isolation level repeatable read")
                    .executeUpdate();
            long before = adapters.joining(host, () -> journal().head().sequence());
            work.inTransaction(() -> {
                journal().record(JournalDrafts.any());
                return "another";
            });

            assertThat(adapters.joining(host, () -> journal().head().sequence()))
                    .isEqualTo(before);
            host.getTransaction().rollback();
        }
    }

    @Test
    void a_joined_act_that_only_reads_reads_in_the_host_s_transaction() {
        try (var host = DATABASE.database().entityManagers().createEntityManager();
                var other = DATABASE.database().entityManagers().createEntityManager()) {
            host.getTransaction().begin();
            adapters.joining(
                    host, () -> adapters.ports().hierarchy().profiles().find(new AssociationId(new UUID(1, 1))));
            String afterwards = time(other, "clock_timestamp()");

            assertThat(time(host, "now()")).as("when the transaction began").isLessThan(afterwards);
            host.getTransaction().rollback();
        }
    }

    /** As text that sorts by time. */
    private static String time(EntityManager manager, String which) {
        return (String) manager.createNativeQuery("select to_char(" + which + ", 'YYYY-MM-DD HH24:MI:SS.US')")
                .getSingleResult();
    }

    private static void alone(String sql) {
        try (var manager = DATABASE.database().entityManagers().createEntityManager()) {
            manager.getTransaction().begin();
            manager.createNativeQuery(sql).executeUpdate();
            manager.getTransaction().commit();
        }
    }

    private static long notes() {
        try (var manager = DATABASE.database().entityManagers().createEntityManager()) {
            return ((Number) manager.createNativeQuery("select count(*) from host_note")
                            .getSingleResult())
                    .longValue();
        }
    }
}
