package jp.mamis.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import jp.mamis.application.Ports;
import jp.mamis.application.membership.MemberFixture;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.Member.HeldNumber;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.MemberNumber;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.person.NameKey;
import jp.mamis.persistence.work.WorkplaceColumns;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database of an earlier schema that holds data is brought up to date, and its data say what they said. */
class UpgradeTest {

    private static final Instant RECORDED = Instant.parse("2026-03-31T14:59:59.999999Z");
    private static final LocalDate LAST_OF_MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate JOINED_THE_NATIONAL_BODY = LocalDate.of(2020, 4, 1);

    private final TestDatabase server = new TestDatabase();

    @BeforeEach
    void begin_without_a_schema() throws SQLException {
        server.open();
        execute("drop schema mamis cascade");
    }

    @AfterEach
    void drop() {
        server.close();
    }

    @Test
    void memberships_groups_and_numbers_from_before_the_dated_groups_are_as_they_were() throws SQLException {
        Member numbered =
                done(leftSapporo().giveNumber(new MemberNumber("0012345678"), true, JOINED_THE_NATIONAL_BODY));
        migrateTo("050");
        writeNationalBody();
        write(numbered);

        Member read = readAfterAll();

        assertThat(read).usingRecursiveComparison().ignoringFields("version").isEqualTo(numbered);
        assertThat(read.number())
                .contains(new HeldNumber(new MemberNumber("0012345678"), true, JOINED_THE_NATIONAL_BODY));
    }

    @Test
    void a_group_from_before_moves_on_from_where_it_was() throws SQLException {
        Member member = MemberFixture.inAoba(JOINED_THE_NATIONAL_BODY);
        migrateTo("060");
        write(member);
        try (Database database = Database.open(server.settings())) {
            Ports ports = TestAdapters.over(database).ports();
            Member read =
                    ports.work().readOnly(() -> ports.membership().members().of(member.person()));

            Member moved = MemberFixture.joined(
                    read, MemberFixture.CLINIC, MemberCategory.A2B, LAST_OF_MARCH, Associations.YOKOHAMA);
            ports.work().inTransaction(() -> {
                ports.membership().members().save(moved, RECORDED.plusSeconds(1));
                return moved;
            });

            assertThat(ports.work()
                            .readOnly(() -> ports.membership().members().of(member.person()))
                            .groups())
                    .isEqualTo(moved.groups());
        }
    }

