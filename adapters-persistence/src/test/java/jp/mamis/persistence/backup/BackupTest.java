package jp.mamis.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.journal.JournalDrafts;
import jp.mamis.application.journal.VerifyChain;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.rehearsal.LoadRehearsal;
import jp.mamis.application.rehearsal.RehearsalUseCases;
import jp.mamis.persistence.BareDatabase;
import jp.mamis.persistence.Database;
import jp.mamis.persistence.DatabaseRealm;
import jp.mamis.persistence.HalfRestored;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import jp.mamis.persistence.backup.UnusableBackup.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Copies of a database of some dozen invented people, restored and spoilt. */
class BackupTest {

    private static final String NOBODY = "00000000-0000-0000-0000-00000000000a";
    private static final Telling SILENT = (done, all) -> {};
    private static final Caller OPERATOR = Caller.operator("0", "test");

    @RegisterExtension
    static final TestDatabase SOURCE = new TestDatabase();

    private final TestDatabase empty = new TestDatabase();
    private Optional<BareDatabase> target = Optional.empty();

    @TempDir
    Path folder;

    @BeforeAll
    static void some_dozen_people() throws SQLException {
        DatabaseRealm.claim(SOURCE.database(), Realm.DEMONSTRATION);
        Ports ports = TestAdapters.over(SOURCE.database()).ports();
        new RehearsalUseCases(ports, Clock.systemUTC(), Realm.DEMONSTRATION)
                .loadRehearsal()
                .load(
                        new LoadRehearsal.Command(40, 3, Optional.of(LocalDate.of(2026, 4, 1)), (done, all) -> {}),
                        OPERATOR);
        execute(
                SOURCE.database().dataSource(),
                "insert into mamis.shared_secret (digest) values (E'\\\\N\\t\\r\\n\\\\.\\n髙𠮷')");
    }

    @BeforeEach
    void an_empty_database() throws SQLException {
        empty.open();
        execute(empty.database().dataSource(), "drop schema mamis cascade");
        target = Optional.of(BareDatabase.external(empty.settings()));
    }

    @AfterEach
    void drop() {
        empty.close();
    }

    private Path taken() {
        return taken(SILENT);
    }

    private Path taken(Telling telling) {
        Path file = folder.resolve("backup");
        try (TakenBackup taken = TakenBackup.take(SOURCE.database().dataSource(), file, telling)) {
            taken.keep();
        }
        return file;
    }

    private DataSource restoring() {
        return target.orElseThrow().dataSource();
    }

    private void restore(Path file, Telling telling) {
        try (BackupFile backup = BackupFile.open(file)) {
            new Restoration(restoring(), backup).run(telling);
        }
    }

    @Test
    void every_row_of_every_table_is_restored_and_every_sequence_goes_on() throws SQLException {
        Map<String, String> before = contents(SOURCE.database().dataSource());

        restore(taken(), SILENT);
        Restoration.finish(restoring());

        assertThat(before.keySet()).contains("journal_entry", "physician_fact", "shared_secret", "view_log");
        assertThat(contents(restoring())).isEqualTo(before);
        String next = "select nextval('mamis.member_number')";
        assertThat(text(restoring(), next)).isEqualTo(text(SOURCE.database().dataSource(), next));
    }

    /** A server may put small rows into the room that large ones left, so that they come back in another order. */
    @Test
    void rows_of_many_sizes_are_restored_in_whatever_order_they_come_back() throws SQLException {
        DataSource source = SOURCE.database().dataSource();
        execute(
                source,
                "insert into mamis.view_log (at, actor, body, channel, request, kind, ground, subject, count)"
                        + " select now(), 'x', gen_random_uuid(), 'PAGE', 'x', 'LIST', 'x',"
                        + " repeat('x', (n * 7919) % 1900), 1 from generate_series(1, 20000) n");

        restore(taken(), SILENT);

        assertThat(contents(restoring()).get("view_log"))
                .isEqualTo(contents(source).get("view_log"));
    }

    @Test
    void the_restored_journal_is_whole_and_ends_where_the_backup_says() {
        Path file = taken();
        restore(file, SILENT);

        try (Database database = target.orElseThrow().open();
                BackupFile backup = BackupFile.open(file)) {
            VerifyChain.Report report = AssociationSystem.builder(
                            TestAdapters.over(database).ports())
                    .build()
                    .journal()
                    .verifyChain()
                    .verify(OPERATOR)
                    .accepted()
                    .orElseThrow();

            assertThat(report.whole()).isTrue();
            assertThat(report.entries()).isPositive();
            assertThat(report.head().toString())
                    .isEqualTo(backup.manifest().head().toString());
        }
    }

