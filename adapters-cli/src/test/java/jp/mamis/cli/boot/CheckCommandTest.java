package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mamis.application.Ports;
import jp.mamis.application.kernel.Realm;
import jp.mamis.cli.boot.Finding.Item;
import jp.mamis.cli.boot.Finding.State;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.cli.command.GlobalOptions;
import jp.mamis.cli.output.Words;
import jp.mamis.domain.fixture.Authorities;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.persistence.DatabaseRealm;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {

    private static final String NATION = "00000000-0000-0000-0000-000000000001";
    private static final String PASSWORD = "not-to-be-shown";

    private final TestDatabase database = new TestDatabase();
    private final Map<String, String> more = new HashMap<>();

    @TempDir
    Path folder;

    @BeforeEach
    void a_demonstration() throws IOException {
        database.open();
        DatabaseRealm.claim(database.database(), Realm.DEMONSTRATION);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private InstallationSettings settings() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "MAMIS_DATA", folder.toString(),
                "MAMIS_REALM", "demonstration",
                "MAMIS_DATABASE_URL", database.settings().url(),
                "MAMIS_DATABASE_USER", database.settings().user(),
                "MAMIS_DATABASE_PASSWORD", database.settings().password()));
        environment.putAll(more);
        return new InstallationSettings(new GlobalOptions(), environment);
    }

    private static Finding of(Item item, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.item() == item)
                .findFirst()
                .orElseThrow();
    }

    private Finding installation(Item item) {
        return of(item, new InstallationCheck(settings(), Clock.systemUTC()).findings());
    }

    private Finding machine(Item item) {
        return of(item, new MachineCheck(settings()).findings());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_sound_installation_has_no_fault_and_is_told_to_take_a_backup() {
        List<Finding> findings = new InstallationCheck(settings(), Clock.systemUTC()).findings();

        assertThat(findings)
                .filteredOn(finding -> finding.item() != Item.DURABILITY)
                .noneMatch(finding -> finding.state() == State.FAULT);
        assertThat(of(Item.DATABASE, findings).found()).contains("PostgreSQL", "UTF8");
        assertThat(of(Item.BACKUP, findings).advice()).isEqualTo("backup");
    }

    @Test
    void a_server_that_forgets_commits_is_a_fault() {
        // The server of the tests runs so, where nobody has given another.
        Finding found = installation(Item.DURABILITY);

        assertThat(found.state()).isEqualTo(found.found().equals("on") ? State.FINE : State.FAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "update mamis.journal_head set sequence = 7, JOURNAL, FAULT",
        "create schema mamis_restoring, SCHEMA, FAULT",
        "drop schema mamis cascade, SCHEMA, ATTENTION",
    })
    void what_is_wrong_with_the_database_is_found(String spoiling, Item item, State state) throws SQLException {
        execute(spoiling);

        assertThat(installation(item).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"contract x, FAULT, newer", "x, ATTENTION, expanded"})
    void a_database_of_a_newer_program_is_a_fault_where_something_was_taken_away(
            String script, State state, String advice) throws SQLException {
        execute("insert into mamis.flyway_schema_history (installed_rank, version, description, type, script,"
                + " installed_by, execution_time, success) values (9999, '9999', '" + script
                + "', 'SQL', 'x', 'x', 1, true)");

        assertThat(installation(Item.SCHEMA)).isEqualTo(new Finding(Item.SCHEMA, state, "9999", advice));
    }

    @ParameterizedTest
    @CsvSource({
        "DEMONSTRATION, 29 hours, FINE",
        "DEMONSTRATION, 31 hours, ATTENTION",
        "DEMONSTRATION, 49 hours, FAULT",
        "PRODUCTION, 49 hours, FINE",
    })
    void lists_that_are_late_are_found(CaRealm realm, String age, State state) throws SQLException {
        CaGeneration generation = Authorities.signing(realm, 1);
        assertThat(installation(Item.LISTS).state()).isEqualTo(State.FINE);
        Ports ports = TestAdapters.over(database.database()).ports();
        ports.work().inTransaction(() -> {
            ports.authority().generations().add(generation);
            return generation;
        });
        execute("insert into mamis.revocation_list values (gen_random_uuid(), '"
                + generation.id().value() + "', 'HOLDERS', 8, now() - interval '" + age + "', 0, '\\x3000'),"
                + " (gen_random_uuid(), '" + generation.id().value() + "', 'HOLDERS', 9, now(), 0, null)");

        assertThat(installation(Item.LISTS).state()).isEqualTo(state);
    }

    @Test
    void an_authority_without_a_list_is_a_fault() {
        Ports ports = TestAdapters.over(database.database()).ports();
        ports.work().inTransaction(() -> {
            ports.authority().generations().add(Authorities.signing(CaRealm.DEMONSTRATION, 1));
            return ports;
        });

        assertThat(installation(Item.LISTS)).isEqualTo(new Finding(Item.LISTS, State.FAULT, "-", "lists-overdue"));
    }

    @ParameterizedTest
    @CsvSource({
        "now(), null, FINE",
        "null, null, ATTENTION",
        "now(), now(), ATTENTION",
    })
    void an_authority_that_is_not_activated_for_status_is_found(String confirmed, String ended, State state)
            throws SQLException {
        assertThat(installation(Item.ACTIVATION).state()).isEqualTo(State.FINE);
        CaGeneration generation = authority();
        execute("insert into mamis.activation (id, generation, purpose, asked_by, asked_at, hours, confirmed_by,"
                + " confirmed_at, ended_at) values (gen_random_uuid(), '"
                + generation.id().value() + "', 'STATUS', gen_random_uuid(), now(), 0, "
                + (confirmed.equals("null") ? "null" : "gen_random_uuid()") + ", " + confirmed + ", " + ended + ")");

        assertThat(installation(Item.ACTIVATION).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "interval '31 days', FINE, ''",
        "interval '29 days', ATTENTION, responder-ends",
        "interval '6 days', FAULT, responder-over",
        "interval '-1 day', FAULT, responder-over",
    })
    void a_responder_whose_certificate_ends_is_found(String left, State state, String advice) throws SQLException {
        CaGeneration generation = authority();
        assertThat(installation(Item.RESPONDERS))
                .isEqualTo(new Finding(Item.RESPONDERS, State.ATTENTION, "-", "responder-missing"));

        responder(generation, 1, "interval '-2 days'");
        responder(generation, 2, left);

        assertThat(installation(Item.RESPONDERS).state()).isEqualTo(state);
        assertThat(installation(Item.RESPONDERS).advice()).isEqualTo(advice);
    }

    @ParameterizedTest
    @CsvSource({
        "interval '3 hours', 2, interval '1 hour', false, FINE",
        "interval '3 hours', 1, interval '1 hour', false, ATTENTION",
        "interval '3 hours', 2, interval '0', false, ATTENTION",
        "interval '3 hours', 2, interval '1 hour', true, ATTENTION",
        "interval '1 hour', 0, interval '1 hour', false, FINE",
    })
    void answers_that_nobody_signs_are_found(String issued, int answers, String left, boolean revoked, State state)
            throws SQLException {
        CaGeneration generation = authority();
        String authority = "'" + generation.id().value() + "'";
        execute("insert into mamis.issuance (id, authority, serial, profile, purpose, realm, holder, key, valid_from,"
                + " valid_until, planned_at, state, to_be_signed, certificate, ended_at) values (gen_random_uuid(), "
                + authority + ", 7, 'x', 'SIGNING', 'DEMONSTRATION', '{}', decode(repeat('00', 32), 'hex'), now(),"
                + " now() + interval '1 year', now(), 'ISSUED', '\\x3000', '\\x3000', now() - " + issued + ")");
        assertThat(installation(Item.ANSWERS).state()).as("nobody answers").isEqualTo(State.FINE);
        responder(generation, 1, "interval '1 year'");
        for (String digest : List.of("SHA_1", "SHA_256").subList(0, answers)) {
            execute("insert into mamis.ocsp_answer (authority, serial, digest, revoked, this_update, next_update,"
                    + " response) values (" + authority + ", 7, '" + digest + "', " + revoked
                    + ", now() - interval '1 hour', now() + " + left + ", '\\x3000')");
        }

        assertThat(installation(Item.ANSWERS).state()).isEqualTo(state);
    }

    private CaGeneration authority() {
        CaGeneration generation = Authorities.signing(CaRealm.DEMONSTRATION, 1);
        Ports ports = TestAdapters.over(database.database()).ports();
        return ports.work().inTransaction(() -> {
            ports.authority().generations().add(generation);
            return generation;
        });
    }

    private void responder(CaGeneration generation, int number, String left) throws SQLException {
        execute("insert into mamis.ocsp_responder (id, authority, number, begun_at, key_id, to_be_signed, valid_from,"
                + " valid_until, certificate) values (gen_random_uuid(), '"
                + generation.id().value() + "', " + number
                + ", now(), '00', '\\x3000', now() - interval '1 year', now() + " + left + ", '\\x3000')");
    }

    @Test
    void work_that_stands_still_is_found() throws SQLException {
        execute("insert into mamis.mail (id, version, occasion, kind, language, recipient, subject, facts, written_at,"
                + " state, attempts, interruptions, due_at, under_way, answer, urgent) values (gen_random_uuid(), 1, 'x',"
                + " 'x', 'JA', 'somebody@mail.example', gen_random_uuid(), '{}', now() - interval '2 hours', 'QUEUED', 0,"
                + " 0, now(), false, '', false)");
        execute("insert into mamis.timed_task values ('x', 1, now() - interval '1 hour', false, null, null, 0, '')");
        execute("insert into mamis.job (id, version, kind, account, body, channel, ordered_at, state, total, position,"
                + " done, refused, done_before, facts, wrong) values (gen_random_uuid(), 1, 'APPROVE_TOGETHER',"
                + " gen_random_uuid(), gen_random_uuid(), 'PAGE', now() - interval '1 hour', 'QUEUED', 1, 0, 0, 0, 0,"
                + " '{}', '[]')");

        assertThat(installation(Item.MAILS).state()).isEqualTo(State.ATTENTION);
        assertThat(installation(Item.MAILS).found()).startsWith("1 (").doesNotContain("somebody");
        assertThat(installation(Item.SCHEDULE).found()).isEqualTo("1");
        assertThat(installation(Item.SCHEDULE).state()).isEqualTo(State.ATTENTION);
        assertThat(installation(Item.JOBS).state()).isEqualTo(State.ATTENTION);
    }

    @Test
    void a_national_body_without_a_president_is_found() throws SQLException {
        assertThat(installation(Item.PRESIDENT).state()).isEqualTo(State.FINE);
        execute("insert into mamis.association (id, code, provisional, tier, valid_from) values ('" + NATION
                + "', 'N1000', false, 'NATIONAL', '2000-01-01')");
        assertThat(installation(Item.PRESIDENT))
                .isEqualTo(new Finding(Item.PRESIDENT, State.ATTENTION, "-", "president"));

        execute("insert into mamis.association_profile (association, version, president_family, president_given)"
                + " values ('" + NATION + "', 1, '見本', '会長')");

        assertThat(installation(Item.PRESIDENT).state()).isEqualTo(State.FINE);
    }

    @Test
    void clocks_apart_are_a_fault() {
        Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));

        assertThat(of(Item.CLOCK, new InstallationCheck(settings(), ahead).findings()))
                .matches(finding -> finding.state() == State.FAULT);
    }

    @Test
    void another_realm_and_an_address_without_encryption_are_faults() {
        more.put("MAMIS_REALM", "production");
        assertThat(installation(Item.REALM).state()).isEqualTo(State.FAULT);

        more.put("MAMIS_PUBLIC_URL", "portal.example.org");
        assertThat(installation(Item.PUBLIC_URL).state()).isEqualTo(State.FAULT);
    }

    @Test
    void keys_of_software_are_a_fault_in_production() throws SQLException {
        more.put("MAMIS_PKCS11_MODULE", "software");
        assertThat(installation(Item.TOKEN).state()).isEqualTo(State.ATTENTION);

        execute("drop schema mamis cascade");
        more.put("MAMIS_REALM", "production");
        assertThat(installation(Item.TOKEN).state()).isEqualTo(State.FAULT);
    }

    @Test
    void servers_that_do_not_answer_are_faults_and_no_password_is_shown() throws IOException {
        int nobody = free();
        more.put("MAMIS_SMTP_URL", "smtp+starttls://user:" + PASSWORD + "@127.0.0.1:" + nobody);
        more.put("MAMIS_MAIL_FROM", "portal@association.example");
        assertThat(installation(Item.SMTP)).isEqualTo(Finding.fault(Item.SMTP, "127.0.0.1:" + nobody, "smtp"));

        more.put("MAMIS_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + nobody + "/x?password=" + PASSWORD);
        more.put("MAMIS_DATABASE_PASSWORD", PASSWORD);
        assertThat(installation(Item.DATABASE).state()).isEqualTo(State.FAULT);
        assertThat(new InstallationCheck(settings(), Clock.systemUTC())
                        .findings()
                        .toString())
                .doesNotContain(PASSWORD);
    }

    @Test
    void files_that_others_read_are_faults() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), PASSWORD);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(machine(Item.SECRET).state()).isEqualTo(State.FAULT);
        assertThat(machine(Item.FOLDER).state()).isEqualTo(State.FINE);

        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
        assertThat(machine(Item.SECRET).state()).isEqualTo(State.FINE);
        assertThat(machine(Item.FOLDER).state()).isEqualTo(State.FAULT);
        assertThat(new MachineCheck(settings()).findings().toString()).doesNotContain(PASSWORD);
    }

    @Test
    void a_port_that_another_program_has_is_a_fault() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            more.put("MAMIS_PORT", Integer.toString(other.getLocalPort()));

            assertThat(machine(Item.PORT).advice()).isEqualTo("port");
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void a_fault_ends_with_1_and_attention_with_0() {
        InProcess mamis = InProcess.inMemory();

        Ended attention =
                mamis.finding(Finding.attention(Item.BACKUP, "-", "backup")).run("check");
        Ended fault = mamis.finding(Finding.fault(Item.JOURNAL, "7", "journal")).run("check", "--format", "json");

        assertThat(attention.code()).isZero();
        assertThat(attention.out()).contains("最後のバックアップ", "要確認", "mamis backup create");
        assertThat(fault.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(fault.out()).contains("\"item\":\"JOURNAL\"", "\"state\":\"FAULT\"", "mamis audit verify");
        assertThat(InProcess.inMemory().asStranger().run("check").code()).isEqualTo(ExitCode.NOT_REACHED.number());
    }

    @Test
    void everything_that_can_be_found_has_words() {
        for (Words words : List.of(Words.in("ja"), Words.in("en"))) {
            assertThat(Item.values())
                    .allSatisfy(item -> assertThat(words.of(item)).isNotEqualTo(item.name()));
            assertThat(State.values())
                    .allSatisfy(state -> assertThat(words.of(state)).isNotEqualTo(state.name()));
        }
    }
}
