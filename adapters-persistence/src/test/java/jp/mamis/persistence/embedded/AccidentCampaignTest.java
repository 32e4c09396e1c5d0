package jp.mamis.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.persistence.Database;
import jp.mamis.persistence.TestAdapters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process that works, the database server, or both are killed under load, or the server's disk is full, again and again at
 * moments that a seed chooses. {@code -Dmamis.accident.seed} and {@code -Dmamis.accidents} choose others.
 */
class AccidentCampaignTest {

    private static final long SEED = Long.getLong("mamis.accident.seed", 20260401);
    private static final int MANY = Integer.getInteger("mamis.accidents", 300);
    private static final long SECONDS_OF_PATIENCE = 300;
    private static final int BYTES_LEFT = 64 * 1024;
    private static final long SECONDS_WITHOUT_ROOM = 2;
    private static final int DOCTORS_OF_A_PROCESS = 100_000;

    private enum Victim {
        PROCESS,
        DATABASE,
        BOTH,
        DISK
    }

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final Map<Integer, Long> ledger = new HashMap<>();
    private int processes;

    @Test
    void whoever_is_killed_service_comes_back_and_what_was_acknowledged_is_there_once() throws Exception {
        killed(Victim.values().length);
    }

    @Test
    @Tag("soak")
    void three_hundred_kills_lose_nothing_double_nothing_and_leave_nothing_half_done() throws Exception {
        killed(MANY);
    }

    private void killed(int times) throws Exception {
        LentBinaries.in(folder);
        prepare();
        Random random = new Random(SEED);
        Offices offices = another();
        try {
            int kinds = Victim.values().length;
            for (int accident = 0; accident < times; accident++) {
                Victim victim = Victim.values()[accident < kinds ? accident : random.nextInt(kinds)];
                String which = "seed " + SEED + ", accident " + accident + ", " + victim;
                assertThat(offices.acknowledged(1 + random.nextInt(30), ledger, SECONDS_OF_PATIENCE))
                        .as("work goes on before " + which)
                        .isTrue();
                TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
                if (victim == Victim.DATABASE || victim == Victim.BOTH) {
                    killDatabase();
                }
                if (victim == Victim.PROCESS || victim == Victim.BOTH) {
                    offices.kill(ledger);
                    offices = another();
                }
                if (victim == Victim.DISK) {
                    leaveNoRoom();
                }
                offices.enterWhatWasSaid(ledger);
                assertThat(offices.acknowledged(5, ledger, SECONDS_OF_PATIENCE))
                        .as("service comes back after " + which)
                        .isTrue();
                if (accident % 25 == 24) {
                    assertNothingLostDoubledOrHalfDone();
                }
            }
        } finally {
            offices.kill(ledger);
        }
        assertNothingLostDoubledOrHalfDone();
    }

    private Offices another() throws Exception {
        return Offices.in(folder, 1 + DOCTORS_OF_A_PROCESS * processes++);
    }

    private void prepare() {
        try (EmbeddedPostgres server = EmbeddedPostgres.open(folder, Durability.KEPT);
                Database database = Database.open(server.settings())) {
            new JoinScene(TestAdapters.over(database).ports()).prepared(0);
        }
    }

    private void killDatabase() throws Exception {
        Optional<Postmaster> living = Postmaster.on(folder.resolve("cluster"));
        living.ifPresent(server -> server.process().destroyForcibly());
    }

    /**
     * No file may grow beyond a few pages for a while, as on a full disk: what works for our connections refuses what needs
     * room, or gives up, and the server begins anew. The server's first process keeps its room, since the limit holds for shared
     * memory as well, of which a full disk takes none.
     */
    private void leaveNoRoom() throws Exception {
        List<ProcessHandle> workers = Postmaster.on(folder.resolve("cluster"))
                .orElseThrow()
                .process()
                .children()
                .toList();
        limitFiles(workers, Integer.toString(BYTES_LEFT));
        TimeUnit.SECONDS.sleep(SECONDS_WITHOUT_ROOM);
        limitFiles(workers, "unlimited");
    }

    private static void limitFiles(List<ProcessHandle> processes, String bytes) throws Exception {
        for (ProcessHandle each : processes) {
            new ProcessBuilder("prlimit", "--pid", Long.toString(each.pid()), "--fsize=" + bytes + ":unlimited")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    private void assertNothingLostDoubledOrHalfDone() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.open(folder, Durability.KEPT);
                Database database = Database.open(server.settings())) {
            assertThat(new JoinScene(TestAdapters.over(database).ports()).journalIsWhole())
                    .isTrue();
            try (Connection connection = database.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                assertThat(count(connection, "select count(*) - max(sequence) from journal_entry"))
                        .as("gaps in the journal")
                        .isZero();
                assertThat(count(
                                connection,
                                "select h.sequence - max(e.sequence) from journal_head h, journal_entry e"
                                        + " group by h.sequence"))
                        .as("entries beyond the head")
                        .isZero();
                assertThat(count(
                                connection,
                                "select count(*) from procedure p where p.version <> (select count(*)"
                                        + " from journal_entry e where e.subject = p.id and e.result = 'ACCEPTED')"))
                        .as("procedures with more or fewer versions than entries")
                        .isZero();
                assertThat(count(
                                connection,
                                "select count(*) from procedure p where (p.state = 'SUBMITTED' and"
                                        + " p.version > 1) <> exists (select 1 from membership_fact f where f.person = p.applicant"
                                        + " and f.superseded_at is null)"))
                        .as("approvals without membership, or the other way round")
                        .isZero();
                assertThat(count(
                                connection,
                                "select count(*) from (select applicant from procedure group by applicant"
                                        + " having count(*) > 1) twice"))
                        .as("doctors who filed twice")
                        .isZero();
                assertEveryAcknowledgedActIsThere(connection);
            }
        }
    }

    private void assertEveryAcknowledgedActIsThere(Connection connection) throws SQLException {
        Map<UUID, Long> kept = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select applicant, version from procedure")) {
            while (rows.next()) {
                kept.put(rows.getObject(1, UUID.class), rows.getLong(2));
            }
        }
        assertThat(ledger).isNotEmpty();
        ledger.forEach((doctor, version) -> assertThat(
                        kept.getOrDefault(Physicians.id(doctor).value(), 0L))
                .as("doctor " + doctor)
                .isGreaterThanOrEqualTo(version));
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
