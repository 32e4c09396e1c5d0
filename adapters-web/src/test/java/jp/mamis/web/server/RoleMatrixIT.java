package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mamis.web.server.DeployedPaths.Deployed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every role at every path that is deployed, with the ids of one district's people and procedures: who does not belong to
 * the body gets nothing, and nobody gets a fault of the server.
 */
class RoleMatrixIT {

    private static final String DISTRICT = "1401A";
    private static final List<String> ROLES = List.of(
            "anonymous", "doctor", "nonmember", "district", "county", "prefecture", "jma", "admin", "neighbour");
    private static final Map<String, String> OFFICES =
            Map.of("district", "1401A", "county", "14010", "prefecture", "14000", "jma", "N1000", "neighbour", "14030");
    private static final Set<Integer> NOTHING = Set.of(303, 400, 401, 403, 404, 405, 409, 412, 415, 422, 428);

    /** What whoever has no business there is told, before anything he sent is looked at. */
    private static final Set<Integer> REFUSED = Set.of(403, 404);

    /** What anybody may read of a body, and what the bodies above it change. */
    private static final String OPEN_OR_OF_THE_STRUCTURE =
            "/api/v1/associations/\\{code}/(children|names|mergers|split|dissolution)";

    /** Whoever runs the system reads the rules of every body. */
    private static final Deployed RULES = new Deployed("GET", "/api/v1/associations/{code}/settings");

    /** A form with a file is read before anybody is asked who sent it; without one it is none. */
    private static final Set<String> READ_FIRST = Set.of("/office/{code}/procedures/{id}/scan");

    /** The prefecture opens the first account of each body below, and nobody else does. */
    private static final Deployed FIRST_ACCOUNT = new Deployed("POST", "/api/v1/associations/{code}/accounts/first");

    private static Everybody everybody;
    private static ApiExamples bodies;
    private static String member;
    private static String paper;
    private static String procedure;

    @BeforeAll
    static void log_everybody_in() throws IOException {
        everybody = new Everybody(RunningPortal.shared(), ROLES);
        bodies = new ApiExamples(everybody.program(Everybody.NOBODY).document().body());
        paper = everybody.paper().replaceAll(".*/entry/|/answers", "");
        member = everybody.firstId("/office/" + DISTRICT + "/members");
        procedure = everybody.firstId("/office/" + DISTRICT + "/procedures");
    }

