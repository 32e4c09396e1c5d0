package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.mamis.application.hpki.status.StatusCodec;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.status.CertId;
import jp.mamis.domain.hpki.status.IssuerMark;
import jp.mamis.domain.hpki.status.ResponseStatus;
import jp.mamis.pkcs11.Pkcs11Adapters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The edges on the real server: every wrong request has its answer, for programs and for people. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgesIT {

    private static final Set<String> CHANGING = Set.of("put", "patch", "delete");

    /** What is posted to decide on a procedure that is there. */
    private static final String ACT = ".*/procedures/\\{\\w+}/.*";

    /** What is posted to change the structure of the federation. */
    private static final String RESTRUCTURING = "/api/v1/associations(/\\{\\w+}/(names|mergers|split|dissolution))?";

    /** Operations that take no {@code If-Match}, and why. */
    private static final Map<String, String> WITHOUT_A_VERSION = Map.ofEntries(
            Map.entry("DELETE /api/v1/sessions/current", "whoever logs out decides on nothing, and is out either way"),
            Map.entry("DELETE /api/v1/sessions", "ends every own session, seen or not: that is what it is for"),
            Map.entry(
                    "DELETE /api/v1/sessions/{session}",
                    "a session that was ended stays ended, and its use in between changes nothing"),
            Map.entry(
                    "PUT /api/v1/me/password",
                    "names the present password, which no other change can have left as it was"),
            Map.entry("DELETE /api/v1/files/{file}", "a file never changes: it is there as it was seen, or gone"),
            Map.entry(
                    "DELETE /api/v1/associations/{code}/procedures/{id}/scans/{file}",
                    "a file never changes: it is there as it was seen, or gone"),
            Map.entry(
                    "POST /api/v1/associations/{code}/procedures/{id}/scans",
                    "puts a file beside the procedure, whatever has become of it"),
            Map.entry(
                    "DELETE /api/v1/associations/{code}/views/{list}/{view}",
                    "a view is never changed: it is there as it was seen, or gone"),
            Map.entry(
                    "POST /api/v1/associations/{code}/procedures/{id}/calls",
                    "a note says what was said, whatever has become of the procedure"),
            Map.entry(
                    "DELETE /api/v1/me/second-factors/app",
                    "asks for a fresh proof, and there is one app to take away or none"),
            Map.entry(
                    "PUT /api/v1/associations/{code}/registrations/{id}/verdict",
                    "a registration that waits never changes, and is settled once"));

    private Program program;
    private Visitor visitor;

    @BeforeAll
    void start() throws IOException {
        RunningPortal portal = RunningPortal.shared();
        program = Program.at(portal.address(""));
        visitor = new Visitor(portal.address(""));
    }

    @Test
    void the_document_is_served_and_answers_keep_to_it() {
        assertThat(program.get("/api/v1/associations?size=3").statusCode()).isEqualTo(200);
    }

    @Test
    void the_server_adds_no_description_of_its_own() {
        for (String path : List.of("/openapi", "/application.wadl", "/health")) {
            assertThat(visitor.open(path).statusCode()).as(path).isIn(403, 404);
        }
    }

    @Test
    void what_is_measured_is_told_to_this_machine_and_not_through_a_proxy() throws Exception {
        program.get("/api/v1/associations?size=3");

        HttpResponse<String> here = measured("Accept", "text/plain");
        assertThat(here.statusCode()).isEqualTo(200);
        assertThat(here.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(here.body())
                .contains("route=\"/api/v1/associations\"", "mamis_database_connections{state=\"most\"} 16");
        for (String header : List.of("X-Forwarded-For", "Forwarded", "Via")) {
            assertThat(measured(header, "203.0.113.9").statusCode()).as(header).isEqualTo(404);
        }
        assertThat(visitor.open("/metrics/more").statusCode()).isIn(403, 404);
    }

    private static HttpResponse<String> measured(String header, String value) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(RunningPortal.shared().address("/metrics"))
                .header(header, value)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_question_about_status_is_read_whether_its_slashes_are_escaped_or_not() throws Exception {
        StatusCodec codec = Pkcs11Adapters.statusCodec();
        IssuerMark nobody = new IssuerMark(
                IssuerMark.Digest.SHA_1,
                Der.ofHex("FBEFBEFBEFBEFBEFBEFBEFBEFBEFBEFBEFBEFBEF"),
                Der.ofHex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"));
        Der question = codec.request(new CertId(nobody, BigInteger.ONE));
        String text = Base64.getEncoder().encodeToString(question.bytes());
        assertThat(text).contains("+", "//");

        for (String spelt :
                List.of(text, URLEncoder.encode(text, StandardCharsets.US_ASCII), text.replace("/", "%2f"))) {
            assertThat(told("/ocsp/" + spelt, BodyPublishers.noBody(), "GET"))
                    .as(spelt)
                    .isEqualTo(ResponseStatus.UNAUTHORIZED.bare());
        }
        for (String address : List.of("/ocsp", "/ocsp/")) {
            assertThat(told(address, BodyPublishers.ofByteArray(question.bytes()), "POST"))
                    .as(address)
                    .isEqualTo(ResponseStatus.UNAUTHORIZED.bare());
        }
        for (String elsewhere : List.of("/my%2Faccount", "/ocsp/..%2Fmy", "/static%2Fx", "/api/v1%2Fme")) {
            assertThat(visitor.open(elsewhere).statusCode()).as(elsewhere).isEqualTo(400);
        }
    }

    private static Der told(String path, HttpRequest.BodyPublisher body, String method)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(RunningPortal.shared().address(path))
                .header("Content-Type", "application/ocsp-request")
                .method(method, body)
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/ocsp-response");
        return Der.of(answer.body());
    }

    @Test
    void a_path_that_does_not_exist_is_a_problem_for_programs_and_a_page_for_people() {
        HttpResponse<String> api = program.call("GET", "/api/v1/associations/x/y/z", "", Map.of());
        HttpResponse<String> page = visitor.open("/no/such/page");

        assertThat(api.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("お探しのものが見つかりません").doesNotContain("Exception");
    }

    @Test
    void wrong_requests_have_statuses_of_their_own() {
        assertThat(problem("DELETE", "/api/v1/associations", "", Map.of())).isIn("method-not-allowed", "log-in-needed");
        assertThat(problem("GET", "/api/v1/associations?after=x", "", Map.of())).isEqualTo("malformed-input");
        assertThat(problem("GET", "/api/v1/associations?size=0", "", Map.of())).isEqualTo("malformed-input");
        assertThat(problem("POST", "/api/v1/sessions", "{", Map.of())).isEqualTo("malformed-input");
        assertThat(problem("POST", "/api/v1/sessions", "{\"loginId\":1,\"admin\":true}", Map.of()))
                .isEqualTo("malformed-input");
        assertThat(problem("POST", "/api/v1/sessions", "<x/>", Map.of("X-None", "1")))
                .isEqualTo("malformed-input");
        assertThat(problem("POST", "/api/v1/associations", "{}", Map.of())).isEqualTo("log-in-needed");
        assertThat(problem("GET", "/api/v1/me", "", Map.of("Authorization", "Bearer x")))
                .isEqualTo("log-in-needed");
    }

    @Test
    void a_problem_speaks_the_language_asked_for_and_names_every_fault() {
        HttpResponse<String> answer = program.call(
                "POST",
                "/api/v1/sessions",
                "{\"loginId\":1,\"admin\":true}",
                Map.of("Accept-Language", "en-GB,en;q=0.9,ja;q=0.5"));

        JsonObject problem = Program.json(answer);
        assertThat(problem.getString("title")).isEqualTo("Please check what you entered");
        assertThat(problem.getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("field"))
                .containsExactlyInAnyOrder("loginId", "admin", "password");
    }

    @Test
    void what_the_server_itself_turns_down_is_worded_by_us_whatever_the_method() throws Exception {
        for (String method : List.of("GET", "POST", "OPTIONS", "PROPFIND", "ZQ")) {
            HttpResponse<String> api = sent(method, "/api/v1/associations", "Content-Type", "none");
            HttpResponse<String> page = sent(method, "/associations", "Content-Type", "none");

            assertThat(api.statusCode()).as(method).isBetween(400, 499);
            assertThat(api.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(page.statusCode()).as(method).isBetween(400, 499);
            assertThat(page.body()).contains("<h1").doesNotContain("Payara");
        }
        assertThat(visitor.open("/status-answer").statusCode()).isEqualTo(404);
    }

    @Test
    void an_offer_to_speak_another_protocol_is_taken_up_or_ended_and_holds_nobody() throws Exception {
        for (String offered : List.of("h2c", "websocket", "zq")) {
            try (Socket socket = new Socket(
                    InetAddress.getLoopbackAddress(), RunningPortal.shared().port())) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream()
                        .write(("POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nUpgrade: " + offered
                                        + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
                                .getBytes(StandardCharsets.US_ASCII));

                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .as(offered)
                        .startsWith("HTTP/1.1 400 ");
            }
        }
        HttpRequest taken = HttpRequest.newBuilder(RunningPortal.shared().address("/api/v1/sessions"))
                .version(HttpClient.Version.HTTP_2)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(taken, HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("malformed-input");
    }

    private static HttpResponse<String> sent(String method, String path, String header, String value)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(RunningPortal.shared().address(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header(header, value)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void every_change_names_the_version_it_was_decided_on() {
        List<String> without = new ArrayList<>();

        JsonObject paths = Program.json(program.document()).getJsonObject("paths");
        paths.forEach((path, operations) -> operations.asJsonObject().forEach((method, operation) -> {
            boolean changes =
                    CHANGING.contains(method) || (method.equals("post") && path.matches(ACT + "|" + RESTRUCTURING));
            if (changes && !isConditional(operation.asJsonObject())) {
                without.add(method.toUpperCase(Locale.ROOT) + " " + path);
            }
        }));

        assertThat(paths).isNotEmpty();
        assertThat(without).containsExactlyInAnyOrderElementsOf(WITHOUT_A_VERSION.keySet());
    }

    private static boolean isConditional(JsonObject operation) {
        return operation.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                        .anyMatch(parameter -> parameter.getString("in").equals("header")
                                && parameter.getString("name").equals("If-Match")
                                && parameter.getBoolean("required"))
                && operation.getJsonObject("responses").keySet().containsAll(Set.of("412", "428"));
    }

    @Test
    void a_name_the_operation_does_not_know_is_named_with_those_it_knows() {
        HttpResponse<String> japanese = program.get("/api/v1/associations?tire=3");
        HttpResponse<String> english =
                program.call("GET", "/api/v1/associations?tire=3", "", Map.of("Accept-Language", "en"));

        assertThat(japanese.statusCode()).isEqualTo(400);
        assertThat(message(japanese)).isEqualTo("tire という名前の指定は使えません。使える名前：prefecture, tier, q, after, size");
        assertThat(message(english))
                .isEqualTo("The query name tire is not known here. Known: prefecture, tier, q, after, size");
        assertThat(program.get("/api/v1/openapi.json?v=1").statusCode()).isEqualTo(400);
        assertThat(visitor.open("/associations?tire=3").statusCode()).isEqualTo(200);
    }

    private static String message(HttpResponse<String> problem) {
        return Program.json(problem).getJsonArray("errors").getJsonObject(0).getString("message");
    }

    @Test
    void an_id_that_can_be_none_is_a_problem_in_the_reader_s_language() throws IOException {
        Program doctor = new Everybody(RunningPortal.shared(), List.of("doctor")).program("doctor");
        for (String id : List.of("x", "%3Cscript%3E", "0-0-0-0-g")) {
            HttpResponse<String> japanese = doctor.get("/api/v1/procedures/" + id);
            HttpResponse<String> english =
                    doctor.call("GET", "/api/v1/procedures/" + id, "", Map.of("Accept-Language", "en"));

            assertThat(japanese.statusCode()).as(id).isEqualTo(404);
            assertThat(Program.json(japanese).getString("title")).isEqualTo("お探しのものが見つかりません");
            assertThat(english.statusCode()).as(id).isEqualTo(404);
            assertThat(Program.json(english).getString("title")).matches("\\p{ASCII}+");
        }
    }

    @Test
    void every_type_of_problem_leads_to_a_page_in_both_languages() {
        for (String type : List.of("malformed-input", "log-in-needed", "precondition-failed", "log-in-failed")) {
            HttpResponse<String> page = visitor.open("/problems/" + type);

            assertThat(page.statusCode()).as(type).isEqualTo(200);
            assertThat(page.body()).contains("/problems/" + type, "application/problem+json");
        }
        assertThat(visitor.open("/problems/none").statusCode()).isEqualTo(404);
        assertThat(visitor.open("/problems/%3Cscript%3E").statusCode()).isEqualTo(404);
    }

    private String problem(String method, String path, String body, Map<String, String> headers) {
        HttpResponse<String> answer = program.call(method, path, body, headers);
        assertThat(answer.headers().firstValue("Content-Type"))
                .as("%s %s: %s %s", method, path, answer.statusCode(), answer.body())
                .contains("application/problem+json");
        JsonObject problem = Program.json(answer);
        assertThat(problem.getInt("status")).isEqualTo(answer.statusCode());
        return problem.getString("type").replace("/problems/", "");
    }
}
