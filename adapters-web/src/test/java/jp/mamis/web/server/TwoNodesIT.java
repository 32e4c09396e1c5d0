package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.ScriptsToCome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Two portals behind nginx on one database are one portal, also while one of them dies. */
class TwoNodesIT {

    private static final int MANY_KILLS = Integer.getInteger("mamis.accidents", 20);

    /** nginx leaves a node alone for some seconds after it gave no answer. */
    private static final int MOST_PAUSES = 100;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    private static TwoNodes both;
    private static Program doctor;

    @BeforeAll
    static void start() throws IOException {
        both = TwoNodes.in(folder);
        doctor = Program.at(both.address()).loggedIn("doctor", TwoNodes.PASSWORD);
    }

    @AfterAll
    static void stop() {
        both.close();
    }

    @Test
    void a_session_a_form_and_a_key_are_good_at_either_node() {
        Visitor first = new Visitor(both.address());
        assertThat(first.logIn("nonmember", TwoNodes.PASSWORD).statusCode()).isEqualTo(303);
        Visitor here = first.copiedAt(both.node(0).address(""));
        Visitor there = first.copiedAt(both.node(1).address(""));
        Program program = Program.at(both.address()).loggedIn("nonmember", TwoNodes.PASSWORD);
        String filed =
                Program.json(Everybody.apply(program.at(both.node(0).port()))).getString("id");
        String withdrawal = "/my/procedures/" + filed + "/withdrawal";
        Map<String, String> form = here.form(withdrawal, withdrawal);

        HttpResponse<String> withdrawn = there.post(withdrawal, form);
        HttpResponse<String> repeated = here.post(withdrawal, form);

        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(303);
        assertThat(repeated.headers().firstValue("Location"))
                .isEqualTo(withdrawn.headers().firstValue("Location"));
        assertThat(there.open("/my/procedures/" + filed).statusCode()).isEqualTo(200);
        there.submit("/my", "/logout", Map.of());
        assertThat(here.open("/my").statusCode()).as("logged out at the other").isEqualTo(303);
    }

    @Test
    void a_key_is_answered_alike_by_either_node_and_who_saw_the_elder_version_is_told_by_both() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Program here = doctor.at(both.node(0).port());
        Program there = doctor.at(both.node(1).port());

        HttpResponse<String> begun = here.call("POST", "/api/v1/drafts", "{\"answers\":{\"remarks\":\"1\"}}", key);
        HttpResponse<String> repeated = there.call("POST", "/api/v1/drafts", "{\"answers\":{\"remarks\":\"1\"}}", key);
        String draft = begun.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]*", "");
        String tag = begun.headers().firstValue("ETag").orElseThrow();

        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        assertThat(repeated.statusCode()).isEqualTo(201);
        assertThat(repeated.body()).isEqualTo(begun.body());
        assertThat(there.put(draft, "{\"answers\":{\"remarks\":\"2\"}}", tag).statusCode())
                .isEqualTo(200);
        assertThat(here.put(draft, "{\"answers\":{\"remarks\":\"3\"}}", tag).statusCode())
                .isEqualTo(412);
        assertThat(Traffic.number(Program.json(here.get(draft)))).isEqualTo(2);
    }

    /** The one that comes back finds what the first node of the next version has added meanwhile. */
    @Test
    void
            a_node_dies_and_comes_back_to_a_newer_schema_and_nothing_acknowledged_is_lost_or_doubled_and_nobody_logged_out()
                    throws Exception {
        killed(1, () -> ScriptsToCome.expand(both.database()));

        assertThat(Files.readString(
                        both.node(0).data().resolve("portal/" + both.node(0).port() + ".log")))
                .contains("The database is of schema 9001, newer than this program's");
    }

    @Test
    @Tag("soak")
    void however_often_one_of_them_dies() throws Exception {
        killed(MANY_KILLS, () -> {});
    }

    private interface Meanwhile {
        void happens() throws SQLException;
    }

    private static void killed(int times, Meanwhile meanwhile) throws Exception {
        String draft = "/api/v1/drafts/"
                + Program.json(doctor.post("/api/v1/drafts", "{\"answers\":{\"remarks\":\"0\"}}"))
                        .getString("id");
        long before = count("select count(*) from paper_form");
        try (Traffic traffic = Traffic.at(both.address(), draft)) {
            for (int accident = 0; accident < times; accident++) {
                traffic.passing(60);
                both.kill(accident % 2);
                meanwhile.happens();
                traffic.passing(60);
                both.again(accident % 2);
                int answered = answeredBy(accident % 2);
                for (int i = 0; i < MOST_PAUSES && answeredBy(accident % 2) == answered; i++) {
                    traffic.passing(60);
                }
                assertThat(answeredBy(accident % 2)).as("back in the pool").isGreaterThan(answered);
            }
            traffic.end();

            assertThat(traffic.faults()).isEmpty();
            assertThat(count("select count(*) from paper_form") - before)
                    .as("papers")
                    .isEqualTo(traffic.papers().size());
            assertThat(codes()).containsAll(traffic.papers().values());
            assertThat(Set.copyOf(traffic.papers().values()))
                    .hasSameSizeAs(traffic.papers().keySet());
            assertThat(Traffic.number(Program.json(doctor.get(draft)))).isEqualTo(traffic.lastKept());
        }
        assertThat(AssociationSystem.builder(new PersistenceAdapters(both.database()).ports())
                        .build()
                        .journal()
                        .verifyChain()
                        .verify(Caller.operator("operator", "two-nodes"))
                        .accepted())
                .hasValueSatisfying(report -> assertThat(report.whole()).isTrue());
    }

    /** How many requests nginx has had answered by this node. */
    private static int answeredBy(int node) throws IOException {
        String address = "127.0.0.1:" + both.node(node).port() + " status=2";
        return (int) both.nginx().log().stream()
                .filter(line -> line.contains(address))
                .count();
    }

    private static Set<String> codes() throws SQLException {
        Set<String> codes = new HashSet<>();
        try (Connection connection = both.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select code from paper_form")) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        }
        return codes;
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection = both.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
