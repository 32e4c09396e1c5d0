package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A join from its first page to the last decision, as the doctor and the four offices see it. */
class JoinToTheEndTest {

    /** Longer than a session lasts that nobody uses. */
    private static final Duration INTERRUPTION = Duration.ofHours(1);

    private static final Pattern ROW = Pattern.compile(
            "<th scope=\"row\".*?state=([A-Z_]+)\".*?<td [^>]*class=\"numeric\"><div>[^0-9]*(\\d+)", Pattern.DOTALL);
    private static final Pattern FIGURE =
            Pattern.compile("class=\"count\" href=\"[^\"]*state=([A-Z_]+)\">.*?count__figure\">(\\d+)", Pattern.DOTALL);
    private static final Pattern STAGE =
            Pattern.compile("class=\"tracker__stage .*?class=\"chip[^>]*>([^<]+)<", Pattern.DOTALL);

    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb();
    private final Site site = web.site();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void what_was_begun_before_an_hours_interruption_is_gone_on_with_and_filed_once() {
        assertThat(INTERRUPTION).isGreaterThan(LoginSession.IDLE);
        Visitor before = doctor();
        String key = Visitor.key(before.get("/my/procedures/join"));
        String first = Visitor.location(before.post("/my/procedures/join", "submission", key));
        String draft = first.substring(0, first.lastIndexOf('/'));
        before.post(draft + "/workplace", "workplaceName", "見本クリニック", "owner", "80", "duty", "22");
        before.post(draft + "/body", "prefecture", "14", "body", "1401A");
        before.post(draft + "/reach", "reach", "N1000");
        String open = Visitor.version(before.get(draft + "/details"));

        web.later(INTERRUPTION);
        Visitor after = doctor();
        HttpResponse<String> start = after.get("/my/procedures/join");
        HttpResponse<String> sent = after.post(draft + "/details", details(open));
        HttpResponse<String> check = after.get(Visitor.location(sent));
        String[] form = {"submission", Visitor.key(check), "version", Visitor.version(check)};
        web.later(INTERRUPTION);
        HttpResponse<String> filed = doctor().post(draft + "/check", form);
        HttpResponse<String> again = doctor().post(draft + "/check", form);

        assertThat(start.body()).contains("書きかけの入会届", "見本クリニック", "続きから");
        assertThat(check.body()).contains("見本クリニック", "横浜市青葉区医師会", "日本医師会", "四月から勤務します");
        assertThat(Visitor.location(filed)).endsWith("/filed");
        assertThat(Visitor.location(again)).isEqualTo(Visitor.location(filed));
        assertThat(web.system().procedures().procedureQueries().own(ProceduresOnTheWeb.doctor(1)))
                .hasSize(1);
        assertThat(after.get("/my/procedures/join").body()).doesNotContain("書きかけの入会届");
    }

    @Test
    void after_every_act_to_the_last_decision_four_dashboards_say_what_the_tracker_says() {
        Receipt filed = web.filed();
        agreed(filed, OfficeState.OPEN, OfficeState.COMING, OfficeState.COMING, OfficeState.COMING);

        Receipt district = web.approved(filed, "1401A");
        agreed(filed, OfficeState.PASSED_ON, OfficeState.OPEN, OfficeState.COMING, OfficeState.COMING);
        web.later(INTERRUPTION);
        Receipt sentBack = web.sentBack(district, "14010");
        agreed(filed, OfficeState.PASSED_ON, OfficeState.SENT_BACK, OfficeState.COMING, OfficeState.COMING);
        web.later(INTERRUPTION);
        Receipt answered = web.answered(sentBack, "訂正しました");
        agreed(filed, OfficeState.PASSED_ON, OfficeState.OPEN, OfficeState.COMING, OfficeState.COMING);
        Receipt prefecture = web.approved(web.approved(answered, "14010"), "14000");
        agreed(filed, OfficeState.PASSED_ON, OfficeState.PASSED_ON, OfficeState.PASSED_ON, OfficeState.OPEN);
        web.approved(prefecture, "N1000");

        agreed(filed, OfficeState.COMPLETED, OfficeState.COMPLETED, OfficeState.COMPLETED, OfficeState.COMPLETED);
        assertThat(tracker(filed).getString("state")).isEqualTo("COMPLETED");
        assertThat(shown(filed)).containsOnly("承認");
    }

    /** The states of the four offices, lowest first, stand on their dashboards and follow from the doctor's tracker. */
    private void agreed(Receipt filed, OfficeState... states) {
        JsonObject tracker = tracker(filed);
        List<JsonObject> steps = tracker.getJsonArray("steps").getValuesAs(JsonObject.class);
        boolean completed = tracker.getString("state").equals("COMPLETED");
        assertThat(steps)
                .extracting(step -> ofOffice(step.getString("state"), completed))
                .containsExactly(states);
        assertThat(shown(filed))
                .isEqualTo(steps.stream()
                        .map(step -> word(step.getString("state")))
                        .toList());
        for (int i = 0; i < states.length; i++) {
            String code = ProceduresOnTheWeb.ROUTE.get(i);
            String dashboard =
                    site.visitor(web.staffOf(code)).get("/office/" + code).body();
            assertThat(numbers(ROW, dashboard)).as(code).isEqualTo(Map.of(states[i].name(), 1));
            Map<String, Integer> figures = numbers(FIGURE, dashboard);
            assertThat(figures.keySet()).contains("OPEN", "IN_REVIEW", "TO_SETTLE", "SENT_BACK", "COMING");
            assertThat(figures.values().stream().mapToInt(Integer::intValue).sum())
                    .as(code)
                    .isEqualTo(figures.getOrDefault(states[i].name(), 0));
            assertThat(figures.getOrDefault(states[i].name(), 1)).as(code).isOne();
        }
    }

    private JsonObject tracker(Receipt filed) {
        return Visitor.object(doctor().get("/api/v1/procedures/" + filed.id().value()));
    }

    /** The words of the tracker on the doctor's page, lowest body first. */
    private List<String> shown(Receipt filed) {
        return STAGE.matcher(doctor().get(ProceduresOnTheWeb.path(filed.id())).body())
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    private static OfficeState ofOffice(String step, boolean completed) {
        return switch (step) {
            case "WAITING" -> OfficeState.COMING;
            case "APPROVED" -> completed ? OfficeState.COMPLETED : OfficeState.PASSED_ON;
            default -> OfficeState.valueOf(step);
        };
    }

    private static String word(String step) {
        return switch (step) {
            case "WAITING" -> "未着";
            case "OPEN" -> "未処理";
            case "SENT_BACK" -> "差戻し";
            case "APPROVED" -> "承認";
            default -> throw new AssertionError(step);
        };
    }

    private static Map<String, Integer> numbers(Pattern pattern, String page) {
        Map<String, Integer> numbers = new TreeMap<>();
        pattern.matcher(page).results().forEach(found -> numbers.put(found.group(1), Integer.parseInt(found.group(2))));
        return numbers;
    }

    private Visitor doctor() {
        return site.visitor(ProceduresOnTheWeb.doctor(1));
    }

    private static String[] details(String version) {
        return new String[] {
            "version", version,
            "category-1401A", "A2B",
            "category-14010", "A2B",
            "category-14000", "A2B",
            "category-N1000", "A2B",
            "desiredOn-era", "令和",
            "desiredOn-year", "8",
            "desiredOn-month", "4",
            "desiredOn-day", "1",
            "remarks", "四月から勤務します"
        };
    }
}
