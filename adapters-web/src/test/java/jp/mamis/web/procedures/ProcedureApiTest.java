package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jp.mamis.application.kernel.Caller;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureApiTest {

    private static final String KEY = "Idempotency-Key";
    private static final String REQUEST =
            "{'workplace':{'name':'見本クリニック','owner':'INDIVIDUAL'},'duty':'CLINIC_EMPLOYEE','position':'医長',"
                    + "'declinesInsurance':false,'targets':["
                    + "{'association':'1401A','category':'A2B'},{'association':'14010','category':'A2B'},"
                    + "{'association':'14000','category':'A2B'},{'association':'N1000','category':'A2B'}],"
                    + "'desiredOn':'2026-04-01','remarks':'よろしく'}";

    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb();
    private final Site site = web.site();
    private final AtomicInteger keys = new AtomicInteger();
    private final Visitor doctor = visitor(ProceduresOnTheWeb.doctor(1));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_filing_is_read_back_as_it_was_sent() {
        HttpResponse<String> filed = doctor.json("POST", "/api/v1/procedures", REQUEST, KEY, "one");
        HttpResponse<String> repeated = doctor.json("POST", "/api/v1/procedures", REQUEST, KEY, "one");
        HttpResponse<String> shown = doctor.get(Visitor.location(filed));

        assertThat(filed.statusCode()).isEqualTo(201);
        assertThat(filed.body()).contains("\"reference\":\"J-2025-", "\"state\":\"SUBMITTED\"");
        assertThat(repeated.body()).isEqualTo(filed.body());
        assertThat(Visitor.tag(shown)).isEqualTo(Visitor.tag(filed));
        assertThat(shown.body()).contains("\"request\":" + REQUEST.replace('\'', '"'));
        assertThat(doctor.get("/api/v1/procedures").body()).contains("\"current\":\"1401A\"", "見本クリニック");
    }

    @Test
    void every_fault_of_a_filing_is_named_at_once() {
        String faulty = REQUEST.replace("'owner':'INDIVIDUAL'", "'code':'123'")
                .replace("'14010'", "'1'")
                .replace("'N1000','category':'A2B'", "'N1000','category':'UNKNOWN'");

        HttpResponse<String> answer = doctor.json("POST", "/api/v1/procedures", faulty, KEY, "faulty");
        HttpResponse<String> unkeyed = doctor.json("POST", "/api/v1/procedures", REQUEST);
        HttpResponse<String> gap = doctor.json(
                "POST",
                "/api/v1/procedures",
                REQUEST.replace("{'association':'14010','category':'A2B'},", ""),
                KEY,
                "gap");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("workplace.code", "targets[1].association", "targets[3].category");
        assertThat(unkeyed.statusCode()).isEqualTo(400);
        assertThat(gap.statusCode()).isEqualTo(422);
        assertThat(gap.body()).contains("/problems/route-has-a-gap");
    }

    @Test
    void the_city_sends_back_the_doctor_answers_and_four_bodies_approve() {
        String own = Visitor.location(doctor.json("POST", "/api/v1/procedures", REQUEST, KEY, "one"));
        String id = own.substring(own.lastIndexOf('/') + 1);

        assertThat(decide("1401A", id, "review", "{}").body()).contains("SUBMITTED");
        decide("1401A", id, "approval", "{'boardDay':'2026-03-31'}");
        assertThat(decide("14010", id, "return", "{'reason':'役職を確認してください'}").body())
                .contains("SENT_BACK");
        HttpResponse<String> waiting = doctor.get(own);
        assertThat(waiting.body()).contains("\"answerBy\":\"2026-06-29\"", "役職を確認してください");
        HttpResponse<String> answered =
                doctor.json("PUT", own + "/request", REQUEST.replace("医長", "副院長"), "If-Match", Visitor.tag(waiting));
        assertThat(answered.statusCode()).isEqualTo(200);
        for (String code : ProceduresOnTheWeb.ROUTE.subList(1, 4)) {
            assertThat(decide(code, id, "approval", "{'boardDay':'2026-03-31'}").statusCode())
                    .isEqualTo(200);
        }

        assertThat(doctor.get(own).body()).contains("\"state\":\"COMPLETED\"", "副院長");
        assertThat(visitor(web.staffOf("N1000"))
                        .get("/api/v1/associations/N1000/procedures/counts")
                        .body())
                .contains("\"state\":\"COMPLETED\",\"number\":1");
    }

    @Test
    void a_change_names_the_version_it_was_decided_on() {
        String own = Visitor.location(doctor.json("POST", "/api/v1/procedures", REQUEST, KEY, "one"));
        String desk = "/api/v1/associations/1401A/procedures/" + own.substring(own.lastIndexOf('/') + 1);
        Visitor clerk = visitor(web.staffOf("1401A"));

        HttpResponse<String> without = clerk.json("POST", desk + "/review", "{}", KEY, "a");
        HttpResponse<String> stale = clerk.json("POST", desk + "/review", "{}", KEY, "b", "If-Match", "\"7\"");

        assertThat(without.statusCode()).isEqualTo(428);
        assertThat(stale.statusCode()).isIn(409, 412);
        assertThat(stale.body()).contains("/problems/changed-meanwhile");
    }

    @Test
    void the_work_list_is_the_bodys_own_and_rejects_words_it_does_not_know() {
        doctor.json("POST", "/api/v1/procedures", REQUEST, KEY, "one");
        Visitor clerk = visitor(web.staffOf("1401A"));

        assertThat(clerk.get("/api/v1/associations/1401A/procedures?state=OPEN").body())
                .contains("\"state\":\"OPEN\"", "J-2025-");
        assertThat(clerk.get("/api/v1/associations/1401A/procedures?state=IN_REVIEW")
                        .body())
                .contains("\"items\":[]");
        assertThat(clerk.get("/api/v1/associations/1401A/procedures?state=X").statusCode())
                .isEqualTo(400);
        assertThat(clerk.get("/api/v1/associations/14020/procedures").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_name_the_operation_does_not_know_is_a_fault_that_names_those_it_knows() {
        Visitor clerk = visitor(web.staffOf("1401A"));

        HttpResponse<String> misspelt = clerk.get("/api/v1/associations/1401A/procedures?stat=OPEN&size=5&filter");
        HttpResponse<String> none = doctor.get("/api/v1/drafts?size=5");
        HttpResponse<String> change = doctor.json("POST", "/api/v1/procedures?dry=true", REQUEST, KEY, "dry");

        assertThat(misspelt.statusCode()).isEqualTo(400);
        assertThat(misspelt.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Visitor.object(misspelt).getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("field") + " " + error.getString("message"))
                .containsExactly(
                        "filter filter という名前の指定は使えません。使える名前：state, q, sort, after, size",
                        "stat stat という名前の指定は使えません。使える名前：state, q, sort, after, size");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("no-query", "size という名前の指定は使えません");
        assertThat(change.statusCode()).isEqualTo(400);
        assertThat(doctor.get("/api/v1/procedures").body()).contains("\"items\":[]");
    }

    @Test
    void a_page_does_not_mind_names_it_does_not_know() {
        assertThat(doctor.get("/my/procedures?utm_source=mail").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "J-2025-0000001-1", "%3Cscript%3E", "00000000-0000-0000-0000-00000000000g", "1-1-1-1-1"})
    void an_id_that_can_be_none_is_not_found(String id) {
        String desk = "/api/v1/associations/1401A/procedures/" + id;
        Visitor clerk = visitor(web.staffOf("1401A"));

        assertThat(List.of(
                        doctor.get("/api/v1/procedures/" + id),
                        doctor.get("/api/v1/drafts/" + id),
                        doctor.json("PUT", "/api/v1/procedures/" + id + "/request", REQUEST, "If-Match", "\"1\""),
                        doctor.json(
                                "POST",
                                "/api/v1/procedures/" + id + "/withdrawal",
                                "{}",
                                KEY,
                                "a",
                                "If-Match",
                                "\"1\""),
                        clerk.get(desk),
                        clerk.json("POST", desk + "/review", "{}", KEY, "b", "If-Match", "\"1\"")))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(404);
                    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
                    assertThat(Visitor.object(answer).getString("title")).containsPattern("[ぁ-ん]");
                });
    }

    @Test
    void drafts_are_kept_changed_and_thrown_away() {
        HttpResponse<String> begun =
                doctor.json("POST", "/api/v1/drafts", "{'answers':{'workplaceName':'見本'}}", KEY, "one");
        String place = Visitor.location(begun);

        doctor.json("PUT", place, "{'answers':{'duty':'22'}}", "If-Match", Visitor.tag(begun));
        assertThat(doctor.get(place).body()).contains("\"duty\":\"22\"", "\"workplaceName\":\"見本\"");
        assertThat(visitor(ProceduresOnTheWeb.doctor(2)).get(place).statusCode())
                .isEqualTo(404);
        HttpResponse<String> thrownAway = doctor.json("DELETE", place, "", "If-Match", Visitor.tag(doctor.get(place)));
        assertThat(thrownAway.statusCode()).isEqualTo(204);
        assertThat(doctor.get(place).statusCode()).isEqualTo(404);
    }

    @Test
    void two_devices_do_not_overwrite_each_others_answers() {
        String place = Visitor.location(doctor.json("POST", "/api/v1/drafts", "{'answers':{}}", KEY, "one"));
        String seen = Visitor.tag(doctor.get(place));

        HttpResponse<String> without = doctor.json("PUT", place, "{'answers':{'duty':'21'}}");
        HttpResponse<String> first = doctor.json("PUT", place, "{'answers':{'duty':'22'}}", "If-Match", seen);
        HttpResponse<String> second = doctor.json("PUT", place, "{'answers':{'duty':'23'}}", "If-Match", seen);

        assertThat(without.statusCode()).isEqualTo(428);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(doctor.get(place).body()).contains("\"duty\":\"22\"");
        assertThat(Visitor.tag(doctor.get(place))).isEqualTo(Visitor.tag(first));
    }

    @Test
    void a_draft_gone_on_with_on_another_device_is_not_thrown_away_unseen() {
        String place = Visitor.location(doctor.json("POST", "/api/v1/drafts", "{'answers':{}}", KEY, "one"));
        String seen = Visitor.tag(doctor.get(place));
        doctor.json("PUT", place, "{'answers':{'duty':'22'}}", "If-Match", seen);

        HttpResponse<String> without = doctor.json("DELETE", place, "");
        HttpResponse<String> stale = doctor.json("DELETE", place, "", "If-Match", seen);

        assertThat(without.statusCode()).isEqualTo(428);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("/problems/changed-meanwhile");
        assertThat(doctor.get(place).body()).contains("\"duty\":\"22\"");
    }

    @Test
    void a_draft_that_names_no_procedure_where_one_is_named_does_not_shut_the_pages() {
        String place = Visitor.location(
                doctor.json("POST", "/api/v1/drafts", "{'answers':{'procedure':'x','duty':'22'}}", KEY, "one"));

        assertThat(doctor.get("/my/procedures").statusCode()).isEqualTo(200);
        assertThat(doctor.get("/my/procedures/join").statusCode()).isEqualTo(200);
        assertThat(doctor.get(place.replace("/api/v1/drafts/", "/my/procedures/join/") + "/workplace")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_doctor_takes_a_procedure_back() {
        HttpResponse<String> filed = doctor.json("POST", "/api/v1/procedures", REQUEST, KEY, "one");
        String own = Visitor.location(filed);

        HttpResponse<String> withdrawn =
                doctor.json("POST", own + "/withdrawal", "{'reason':'転居'}", KEY, "two", "If-Match", Visitor.tag(filed));

        assertThat(withdrawn.body()).contains("\"state\":\"WITHDRAWN\"");
        assertThat(doctor.get(own).body()).contains("転居");
    }

    private HttpResponse<String> decide(String code, String id, String act, String body) {
        Visitor clerk = visitor(web.staffOf(code));
        String desk = "/api/v1/associations/" + code + "/procedures/" + id;
        String tag = Visitor.tag(clerk.get(desk));
        return clerk.json("POST", desk + "/" + act, body, KEY, "key-" + keys.incrementAndGet(), "If-Match", tag);
    }

    private Visitor visitor(Caller caller) {
        return site.visitor(caller);
    }
}
