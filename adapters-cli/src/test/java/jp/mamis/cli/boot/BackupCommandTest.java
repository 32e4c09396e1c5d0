package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import jp.mamis.application.kernel.Realm;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.persistence.DatabaseRealm;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as the operator gives them, on real databases. */
class BackupCommandTest {

    private final TestDatabase source = new TestDatabase();
    private final TestDatabase target = new TestDatabase();

    @TempDir
    Path folder;

    @BeforeEach
    void one_database_at_work_and_an_empty_one() throws SQLException {
        source.open();
        DatabaseRealm.claim(source.database(), Realm.DEMONSTRATION);
        target.open();
        try (Connection connection = target.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema mamis cascade");
        }
    }

    @AfterEach
    void drop() {
        source.close();
        target.close();
    }

    private Ended run(TestDatabase database, String... arguments) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "LANG", "en",
                "MAMIS_REALM", "demonstration",
                "MAMIS_DATA", folder.toString(),
                "MAMIS_DATABASE_URL", database.settings().url(),
                "MAMIS_DATABASE_USER", database.settings().user(),
                "MAMIS_DATABASE_PASSWORD", database.settings().password()));
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int code = Main.run(options -> new Installation(options, environment), arguments);
            return new Ended(code, printed.toString(StandardCharsets.UTF_8), said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    void a_backup_is_taken_verified_restored_and_compared() {
        String file = folder.resolve("backup").toString();
        run(source, "association", "load-sample");

        Ended created = run(source, "backup", "create", file, "--format", "json");
        String digest = created.out().replaceFirst("(?s).*\"sha256\":\"([0-9a-f]{64})\".*", "$1");
        Ended verified = run(source, "backup", "verify", file, "--expect", digest, "--format", "json");
        Ended restored = run(target, "backup", "restore", file, "--format", "json");
        Ended bodies = run(target, "association", "show", "14010");
        Ended later = run(source, "backup", "compare", file, "--format", "json");
        Ended laterThere = run(target, "backup", "compare", file, "--format", "json");

        assertThat(created.code()).as(created.toString()).isZero();
        assertThat(created.out()).contains("\"realm\":\"demonstration\"");
        assertThat(verified.code()).as(verified.toString()).isZero();
        assertThat(verified.out()).isEqualTo(created.out());
        assertThat(restored.code()).as(restored.toString()).isZero();
        assertThat(restored.out()).isEqualTo(created.out());
        assertThat(bodies.code()).as(bodies.toString()).isZero();
        assertThat(later.out()).contains("\"intention\":\"TAKE_BACKUP\"").doesNotContain("RESTORE_BACKUP");
        assertThat(later.err()).contains("1 entries after");
        assertThat(laterThere.out())
                .contains("\"intention\":\"RESTORE_BACKUP\"")
                .doesNotContain("TAKE_BACKUP");
    }

    @Test
    void a_backup_of_another_installation_is_not_compared() {
        String file = folder.resolve("backup").toString();
        run(source, "association", "load-sample");
        run(source, "backup", "create", file);

        // Begins another journal in the empty database.
        run(target, "association", "load-sample", "--lang", "en");
        Ended ended = run(target, "backup", "compare", file);

        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(ended.err()).contains("another installation");
    }

    @Test
    void a_database_at_work_is_not_restored_into() {
        String file = folder.resolve("backup").toString();
        run(source, "backup", "create", file);

        Ended ended = run(source, "backup", "restore", file);

        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(ended.err()).contains("holds data");
    }

    @Test
    void a_half_restored_database_is_not_worked_on() throws SQLException {
        try (Connection connection = target.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema mamis_restoring");
        }

        Ended ended = run(target, "association", "list");

        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(ended.err()).contains("Restore again");
    }

    @Test
    void what_is_no_backup_is_refused_in_words() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "not one");

        Ended ended = run(source, "backup", "verify", text.toString());

        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(ended.err()).contains("no backup of MAMIS");
    }

    @Test
    void another_digest_than_the_one_noted_is_told() {
        String file = folder.resolve("backup").toString();
        run(source, "backup", "create", file);

        Ended ended = run(source, "backup", "verify", file, "--expect", "0".repeat(64));

        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED.number());
    }

    @Test
    void only_the_owner_of_the_installation_takes_and_restores() {
        InProcess stranger = InProcess.inMemory().asStranger();
        String file = folder.resolve("backup").toString();

        assertThat(stranger.run("backup", "create", file).code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(stranger.run("backup", "restore", file).code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(stranger.run("backup", "compare", file).code()).isEqualTo(ExitCode.NOT_REACHED.number());
    }
}
