package jp.mamis.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.mamis.persistence.DatabaseSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @BeforeEach
    void lendTheBinaries() throws IOException {
        LentBinaries.in(folder);
    }

    @AfterEach
    void leaveNoServerBehind() throws IOException {
        Optional<Postmaster> left = server();

        assertThat(left.map(server -> server.process().destroyForcibly())).isEmpty();
    }

    @Test
    void a_fresh_folder_gets_a_server_for_this_machine_and_this_password_only() throws Exception {
        try (EmbeddedPostgres postgres = open()) {
            DatabaseSettings settings = postgres.settings();

            assertThat(only(settings, "select current_database() || '/' || current_user"))
                    .isEqualTo("mamis/mamis");
            assertThat(only(settings, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(settings.url(), "mamis", "guess"))
                    .withMessageContaining("password");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(settings.url(), "postgres", settings.password()))
                    .withMessageContaining("no pg_hba.conf entry");
            assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
        assertThat(server()).isEmpty();
    }

    @Test
    void programs_of_another_archive_are_replaced() throws Exception {
        Files.delete(folder.resolve("binaries"));
        LentBinaries.copiedTo(folder);
        open().close();
        Files.writeString(folder.resolve("binaries").resolve("unpacked"), "another");

        try (EmbeddedPostgres postgres = open()) {
            assertThat(only(postgres.settings(), "select 'ready'")).isEqualTo("ready");
        }
        assertThat(folder.resolve("binaries").resolve("unpacked")).content().isNotEqualTo("another");
    }

    @Test
    void kept_data_reaches_the_disk_before_a_commit_is_answered() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, Durability.KEPT)) {
            assertThat(only(postgres.settings(), "show fsync")).isEqualTo("on");
            assertThat(only(postgres.settings(), "show synchronous_commit")).isEqualTo("on");
            assertThat(only(postgres.settings(), "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void what_was_written_is_there_after_a_restart_on_the_same_port() throws Exception {
        String first;
        try (EmbeddedPostgres postgres = open()) {
            first = postgres.settings().url();
            note(postgres.settings(), "kept");
        }

        try (EmbeddedPostgres again = open()) {
            assertThat(noted(again.settings())).isEqualTo("kept");
            assertThat(again.settings().url()).isEqualTo(first);
        }
    }

    @Test
    void a_server_left_alive_by_a_killed_process_is_taken_over() throws Exception {
        OtherProcess other = OtherProcess.with(folder);
        long orphan = server().orElseThrow().process().pid();
        other.kill();

        try (EmbeddedPostgres postgres = open()) {
            note(postgres.settings(), "taken over");

            assertThat(server().orElseThrow().process().pid()).isEqualTo(orphan);
            assertThat(noted(postgres.settings())).isEqualTo("taken over");
        }
        assertThat(server()).isEmpty();
    }

    @Test
    void two_processes_share_one_server_and_the_last_to_leave_stops_it() throws Exception {
        OtherProcess other = OtherProcess.with(folder);
        long pid = server().orElseThrow().process().pid();

        open().close();

        assertThat(server().map(running -> running.process().pid())).contains(pid);
        other.end();
        assertThat(server()).isEmpty();
    }

    @Test
    void a_server_that_dies_is_started_again_on_the_same_port() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, Durability.KEPT)) {
            note(postgres.settings(), "before");
            ProcessHandle victim = server().orElseThrow().process();

            victim.destroyForcibly();

            eventually(() -> "before".equals(noted(postgres.settings())));
            assertThat(server().orElseThrow().process().pid()).isNotEqualTo(victim.pid());
        }
    }

    @Test
    void a_pid_file_that_names_a_dead_process_does_not_hinder() throws Exception {
        open().close();
        Files.writeString(folder.resolve("cluster/postmaster.pid"), "4194303\n/elsewhere\n0\n5432\n\n127.0.0.1\n");

        try (EmbeddedPostgres postgres = open()) {
            assertThat(only(postgres.settings(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_pid_file_whose_number_belongs_to_another_program_by_now_does_not_hinder() throws Exception {
        open().close();
        long ours = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("cluster/postmaster.pid"), ours + "\n" + folder + "\n0\n5432\n");

        try (EmbeddedPostgres postgres = open()) {
            assertThat(only(postgres.settings(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_lost_password_file_is_replaced_and_the_data_is_kept() throws Exception {
        try (EmbeddedPostgres postgres = open()) {
            note(postgres.settings(), "older than the password");
        }
        Files.writeString(folder.resolve("password"), "not-the-one");

        try (EmbeddedPostgres postgres = open()) {
            assertThat(noted(postgres.settings())).isEqualTo("older than the password");
        }
    }

    @Test
    void a_first_start_cut_short_is_begun_anew() throws Exception {
        Files.createDirectories(folder.resolve("cluster.draft/base"));
        Files.writeString(folder.resolve("cluster.draft/PG_VERSION"), "18\n");

        try (EmbeddedPostgres postgres = open()) {
            assertThat(only(postgres.settings(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void one_process_opens_a_folder_once() {
        try (EmbeddedPostgres postgres = open()) {
            assertThatExceptionOfType(EmbeddedPostgresFailure.class)
                    .isThrownBy(this::open)
                    .withMessageContaining("already");
            assertThat(postgres.settings().url()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    private EmbeddedPostgres open() {
        return EmbeddedPostgres.open(folder, Durability.THROWN_AWAY);
    }

    private Optional<Postmaster> server() throws IOException {
        Path cluster = folder.resolve("cluster");
        return Files.exists(cluster) ? Postmaster.on(cluster) : Optional.empty();
    }

    private static void note(DatabaseSettings settings, String text) throws SQLException {
        try (Connection connection = connect(settings);
                Statement statement = connection.createStatement()) {
            statement.execute("create table note as select '" + text + "' as text");
        }
    }

    private static String noted(DatabaseSettings settings) throws SQLException {
        return only(settings, "select text from note");
    }

    private static String only(DatabaseSettings settings, String sql) throws SQLException {
        try (Connection connection = connect(settings);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(DatabaseSettings settings) throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void eventually(Condition condition) throws InterruptedException {
        CountDownLatch holds = new CountDownLatch(1);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (holds.getCount() > 0 && System.nanoTime() < end) {
            try {
                if (condition.holds()) {
                    holds.countDown();
                }
            } catch (SQLException notYet) {
                holds.await(50, TimeUnit.MILLISECONDS);
            }
        }
        assertThat(holds.getCount()).isZero();
    }
}