    @Test
    void what_is_written_meanwhile_is_not_in_it() throws SQLException {
        Ports ports = TestAdapters.over(SOURCE.database()).ports();
        String head = text(SOURCE.database().dataSource(), "select sequence from mamis.journal_head");
        boolean[] written = new boolean[1];

        Path file = taken((done, all) -> {
            if (!written[0]) {
                written[0] = true;
                ports.work().inTransaction(() -> {
                    ports.journal().record(JournalDrafts.any());
                    return ports;
                });
            }
        });
        restore(file, SILENT);

        assertThat(written[0]).isTrue();
        assertThat(text(SOURCE.database().dataSource(), "select sequence from mamis.journal_head"))
                .isNotEqualTo(head);
        assertThat(text(restoring(), "select sequence from mamis.journal_head")).isEqualTo(head);
        assertThat(text(restoring(), "select count(*) from mamis.journal_entry"))
                .isEqualTo(head);
    }

    @Test
    void a_table_nobody_told_of_is_in_it_and_needs_the_program_that_makes_it() throws SQLException {
        DataSource source = SOURCE.database().dataSource();
        execute(source, "create table mamis.later (id bigint primary key, text text)");
        execute(source, "insert into mamis.later values (1, 'x'), (2, null)");
        try {
            Path file = taken();
            try (BackupFile backup = BackupFile.open(file)) {
                assertThat(backup.manifest().tables())
                        .filteredOn(part -> part.table().equals("later"))
                        .singleElement()
                        .satisfies(part -> {
                            assertThat(part.rows()).isEqualTo(2);
                            assertThat(part.columns()).containsExactly("id", "text");
                        });
            }
            assertFault(Fault.OTHER_TABLES, () -> restore(file, SILENT));
        } finally {
            execute(source, "drop table mamis.later");
        }
    }

    @Test
    void the_file_is_read_by_its_owner_only_and_gets_its_name_when_it_is_whole() throws IOException {
        Path file = folder.resolve("backup");

        try (TakenBackup taken = TakenBackup.take(SOURCE.database().dataSource(), file, SILENT)) {
            assertThat(file).doesNotExist();
            taken.keep();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            try (BackupFile backup = BackupFile.open(file)) {
                assertThat(backup.digest()).isEqualTo(taken.digest());
                assertThat(backup.manifest()).isEqualTo(taken.manifest());
                backup.verify(SILENT);
            }
        }
        assertThat(folder).isDirectoryContaining("glob:**/backup");
        assertFault(Fault.NO_PLACE, () -> TakenBackup.take(SOURCE.database().dataSource(), file, SILENT));
    }

