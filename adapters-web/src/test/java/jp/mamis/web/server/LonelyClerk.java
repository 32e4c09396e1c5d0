package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The only clerk of a body in Kanagawa, whose partner is the prefecture and whose second factor is lost. */
record LonelyClerk(RunningPortal portal, Everybody everybody) {

    private static final String PASSWORD = "correct horse battery";

    /** The id of the request for help that the partner may answer. */
    String asking() {
        String loginId = "lonely-" + ThreadLocalRandom.current().nextInt(1_000_000);
        String body = bodyOf(loginId);
        Program clerk = nobody().loggedIn(loginId, PASSWORD);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        answered(
                clerk.post(
                        "/api/v1/associations/" + body + "/mandates",
                        "{\"kind\":\"PARTNER\",\"taker\":\"14000\",\"from\":\"" + today + "\"}"),
                201);
        JsonObject key = Program.json(clerk.get("/api/v1/me/second-factors/app-key"));
        App app = App.of(key.getString("key"));
        String first = "{\"ticket\":\"" + key.getString("ticket") + "\",\"code\":\"" + app.code() + "\"}";
        answered(clerk.call("POST", "/api/v1/me/second-factors/app", first, Map.of()), 200);
        JsonObject waiting = Program.json(answered(
                nobody().call(
                                "POST",
                                "/api/v1/sessions",
                                "{\"loginId\":\"" + loginId + "\",\"password\":\"" + PASSWORD + "\"}",
                                Map.of()),
                201));
        answered(
                nobody().call(
                                "POST",
                                "/api/v1/sessions/help-requests",
                                "{\"token\":\"" + waiting.getString("token") + "\"}",
                                Map.of()),
                201);
        return Program.json(everybody.program("prefecture").get("/api/v1/associations/14000/help-requests"))
                .getJsonArray("requests")
                .getJsonObject(0)
                .getString("id");
    }

    /** Makes the first administrator of some body that has none. */
    private String bodyOf(String loginId) {
        List<String> below = Pattern.compile("/office/14000/bodies/([0-9A-Z]{5})\"")
                .matcher(everybody
                        .visitor("prefecture")
                        .open("/office/14000/bodies")
                        .body())
                .results()
                .map(found -> found.group(1))
                .toList();
        for (String body : below) {
            HttpResponse<String> opened = everybody
                    .program("prefecture")
                    .post(
                            "/api/v1/associations/" + body + "/accounts/first",
                            "{\"loginId\":\"" + loginId + "\",\"holder\":\"見本 独\",\"delivery\":\"AT_ONCE\"}");
            if (opened.statusCode() == 201) {
                String code = Program.json(opened).getString("code");
                answered(
                        nobody().call(
                                        "POST",
                                        "/api/v1/passwords",
                                        "{\"loginId\":\"" + loginId + "\",\"code\":\"" + code + "\",\"newPassword\":\""
                                                + PASSWORD + "\"}",
                                        Map.of()),
                        204);
                return body;
            }
        }
        throw new AssertionError("every body has an administrator");
    }

    private Program nobody() {
        return Program.at(portal.address(""));
    }

    private static HttpResponse<String> answered(HttpResponse<String> answer, int expected) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
        return answer;
    }
}
