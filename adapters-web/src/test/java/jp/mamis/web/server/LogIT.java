package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What a portal at work writes into its log: lines for programs, with the ids of requests and without persons. */
class LogIT {

    private static final Map<String, String> SETTINGS =
            Map.of("MAMIS_REHEARSAL_MEMBERS", "0", "MAMIS_LOG", "json", "MAMIS_SLOW_STATEMENT_MILLIS", "100");

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path data;

    @Test
    void a_request_is_found_in_answer_log_and_journal_and_nobody_s_name_is_in_the_log() throws Exception {
        try (RunningPortal portal = RunningPortal.on(data, SETTINGS)) {
            String password = Files.readString(data.resolve("demo-password")).strip();
            Program doctor = Program.at(portal.address("")).loggedIn("doctor", password);
            doctor.get("/api/v1/me");
            doctor.get("/api/v1/me/workplaces");
            Program clerk = Program.at(portal.address("")).loggedIn("district", password);
            clerk.get("/api/v1/associations/1401A/members?name=" + "見本");
            String request = slowlyFailedLogIn(portal);
            String measured = portal.get("/metrics").body();

            List<JsonObject> lines = lines(portal);
            assertThat(lines)
                    .filteredOn(line -> line.getString("request").equals(request))
                    .extracting(line -> line.getString("message"))
                    .anyMatch(message -> message.startsWith("slow statement request=" + request));
            assertThat(journalled(request)).isEqualTo("LOG_IN");

            assertThat(measured).contains("route=\"/api/v1/me\"", "mamis_database_slow_statements_total");
            // Ids and fractions of seconds are digits too.
            String whole = lines.stream()
                    .map(line -> line.getString("message").replaceAll("request=\\S+|ms=\\d+", ""))
                    .collect(Collectors.joining("\n"));
            assertThat(persons())
                    .hasSizeGreaterThan(5)
                    .allSatisfy(word -> assertThat(whole).doesNotContain(word));
            assertThat(whole).doesNotContain(password, "wrong horse");
        }
    }

    /** While somebody else has what it writes to, so that the log tells of it. */
    private String slowlyFailedLogIn(RunningPortal portal) throws SQLException, IOException, InterruptedException {
        HttpRequest logIn = HttpRequest.newBuilder(portal.address("/api/v1/sessions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"loginId\":\"doctor\",\"password\":\"wrong horse battery staple\"}"))
                .build();
        CompletableFuture<HttpResponse<String>> answer;
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table mamis.log_in_attempt in exclusive mode");
            answer = HttpClient.newHttpClient().sendAsync(logIn, HttpResponse.BodyHandlers.ofString());
            awaitWaiting(statement);
            statement.execute("select pg_sleep(0.3)");
            connection.rollback();
        }
        return answer.join().headers().firstValue("X-Request-Id").orElseThrow();
    }

    /** Until the log-in stands before the lock, however long it took to come there. */
    private static void awaitWaiting(Statement statement) throws SQLException {
        Instant latest = Instant.now().plus(LONGEST_WAIT);
        boolean waits = false;
        while (!waits) {
            assertThat(Instant.now()).as("the log-in waits for the lock").isBefore(latest);
            // A transaction sees the activity of its first look until it forgets that.
            statement.execute("select pg_stat_clear_snapshot()");
            try (ResultSet row = statement.executeQuery("""
                    select exists (select from pg_stat_activity where wait_event_type = 'Lock'
                      and query like 'insert into mamis.log_in_attempt%') from pg_sleep(0.05)
                    """)) {
                waits = row.next() && row.getBoolean(1);
            }
        }
    }

    /** The lines since the portal has had the word; those of the server's own start are text. */
    private List<JsonObject> lines(RunningPortal portal) throws IOException {
        List<JsonObject> lines = new ArrayList<>();
        for (String line : Files.readAllLines(data.resolve("portal/" + portal.port() + ".log"))) {
            if (line.startsWith("{")) {
                lines.add(Json.createReader(new StringReader(line)).readObject());
            }
        }
        return lines;
    }

    private Connection connection() throws SQLException, IOException {
        Path home = data.resolve("postgres");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:"
                        + Files.readString(home.resolve("port")).strip() + "/mamis",
                "mamis",
                Files.readString(home.resolve("password")).strip());
    }

    private String journalled(String request) throws SQLException, IOException {
        try (Connection connection = connection();
                PreparedStatement statement =
                        connection.prepareStatement("select intention from mamis.journal_entry where request = ?")) {
            statement.setString(1, request);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    /** Names, licence numbers and addresses of everybody there. */
    private List<String> persons() throws SQLException, IOException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select distinct word from mamis.physician_fact f,
                          lateral (values (f.family || f.given), (f.kana_family), (f.licence_number),
                            (f.data::jsonb #>> '{contact,mail}'), (f.family)) as said (word)
                        where length(word) > 1
                        """)) {
            List<String> words = new ArrayList<>();
            while (rows.next()) {
                words.add(rows.getString(1));
            }
            return words;
        }
    }
}