    @Test
    void procedures_from_before_the_closing_day_closed_on_the_day_of_their_last_act() throws SQLException {
        migrateTo("071");
        execute("insert into mamis.procedure (id, version, reference, kind, applicant, workplace_key, workplace,"
                + " member_group, state, submitted_at, content)"
                + " select gen_random_uuid(), 1, state, 'JOIN', gen_random_uuid(), 'x', 'x', gen_random_uuid(), state,"
                + " now(), '{\"history\":[{\"at\":\"2026-03-31T14:59:59Z\"},{\"at\":\"2026-03-31T15:00:00Z\"}]}'"
                + " from (values ('REJECTED'), ('SUBMITTED')) as had (state)");

        try (Database database = Database.open(server.settings());
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select string_agg(state || ' ' || coalesce(closed_on::text, '-'), ', ' order by state)"
                                + " from mamis.procedure")) {
            rows.next();

            assertThat(rows.getString(1)).isEqualTo("REJECTED 2026-04-01, SUBMITTED -");
        }
    }

    @Test
    void what_had_ended_before_a_bodys_turn_leaves_its_list() throws SQLException {
        migrateTo("082");
        execute("insert into mamis.procedure (id, version, reference, kind, applicant, workplace_key, workplace,"
                + " member_group, state, submitted_at, closed_on, content)"
                + " select gen_random_uuid(), 1, state, 'JOIN', gen_random_uuid(), 'x', 'x', gen_random_uuid(), state,"
                + " now(), case when state = 'REJECTED' then date '2026-04-01' end,"
                + " '{\"route\":[{\"body\":\"00000000-0000-0000-0000-000000000001\",\"state\":\"APPROVED\",\"begun\":\"x\"},"
                + "{\"body\":\"00000000-0000-0000-0000-000000000002\",\"state\":\"WAITING\",\"begun\":\"x\"},"
                + "{\"body\":\"00000000-0000-0000-0000-000000000003\",\"state\":\"WAITING\"}]}'"
                + " from (values ('REJECTED'), ('SUBMITTED')) as had (state)");
        execute("insert into mamis.procedure_step (procedure, body, position, office_state, since, reference)"
                + " select p.id, ('00000000-0000-0000-0000-00000000000' || n)::uuid, n, p.state, now(), p.reference"
                + " from mamis.procedure p, generate_series(1, 3) n");

        try (Database database = Database.open(server.settings());
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select string_agg(reference || ' ' || position, ', ' order by reference, position)"
                                + " from mamis.procedure_step")) {
            rows.next();

            assertThat(rows.getString(1)).isEqualTo("REJECTED 1, REJECTED 2, SUBMITTED 1, SUBMITTED 2, SUBMITTED 3");
        }
    }

    @Test
    void what_a_body_may_see_follows_its_part_and_who_had_acted_finds_the_end_again() throws SQLException {
        String body = "00000000-0000-0000-0000-00000000000";
        migrateTo("100");
        execute("insert into mamis.procedure (id, version, reference, kind, applicant, workplace_key, workplace,"
                + " member_group, state, submitted_at, closed_on, content)"
                + " select gen_random_uuid(), 1, state, 'JOIN', gen_random_uuid(), 'x', 'x', gen_random_uuid(), state,"
                + " now(), case when state = 'REJECTED' then date '2026-04-01' end,"
                + " '{\"route\":[{\"body\":\"" + body + "1\",\"state\":\"OPEN\",\"begun\":\"x\"},"
                + "{\"body\":\"" + body + "2\",\"state\":\"WAITING\",\"begun\":\"x\"},"
                + "{\"body\":\"" + body + "3\",\"state\":\"WAITING\"},"
                + "{\"body\":\"" + body + "4\",\"state\":\"WAITING\"}],"
                + "\"history\":[{\"at\":\"2026-03-01T00:00:00Z\",\"body\":\"" + body + "4\"},"
                + "{\"at\":\"2026-04-01T00:00:00Z\",\"body\":\"" + body + "3\",\"by\":\"x\"}]}'"
                + " from (values ('REJECTED'), ('SUBMITTED')) as had (state)");
        execute("insert into mamis.procedure_step (procedure, body, position, office_state, since, reference)"
                + " select p.id, ('" + body + "' || n)::uuid, n, p.state, now(), p.reference"
                + " from mamis.procedure p, generate_series(1, 4) n where n < 3 or p.state = 'SUBMITTED'");

        try (Database database = Database.open(server.settings());
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select string_agg(left(reference, 1) || position || ' ' || shown, ', '"
                                + " order by reference, position) from mamis.procedure_step")) {
            rows.next();

            assertThat(rows.getString(1)).isEqualTo("R1 true, R2 true, R3 false, S1 true, S2 true, S3 false, S4 false");
        }
    }

    @Test
    void keys_of_names_and_workplaces_from_before_are_those_that_searches_compare() throws SQLException {
        String name = "ヴァ・ぎょうせい ゕんこう區立 濱ﾃﾞ醫院（ＡＢ-1）クウオウ葛\uDB40\uDD00";
        Member member = MemberFixture.inAoba(JOINED_THE_NATIONAL_BODY);
        migrateTo("134");
        execute(
                "insert into mamis.member (person, version, number_provisional) values (?, 1, false)",
                member.person().value());
        execute(
                "insert into mamis.member_group (id, person, position, workplace_name, owner)"
                        + " values (?, ?, 0, 'x', 'INDIVIDUAL')",
                member.groups().get(0).id().value(),
                member.person().value());
        execute(
                "insert into mamis.member_group_fact (id, member_group, person, workplace_name, workplace_key, owner,"
                        + " recorded_at) values (-1, ?, ?, ?, 'x', 'INDIVIDUAL', now())",
                member.groups().get(0).id().value(),
                member.person().value(),
                name);
        execute("insert into mamis.work_record values (?, 1)", member.person().value());
        execute(
                "insert into mamis.affiliation_fact (id, affiliation, person, workplace_name, owner, duty, valid_from,"
                        + " recorded_at) values (-1, ?, ?, ?, 'INDIVIDUAL', 'x', date '2026-04-01', now())",
                member.person().value(),
                member.person().value(),
                name);
        execute("insert into mamis.institution (code, name, prefecture, valid_from, recorded_at, search_key, place_key,"
                + " grams) values ('H140000001', 'x', '14', date '2026-04-01', now(), E'\n區醫', '區', '{^區,區醫}')");

        try (Database database = Database.open(server.settings())) {
            String key = NameKey.parse(name).text();
            assertThat(read(database, "select workplace_key from mamis.member_group_fact"))
                    .isEqualTo(key);
            assertThat(read(database, "select workplace_key from mamis.affiliation_fact"))
                    .isEqualTo(key);
            assertThat(read(
                            database,
                            "select search_key || place_key || array_to_string(grams, ' ') from mamis.institution"))
                    .isEqualTo("\n区医区^区 区医");
        }
    }

    private static String read(Database database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void making_the_tables_of_an_empty_database_warns_of_nothing() {
        List<LogRecord> warned = new CopyOnWriteArrayList<>();
        Logger root = Logger.getLogger("");
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord told) {
                if (told.getLevel().intValue() >= Level.WARNING.intValue()) {
                    warned.add(told);
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        root.addHandler(listening);
        try {
            Database.open(server.settings()).close();
        } finally {
            root.removeHandler(listening);
        }

        assertThat(warned).extracting(LogRecord::getMessage).isEmpty();
    }

    private static Member leftSapporo() {
        Member member = MemberFixture.inTwoGroups();
        Membership inSapporo = member.in(Associations.SAPPORO.id()).findFirst().orElseThrow();
        return done(member.endOrCancel(inSapporo.id(), LAST_OF_MARCH, Membership.EndReason.LEFT));
    }

    private static Member done(Outcome<Change<Member>> outcome) {
        return outcome.accepted().orElseThrow().state();
    }

    private Member readAfterAll() {
        try (Database database = Database.open(server.settings())) {
            Ports ports = TestAdapters.over(database).ports();
            return ports.work().readOnly(() -> ports.membership().members().of(MemberFixture.PERSON));
        }
    }

    private void migrateTo(String script) {
        DatabaseSettings settings = server.settings();
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(settings.url(), settings.user(), settings.password())
                .locations("classpath:db")
                .defaultSchema(Database.SCHEMA)
                .target(script)
                .load()
                .migrate();
    }

    private void writeNationalBody() throws SQLException {
        execute(
                "insert into mamis.association (id, code, provisional, tier, valid_from) values (?, ?, false, ?, ?)",
                Associations.JMA.id().value(),
                "N1000",
                "NATIONAL",
                Associations.FIRST_DAY);
    }

    /** As the adapters of that schema wrote it: one row per group, which says where the group is. */
    private void write(Member member) throws SQLException {
        execute(
                "insert into mamis.member values (?, 1, ?, ?)",
                member.person().value(),
                member.number().map(held -> held.number().digits()),
                member.number().isPresent());
        int position = 0;
        for (Group group : member.groups()) {
            execute(
                    "insert into mamis.member_group values (?, ?, ?, ?, ?, ?)",
                    group.id().value(),
                    member.person().value(),
                    position++,
                    group.workplace().registerCode().map(code -> code.text()),
                    group.workplace().name().text(),
                    WorkplaceColumns.owner(group.workplace()));
        }
        for (Membership membership : member.memberships()) {
            write(member, membership);
        }
    }

    private void write(Member member, Membership membership) throws SQLException {
        execute(
                "insert into mamis.membership_fact values"
                        + " (nextval('mamis.membership_fact_id'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz)",
                membership.id().value(),
                member.person().value(),
                membership.body().value(),
                membership.group().value(),
                membership.category().name(),
                membership.period().from(),
                membership.firstDayKnown(),
                membership.period().until(),
                membership.ending().map(Enum::name),
                RECORDED.toString());
    }

    /** An empty {@link Optional} is written as no value. */
    private void execute(String sql, Object... values) throws SQLException {
        DatabaseSettings settings = server.settings();
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof Optional<?> column ? column.orElse(null) : values[i]);
            }
            statement.execute();
        }
    }
}
