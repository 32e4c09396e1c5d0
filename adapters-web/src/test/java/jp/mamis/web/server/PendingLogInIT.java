package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mamis.web.server.DeployedPaths.Deployed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A log-in whose second factor is still to come, at every path that is deployed: it opens nothing that is anybody's own. */
class PendingLogInIT {

    private static RunningPortal portal;
    private static AppHolder holder;

    @BeforeAll
    static void a_doctor_sets_up_an_app_in_the_browser() throws IOException {
        portal = RunningPortal.shared();
        holder = newHolder();
    }

    private static AppHolder newHolder() throws IOException {
        return AppHolder.newIn(portal, new Everybody(portal, List.of(Everybody.NOBODY, "admin")));
    }

    @Test
    void no_page_that_is_anybody_s_own_opens_and_no_form_is_taken() {
        Visitor visitor = holder.waiting();
        String csrf = AppHolder.group(visitor.open("/login/factor").body(), "name=\"csrf\" value=\"([^\"]+)\"");
        List<String> wrong = new ArrayList<>();

        for (Deployed deployed : DeployedPaths.all()) {
            if (!deployed.template().matches("/(my|office|admin)(/.*)?")) {
                continue;
            }
            String path = filled(deployed.template());
            HttpResponse<String> answer =
                    deployed.isReading() ? visitor.open(path) : visitor.post(path, Map.of("csrf", csrf));
            boolean led = answer.statusCode() == 303
                    && answer.headers().firstValue("Location").orElse("").contains("/login/factor?back=");
            if (deployed.isReading() ? !led : answer.statusCode() != 401) {
                wrong.add(deployed + " " + answer.statusCode());
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(visitor.open("/login/factor").statusCode()).isEqualTo(200);
    }

    @Test
    void no_operation_of_the_api_takes_the_token_or_the_cookie() {
        Program program = Program.at(portal.address("")).loggedIn(holder.loginId(), AppHolder.PASSWORD);
        Visitor visitor = holder.waiting();
        List<String> wrong = new ArrayList<>();

        for (Deployed deployed : DeployedPaths.all()) {
            if (!deployed.isApi()) {
                continue;
            }
            String path = filled(deployed.template());
            HttpResponse<String> byToken =
                    program.call(deployed.method(), path, deployed.isReading() ? "" : "{}", Map.of());
            if (byToken.statusCode() != 401 || !byToken.body().contains("second-factor-needed")) {
                wrong.add(deployed + " by token " + byToken.statusCode());
            }
            boolean open = path.matches(
                    "/api/v1/(openapi\\.json|documents|postal-codes/[^/]+|areas(/candidates)?|associations(/[^/]+(/children)?)?)");
            if (deployed.isReading() && !open) {
                HttpResponse<String> byCookie = visitor.open(path);
                if (byCookie.statusCode() != 401 || !byCookie.body().contains("second-factor-needed")) {
                    wrong.add(deployed + " by cookie " + byCookie.statusCode());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static String filled(String template) {
        return template.replace("{code}", "1401A")
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }

    @Test
    void a_wrong_code_stays_and_a_recovery_code_leads_on() throws IOException {
        AppHolder own = newHolder();
        Visitor visitor = own.waiting();

        HttpResponse<String> wrong = visitor.submit(
                "/login/factor?back=/my/looks", "/login/factor", Map.of("oneTimeCode", "ABCDE-FGHJK-MNPQR"));
        HttpResponse<String> right = visitor.submit(
                "/login/factor?back=/my/looks",
                "/login/factor",
                Map.of("oneTimeCode", own.recovery().get(0)));
        HttpResponse<String> again = own.waiting()
                .submit(
                        "/login/factor",
                        "/login/factor",
                        Map.of("oneTimeCode", own.recovery().get(0)));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("確認コードが正しくない").doesNotContain("ABCDE");
        assertThat(right.headers().firstValue("Location").orElse("")).endsWith("/my/looks");
        assertThat(visitor.open("/my/account/factors").body()).contains("残り9個");
        assertThat(again.statusCode()).isEqualTo(422);
    }

    @Test
    void a_program_sends_the_code_with_a_further_call() {
        Program nobody = Program.at(portal.address(""));
        JsonObject waiting = Program.json(nobody.call(
                "POST",
                "/api/v1/sessions",
                Json.createObjectBuilder()
                        .add("loginId", holder.loginId())
                        .add("password", AppHolder.PASSWORD)
                        .build()
                        .toString(),
                Map.of()));

        HttpResponse<String> done = nobody.call(
                "POST",
                "/api/v1/sessions/completions",
                Json.createObjectBuilder()
                        .add("token", waiting.getString("token"))
                        .add("code", holder.recovery().get(1))
                        .build()
                        .toString(),
                Map.of());

        assertThat(waiting.getString("next")).isEqualTo("FACTOR");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
        assertThat(Program.json(done).getString("next")).isEqualTo("NOTHING");
        assertThat(Program.json(done).getString("token")).isNotEqualTo(waiting.getString("token"));
    }
}
