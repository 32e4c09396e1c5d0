package jp.mamis.persistence;

import static jp.mamis.application.procedures.JoinScene.BOARD_DAY;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.mamis.application.Ports;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.domain.person.PersonId;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nodes of two versions rely on while they share a database. */
class NewerSchemaTest {

    /** Those before were written when every node was stopped for a new version. */
    private static final int FIRST_FOR_SEVERAL_NODES = 148;

    private static final int PLANNED_AFTER = 20;
    private static final int MANY = 100;
    private static final Pattern EVERY_COLUMN =
            Pattern.compile("(?i)(\\bselect|\\breturning|,) +([a-z]+\\.)?\\*(,| *\"| +from)");

    private final TestDatabase server = new TestDatabase();
    private final List<String> said = new ArrayList<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord told) {
            said.add(new SimpleFormatter().formatMessage(told));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void open() {
        server.open();
        Logger.getLogger(NewerSchema.class.getName()).addHandler(listening);
    }

    @AfterEach
    void close() {
        Logger.getLogger(NewerSchema.class.getName()).removeHandler(listening);
        server.close();
    }

    @Test
    void a_program_works_on_a_schema_to_which_a_newer_one_has_added_and_says_so() throws Exception {
        ScriptsToCome.expand(server.database());

        try (Database database = Database.open(server.settings())) {
            JoinScene scene = new JoinScene(TestAdapters.over(database).ports()).prepared(1);
            Receipt approved = JoinScene.done(scene.approve(scene.filed(1), AOBA, BOARD_DAY));

            assertThat(scene.stored(approved).version()).isEqualTo(approved.version());
            assertThat(scene.journalIsWhole()).isTrue();
        }
        assertThat(said)
                .anySatisfy(line -> assertThat(line)
                        .contains("schema 9001", "newer than this program's " + SchemaScripts.newest(source())));
        assertThat(NewerSchema.in(source())).contains(new NewerSchema.Beyond("9001", Optional.empty()));
    }

    /** The server plans what a connection has asked five times, and refuses such a plan once its columns are others. */
    @Test
    void a_program_at_work_reads_on_while_a_newer_one_adds() throws SQLException {
        try (Database database = Database.open(server.settings())) {
            Ports ports = TestAdapters.over(database).ports();
            for (int read = 0; read < PLANNED_AFTER; read++) {
                read(ports);
            }
            ScriptsToCome.expand(server.database());

            assertThatCode(() -> read(ports)).doesNotThrowAnyException();
        }
    }

    @Test
    void every_statement_names_the_columns_it_reads() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")))
                    .hasSizeGreaterThan(MANY)
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(EVERY_COLUMN));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"select * from a", "select a.* from a", "select a.id, b.*, c.id from a", "returning *\""})
    void each_way_to_ask_for_every_column_is_recognised(String statement) {
        assertThat(statement).containsPattern(EVERY_COLUMN);
    }

    @Test
    void a_schema_from_which_a_newer_program_has_taken_is_refused_in_clear_words() throws SQLException {
        ScriptsToCome.expand(server.database());
        ScriptsToCome.contract(server.database());

        assertThatThrownBy(() -> Database.open(server.settings()))
                .isInstanceOf(NewerSchema.class)
                .hasMessageContainingAll("9002", SchemaScripts.newest(source()), "Start the newer program");
    }

    @Test
    void its_own_schema_is_nothing_new() {
        Database.open(server.settings()).close();

        assertThat(NewerSchema.in(source())).isEmpty();
        assertThat(said).isEmpty();
    }

    /** A read that lasts would keep whoever comes later waiting behind the script. */
    @Test
    void a_script_that_waits_for_a_table_gives_up_before_those_behind_it() {
        assertThat(Patience.SCRIPTS.lock()).isPositive().isLessThan(Patience.USUAL.lock());
        assertThat(Patience.SCRIPTS.statement()).isZero();
    }

    @Test
    void what_takes_away_says_so_in_its_name() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(Database.class.getResource("/db")).toURI());
        try (Stream<Path> scripts = Files.list(folder)) {
            for (Path script : scripts.toList()) {
                String name = Objects.requireNonNull(script.getFileName()).toString();
                String description = name.replaceAll("^V[0-9]+__|\\.sql$", "").replace('_', ' ');
                if (Integer.parseInt(name.substring(1, 4)) >= FIRST_FOR_SEVERAL_NODES
                        && !NewerSchema.takesAway(description)) {
                    assertThat(ScriptsToCome.whatOlderProgramsMiss(Files.readString(script)))
                            .as("%s takes away: name it V…__contract_…, a release after nothing uses it", name)
                            .isEmpty();
                    assertThat(ScriptsToCome.changedTables(Files.readString(script)))
                            .as("%s makes programs at work wait for each other: one table in each script", name)
                            .hasSizeLessThan(2);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table person",
                "alter table person drop column kana",
                "alter table person rename to human",
                "alter table person alter column kana set not null",
                "ALTER TABLE person\n  ALTER kana TYPE int",
                "alter table person add column rank int not null",
                "alter table person add rank int not null",
                "alter table person add constraint narrow check (rank < 9)",
                "create unique index person_rank on person (rank)"
            })
    void what_an_older_program_would_miss_is_found(String script) {
        assertThat(ScriptsToCome.whatOlderProgramsMiss("create table x (y int not null);\n" + script + ";"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table other (kana text not null)",
                "alter table person add column rank int not null default 0",
                "alter table person add column rank int",
                "alter table person add column rank text not null generated always as (lower(kana)) stored",
                "alter table person drop constraint narrow, add constraint wide check (rank < 9)",
                "alter table person drop constraint narrow; alter table person add constraint narrow check (rank < 9)",
                "create table other (kana text); create unique index other_kana on other (kana)",
                "create index person_rank on person (rank); -- drop table person"
            })
    void what_only_adds_is_let_pass(String script) {
        assertThat(ScriptsToCome.whatOlderProgramsMiss(script + ";")).isEmpty();
    }

    @Test
    void a_program_whose_own_script_was_left_out_does_not_start() throws SQLException {
        ScriptsToCome.expand(server.database());
        ScriptsToCome.leaveOut(SchemaScripts.newest(source()), server.database());

        assertThatThrownBy(() -> Database.open(server.settings()))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining(SchemaScripts.newest(source()));
    }

    @Test
    void a_script_that_changes_several_tables_is_found() {
        assertThat(ScriptsToCome.changedTables("alter table mamis.a add x int; alter table mamis.b add x int;"
                        + "create table mamis.c (x int); create index c_x on mamis.c (x);"))
                .containsExactlyInAnyOrder("mamis.a", "mamis.b");
    }

    private static void read(Ports ports) {
        ports.work().inTransaction(() -> {
            ports.qualifications().facts().of(new PersonId(new UUID(0, 1)));
            return ports.authority().generations().all();
        });
    }

    private DataSource source() {
        return server.database().dataSource();
    }
}