    @Test
    void what_is_not_kept_leaves_nothing() {
        TakenBackup.take(SOURCE.database().dataSource(), folder.resolve("backup"), SILENT)
                .close();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_database_that_holds_anything_is_not_restored_into() throws SQLException {
        Path file = taken();
        execute(restoring(), "create table public.mine (id int)");

        assertFault(Fault.NOT_EMPTY, () -> restore(file, SILENT));

        execute(restoring(), "drop table public.mine");
        restore(file, SILENT);
        Restoration.finish(restoring());
        assertFault(Fault.NOT_EMPTY, () -> restore(file, SILENT));
    }

    @Test
    void a_restoration_that_ends_half_way_leaves_a_database_nobody_works_on() throws SQLException {
        Path file = taken();

        assertThatThrownBy(() -> restore(file, (done, all) -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        assertThatThrownBy(() -> Database.open(empty.settings())).isInstanceOf(HalfRestored.class);
        assertFault(Fault.HALF_RESTORED, () -> restore(file, SILENT));
        assertThat(text(restoring(), "select count(*) from mamis.physician")).isEqualTo("0");
    }

    @Test
    void a_restored_database_is_opened_once_it_is_released() {
        restore(taken(), SILENT);
        assertThatThrownBy(() -> Database.open(empty.settings())).isInstanceOf(HalfRestored.class);

        Restoration.finish(restoring());

        try (Database database = Database.open(empty.settings())) {
            assertThat(DatabaseRealm.realmOf(database)).contains(Realm.DEMONSTRATION);
        }
    }

    @Test
    void a_restored_database_lets_no_key_sign_that_officers_have_not_activated_since() throws SQLException {
        restore(taken(), SILENT);
        String now = "2026-11-22T03:00:00Z";
        execute(
                restoring(),
                "insert into mamis.ca_generation (id, duty, realm, number, family, key_id, certificate, authority)"
                        + " values ('" + NOBODY + "', 'SIGNING', 'DEMONSTRATION', 1, 'x', 'x', '', 'x')");
        execute(
                restoring(),
                "insert into mamis.activation (id, generation, purpose, asked_by, asked_at, hours, confirmed_by,"
                        + " confirmed_at) select gen_random_uuid(), '" + NOBODY + "', purpose, '" + NOBODY + "', '"
                        + now
                        + "', 0, case purpose when 'STATUS' then gen_random_uuid() end,"
                        + " case purpose when 'STATUS' then timestamptz '" + now
                        + "' end from unnest(array['STATUS', 'ISSUING']) purpose");

        Restoration.finish(restoring());

        assertThat(texts(restoring(), "select ended_at is not null and ended_by is null from mamis.activation"))
                .containsExactly("t", "t");
    }

    @Test
    void a_file_cut_off_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(taken());
        for (int length : new int[] {whole.length - 1, whole.length / 2, 100}) {
            Path cut = Files.write(folder.resolve("cut" + length), List.of());
            Files.write(cut, java.util.Arrays.copyOf(whole, length));
            assertFault(Fault.CUT_OFF, () -> restore(cut, SILENT));
        }
    }

    @Test
    void another_file_is_refused() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "code,name\n");
        Path archive = folder.resolve("archive");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("manifest"));
            zip.closeEntry();
        }

        assertFault(Fault.NO_BACKUP, () -> restore(text, SILENT));
        assertFault(Fault.NO_BACKUP, () -> restore(archive, SILENT));
        assertFault(Fault.NO_FILE, () -> restore(folder.resolve("none"), SILENT));
    }

    @Test
    void one_altered_byte_is_found_and_nothing_is_restored() throws IOException, SQLException {
        Path file = taken();
        byte[] whole = Files.readAllBytes(file);
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        whole[text.indexOf("table/journal_entry") + 500] ^= 1;
        Files.write(file, whole);

        assertFault(Fault.ALTERED, () -> restore(file, SILENT));
        assertThat(text(restoring(), "select to_regnamespace('mamis') is null")).isEqualTo("t");
    }

    @Test
    void a_row_written_by_somebody_else_is_found() throws IOException {
        Path file = rewritten(taken(), "table/physician", text -> text.replaceFirst("(?m)^.*\n", ""));

        assertFault(Fault.ALTERED, () -> restore(file, SILENT));
    }

    @Test
    void the_same_rows_in_another_order_are_the_same_and_others_are_not() {
        assertThat(sum("a\n", "bb\n", "a\n")).isEqualTo(sum("bb\na\na\n"));
        assertThat(sum("a\n", "bb\n")).isNotEqualTo(sum("a\n", "bb\n", "a\n"));
        assertThat(sum("ab\n", "c\n")).isNotEqualTo(sum("a\n", "bc\n"));
    }

    private static String sum(String... pieces) {
        try (CountedText counted = new CountedText(OutputStream.nullOutputStream(), rows -> {})) {
            for (String piece : pieces) {
                counted.write(piece.getBytes(StandardCharsets.UTF_8));
            }
            return counted.sumOfRows();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void a_manifest_that_says_something_else_is_found() throws IOException {
        Path file = rewritten(taken(), "manifest", text -> text.replace("realm demonstration", "realm production"));

        assertFault(Fault.ALTERED, () -> restore(file, SILENT));
    }

    @Test
    void what_a_newer_program_wrote_is_left_to_it() throws IOException {
        Path file = taken();
        Manifest manifest;
        try (BackupFile backup = BackupFile.open(file)) {
            manifest = backup.manifest();
        }
        Manifest newer = new Manifest(
                manifest.madeAt(), manifest.realm(), "9999", manifest.head(), manifest.tables(), manifest.counters());

        assertFault(Fault.NEWER_PROGRAM, () -> restore(rewritten(file, "manifest", text -> newer.text()), SILENT));
        assertFault(
                Fault.NEWER_PROGRAM,
                () -> restore(
                        rewritten(file, "manifest", text -> text.replace("mamis-backup 1", "mamis-backup 2")), SILENT));
    }

    private interface Change {
        String of(String text);
    }

    private interface Act {
        void run() throws IOException;
    }

    private Path rewritten(Path file, String entry, Change change) throws IOException {
        Path other = folder.resolve("other");
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(other))) {
            for (ZipEntry each : from.stream().map(ZipEntry.class::cast).toList()) {
                String text = new String(from.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8);
                to.putNextEntry(new ZipEntry(each.getName()));
                to.write((each.getName().equals(entry) ? change.of(text) : text).getBytes(StandardCharsets.UTF_8));
                to.closeEntry();
            }
        }
        return other;
    }

    private static void assertFault(Fault fault, Act act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        UnusableBackup.class,
                        unusable -> assertThat(unusable.fault()).isEqualTo(fault));
    }

    /** Every table's rows as the server writes them, sorted; asked for without the code under test. */
    private static Map<String, String> contents(DataSource source) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        for (String table : texts(
                source,
                "select table_name from information_schema.tables where table_schema = 'mamis'"
                        + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'")) {
            String all = "select count(*) || ' ' || coalesce(string_agg(t::text, E'\\n' order by t::text), '')"
                    + " from mamis." + table + " t";
            found.put(table, text(source, all));
        }
        return found;
    }

    private static String text(DataSource source, String sql) throws SQLException {
        return texts(source, sql).get(0);
    }

    private static List<String> texts(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
