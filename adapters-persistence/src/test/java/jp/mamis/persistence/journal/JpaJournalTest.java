package jp.mamis.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.journal.Journal;
import jp.mamis.application.journal.JournalContract;
import jp.mamis.application.journal.JournalDrafts;
import jp.mamis.application.journal.VerifyChain;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.kernel.UnitOfWorkContract;
import jp.mamis.domain.audit.Chain;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpaJournalTest implements JournalContract, UnitOfWorkContract {

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
    public Journal journal() {
        return adapters.ports().journal();
    }

    @Override
    public boolean othersCommitMeanwhile() {
        return true;
    }

    @Test
    void an_entry_cannot_be_changed_or_removed() {
        write(3);

        assertThatThrownBy(() -> sql("update mamis.journal_entry set result = 'X' where sequence = 2"))
                .hasMessageContaining("append only");
        assertThatThrownBy(() -> sql("delete from mamis.journal_entry where sequence = 2"))
                .hasMessageContaining("append only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal_entry", "journal_head", "installation", "view_log"})
    void what_is_recorded_cannot_be_emptied(String table) {
        assertThatThrownBy(() -> sql("truncate mamis." + table)).hasMessageContaining(table + " is append only");
    }

    @Test
    void one_changed_character_behind_the_guard_is_found_and_named() throws SQLException {
        write(1_100);
        assertThat(verified().firstBreak()).isEmpty();

        sql("alter table mamis.journal_entry disable trigger journal_entry_append_only");
        sql("update mamis.journal_entry set detail = replace(detail, 'A2(B)', 'A2(C)') where sequence = 1042");
        sql("alter table mamis.journal_entry enable trigger journal_entry_append_only");

        assertThat(verified().firstBreak()).contains(new Chain.Break(1042, Chain.Break.Reason.CONTENT_CHANGED));
    }

    @Test
    void a_last_entry_cut_off_behind_the_guard_is_found() throws SQLException {
        write(3);

        sql("alter table mamis.journal_entry disable trigger journal_entry_append_only");
        sql("delete from mamis.journal_entry where sequence = 3");
        sql("alter table mamis.journal_entry enable trigger journal_entry_append_only");

        assertThat(verified().firstBreak()).contains(new Chain.Break(2, Chain.Break.Reason.HEAD_DIFFERS));
    }

    @Test
    void an_end_cut_off_and_written_anew_is_found_by_the_head_noted_before() throws SQLException {
        write(3);
        VerifyChain.Noted noted = verified().head();
        write(1);
        assertThat(verified(Optional.of(noted)).whole()).isTrue();

        sql("alter table mamis.journal_entry disable trigger journal_entry_append_only");
        sql("delete from mamis.journal_entry where sequence > 2");
        sql("update mamis.journal_head set (sequence, hash) ="
                + " (select sequence, hash from mamis.journal_entry where sequence = 2)");
        sql("alter table mamis.journal_entry enable trigger journal_entry_append_only");
        assertThat(verified(Optional.of(noted)).firstBreak())
                .contains(new Chain.Break(3, Chain.Break.Reason.NOTED_DIFFERS));
        work().inTransaction(() -> {
            journal().record(JournalDrafts.about(new UUID(3, 3)));
            return "another";
        });

        assertThat(verified().whole()).isTrue();
        assertThat(verified(Optional.of(noted)).firstBreak())
                .contains(new Chain.Break(3, Chain.Break.Reason.NOTED_DIFFERS));
    }

    @Test
    void a_host_commits_our_work_with_its_own_or_not_at_all() {
        try (var host = DATABASE.database().entityManagers().createEntityManager()) {
            host.getTransaction().begin();
            adapters.joining(host, () -> {
                journal().record(JournalDrafts.any());
                return "ours";
            });
            host.getTransaction().rollback();
            host.getTransaction().begin();
            adapters.joining(host, () -> {
                journal().record(JournalDrafts.any());
                return "ours";
            });
            host.getTransaction().commit();
        }

        assertThat(work().readOnly(() -> journal().head()).sequence()).isEqualTo(1);
    }

    private VerifyChain.Report verified() {
        return verified(Optional.empty());
    }

    private VerifyChain.Report verified(Optional<VerifyChain.Noted> noted) {
        return AssociationSystem.builder(adapters.ports())
                .build()
                .journal()
                .verifyChain()
                .verify(noted, Caller.operator("root", "test"))
                .accepted()
                .orElseThrow();
    }

    private void write(int entries) {
        work().inTransaction(() -> {
            for (int i = 0; i < entries; i++) {
                journal().record(JournalDrafts.any());
            }
            return entries;
        });
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = DATABASE.database().dataSource().getConnection();
                Statement open = connection.createStatement()) {
            open.execute(statement);
        }
    }
}
