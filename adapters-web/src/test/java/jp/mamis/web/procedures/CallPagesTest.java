package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallPagesTest {

    private static final String SAID = "書類は来週お送りいただけるとのこと。";

    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb();
    private final Site site = web.site();
    private final Receipt filed = web.filed();
    private final Visitor clerk = site.visitor(web.staffOf("1401A"));
    private final String procedure = "/office/1401A/procedures/" + filed.id().value();

    @AfterEach
    void close() {
        site.close();
    }

    private HttpResponse<String> noted(String time, String text) {
        return clerk.post(
                procedure + "/calls",
                "submission",
                OnceResponse.newKey(),
                "direction",
                "INCOMING",
                "party",
                "WORKPLACE",
                "day-year",
                "2026",
                "day-month",
                "3",
                "day-day",
                "31",
                "time",
                time,
                "text",
                text);
    }

    @Test
    void a_call_stands_in_the_history_and_the_applicant_reads_that_there_was_one() {
        HttpResponse<String> kept = noted("１１：５９", SAID);
        String office = clerk.get(procedure + "?done=call").body();
        String own = site.visitor(ProceduresOnTheWeb.doctor(1))
                .get(ProceduresOnTheWeb.path(filed.id()))
                .body();

        assertThat(Visitor.location(kept)).endsWith(procedure + "?done=call");
        assertThat(office).contains("電話メモを記録しました", "電話（勤務先からの着信）", SAID, "2026年3月31日 11:59", "/calls?supplements=");
        assertThat(own)
                .contains("電話（勤務先からの着信）", "2026年3月31日 11:59", "開示を希望される場合は")
                .doesNotContain(SAID, "/calls");
    }

    @Test
    void faults_are_told_at_once_where_they_are_and_what_was_typed_comes_back() {
        HttpResponse<String> faulty = noted("25時", " ");
        HttpResponse<String> future = noted("12:01", SAID);

        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("href=\"#time\"", "href=\"#text\"", "25時");
        assertThat(future.statusCode()).isEqualTo(422);
        assertThat(future.body()).contains("現在より前", SAID);
    }

    @Test
    void a_note_is_supplemented_on_a_page_of_its_own() {
        noted("11:59", SAID);
        String address =
                clerk.get(procedure).body().replaceAll("(?s).*href=\"([^\"]+/calls\\?supplements=[^\"]+)\".*", "$1");
        String id = address.substring(address.indexOf('=') + 1);

        String asked = clerk.get(address).body();
        clerk.post(procedure + "/calls", "submission", OnceResponse.newKey(), "supplements", id, "text", "送付先も伝えた。");

        assertThat(asked).contains("2026年3月31日 11:59", "補足").doesNotContain("name=\"direction\"");
        assertThat(clerk.get(procedure).body()).contains("電話メモの補足（2026年3月31日 11:59の電話）", "送付先も伝えた。");
        assertThat(clerk.get(procedure + "/calls?supplements=x").statusCode()).isEqualTo(404);
        assertThat(site.visitor(web.staffOf("14010"))
                        .get(procedure.replace("1401A", "14010") + "/calls")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void programs_note_once_and_read_it_with_the_procedure() {
        String api = "/api/v1/associations/1401A/procedures/" + filed.id().value();
        String call =
                "{'direction':'OUTGOING','party':'APPLICANT','at':'2026-03-31T11:30:00+09:00','text':'" + SAID + "'}";

        HttpResponse<String> kept = clerk.json("POST", api + "/calls", call, "Idempotency-Key", "one");
        clerk.json("POST", api + "/calls", call, "Idempotency-Key", "one");
        String id = Visitor.object(kept).getString("id");
        HttpResponse<String> supplemented = clerk.json(
                "POST", api + "/calls", "{'supplements':'" + id + "','text':'追記'}", "Idempotency-Key", "two");
        HttpResponse<String> faulty = clerk.json("POST", api + "/calls", "{'text':''}", "Idempotency-Key", "three");
        JsonObject read = Visitor.object(clerk.get(api)).getJsonObject("full").getJsonObject("procedure");

        assertThat(kept.statusCode()).isEqualTo(201);
        assertThat(supplemented.statusCode()).isEqualTo(201);
        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(faulty.body()).contains("\"direction\"", "\"party\"", "\"at\"", "\"text\"");
        assertThat(read.getJsonArray("calls")).hasSize(2);
        assertThat(read.getJsonArray("calls").getJsonObject(0).getString("text"))
                .isEqualTo(SAID);
    }
}