    @Test
    void a_body_s_paths_are_its_own_staff_s() {
        List<String> wrong = new ArrayList<>();

        for (Deployed deployed : withoutLoggingOut()) {
            for (String role : ROLES) {
                boolean stranger = belongsToTheBody(deployed)
                        && !(role.equals("admin") && deployed.equals(RULES))
                        && !(role.equals("prefecture") && deployed.equals(FIRST_ACCOUNT))
                        && !OFFICES.getOrDefault(role, "").equals(DISTRICT);
                boolean unsafe = !deployed.isReading() && !deployed.isApi();
                boolean tried = stranger && !deployed.isReading();
                int status = tried ? tried(deployed, role) : status(deployed, role);
                Set<Integer> nothing = tried && !isRead(deployed) && !role.equals(Everybody.NOBODY) ? REFUSED : NOTHING;
                if (status >= 500 || (stranger && !nothing.contains(status)) || (unsafe && status < 300)) {
                    wrong.add(role + " " + deployed + " " + status);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(DeployedPaths.all()).hasSizeGreaterThan(40);
    }

    @Test
    void the_administration_of_the_system_is_the_system_administrator_s_and_shows_no_person() {
        for (String path : List.of(
                "/admin/associations", "/admin/accounts", "/admin/settings", "/admin/mail", "/admin/schedule")) {
            for (String role : ROLES) {
                int status = visitor(role).open(path).statusCode();

                assertThat(status == 200).as("%s at %s: %s", role, path, status).isEqualTo(role.equals("admin"));
            }
        }
        assertThat(visitor("admin").open("/office/N1000/members").statusCode()).isIn(403, 404);
    }

    @Test
    void the_certification_authority_is_seen_by_administrators_of_the_national_body() {
        for (String path :
                List.of("/ca", "/ca/activations", "/ca/certificates", "/ca/lists", "/ca/reissues", "/ca/statistics")) {
            for (String role : ROLES) {
                int status = visitor(role).open(path).statusCode();

                assertThat(status == 200).as("%s at %s: %s", role, path, status).isEqualTo(role.equals("jma"));
            }
        }
    }

    @Test
    void numbers_of_members_follow_the_tree() {
        for (String role : ROLES.subList(1, ROLES.size())) {
            boolean above =
                    Set.of("district", "county", "prefecture", "jma", "admin").contains(role);
            String query = "body=" + DISTRICT;

            assertThat(visitor(role).open("/statistics/members?" + query).statusCode())
                    .as(role)
                    .isEqualTo(above ? 200 : 403);
            assertThat(visitor(role)
                            .open("/statistics/members/export/csv?" + query)
                            .statusCode())
                    .as(role)
                    .isEqualTo(above ? 200 : 403);
            assertThat(program(role)
                            .get("/api/v1/statistics/members?association=" + DISTRICT)
                            .statusCode())
                    .as(role)
                    .isEqualTo(above ? 200 : 403);
        }
    }

    @Test
    void own_pages_need_a_person() {
        assertThat(visitor("anonymous").open("/my").statusCode()).isEqualTo(303);
        assertThat(program("anonymous").call("GET", "/api/v1/me", "", Map.of()).statusCode())
                .isEqualTo(401);
        assertThat(visitor("doctor").open("/my").statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_is_logged_in_is_told_who_it_is() {
        for (String role : ROLES.subList(1, ROLES.size())) {
            assertThat(Program.json(program(role).get("/api/v1/me")).getString("loginId"))
                    .isEqualTo(role);
        }
    }

    @Test
    void a_neighbouring_clerk_learns_nothing_from_ids_at_the_own_office() {
        for (String path : List.of("/office/14030/members/" + member, "/office/14030/procedures/" + procedure)) {
            HttpResponse<String> foreign = visitor("neighbour").open(path);
            HttpResponse<String> unknown = visitor("neighbour")
                    .open(path.replaceAll("[^/]+$", UUID.randomUUID().toString()));

            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(withoutReference(foreign)).isEqualTo(withoutReference(unknown));
        }
    }

    @Test
    void the_body_s_own_clerk_sees_both() {
        assertThat(visitor("district")
                        .open("/office/" + DISTRICT + "/members/" + member)
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor("district")
                        .open("/office/" + DISTRICT + "/procedures/" + procedure)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_body_that_delegates_lets_its_prefecture_decide_procedures_and_nothing_else() {
        String mandates = "/api/v1/associations/14030/mandates";
        String day = LocalDate.now(ZoneId.of("Asia/Tokyo")).toString();
        assertThat(visitor("prefecture").open("/office/14030/procedures").statusCode())
                .isIn(403, 404);
        String given = Program.json(changed(
                        "neighbour",
                        mandates,
                        "{\"kind\":\"DELEGATION\",\"taker\":\"14000\",\"from\":\"" + day + "\",\"last\":\"" + day
                                + "\"}",
                        201))
                .getString("id");

        assertThat(visitor("prefecture").open("/office/14030").body()).contains("が事務受託");
        assertThat(visitor("prefecture").open("/office/14030/procedures").statusCode())
                .isEqualTo(200);
        assertThat(visitor("prefecture").open("/office/14030/below").statusCode())
                .as("what is stuck below the body it decides for")
                .isEqualTo(200);
        for (String closed : List.of("members", "staff", "settings", "deputies", "mandates", "profile")) {
            assertThat(visitor("prefecture").open("/office/14030/" + closed).statusCode())
                    .as(closed)
                    .isIn(403, 404);
        }
        assertThat(visitor("jma").open("/office/14030/procedures").statusCode()).isIn(403, 404);
        changed("neighbour", mandates + "/endings", "{\"id\":\"" + given + "\"}", 204);
        assertThat(visitor("prefecture").open("/office/14030/procedures").statusCode())
                .isIn(403, 404);
    }

    private static HttpResponse<String> changed(String role, String path, String body, int expected) {
        HttpResponse<String> answer = program(role)
                .call(
                        "POST",
                        path,
                        body,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
        return answer;
    }

    private static Visitor visitor(String role) {
        return everybody.visitor(role);
    }

    private static Program program(String role) {
        return everybody.program(role);
    }

    /** All but what ends the very session that asks. */
    private static List<Deployed> withoutLoggingOut() {
        return DeployedPaths.all().stream()
                .filter(deployed -> !(deployed.method().equals("DELETE")
                        && deployed.template().startsWith("/api/v1/sessions")))
                .toList();
    }

    private static boolean belongsToTheBody(Deployed deployed) {
        return deployed.template().startsWith("/office/{code}")
                || (deployed.template().startsWith("/api/v1/associations/{code}/")
                        && !deployed.template().matches(OPEN_OR_OF_THE_STRUCTURE));
    }

    private static int status(Deployed deployed, String role) {
        String path = filled(deployed.template());
        if (deployed.isApi()) {
            return program(role)
                    .call(deployed.method(), path, deployed.isReading() ? "" : "{}", Map.of())
                    .statusCode();
        }
        Visitor visitor = visitor(role);
        // Sent without a form token, so that nothing happens whoever sends it.
        return (deployed.isReading() ? visitor.open(path) : visitor.post(path, Map.of())).statusCode();
    }

    /** Whether what is sent is read, and found wanting, before it is asked who sent it. */
    private static boolean isRead(Deployed deployed) {
        return READ_FIRST.contains(deployed.template());
    }

    /** As somebody who means it sends it: with the token of a form, or a key and a version of a program. */
    private static int tried(Deployed deployed, String role) {
        String path = filled(deployed.template());
        String key = UUID.randomUUID().toString();
        return deployed.isApi()
                ? program(role)
                        .call(
                                deployed.method(),
                                path,
                                bodies.of(deployed.method(), deployed.template()),
                                Map.of("Idempotency-Key", key, "If-Match", "\"1\""))
                        .statusCode()
                : visitor(role)
                        .post(
                                path,
                                Map.of(
                                        "csrf", everybody.token(role),
                                        "submission", key,
                                        "version", "1",
                                        "paper", paper,
                                        "row", member))
                        .statusCode();
    }

    private static String filled(String template) {
        String path = template.replace("{code}", DISTRICT)
                .replace("{duty}", "ASSOCIATION_STAFF")
                .replace("{paper}", paper);
        String id = template.contains("/procedures") ? procedure : member;
        return path.replaceAll("\\{[^}]*}", id);
    }

    private static String withoutReference(HttpResponse<String> answer) {
        return answer.body().replaceAll("[0-9a-f]{8,}(-[0-9a-f]{4,})*", "ID").replaceAll("/office/[^\"?]*", "PATH");
    }
}
