package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.UUID;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.application.procedures.StartReview;
import jp.mamis.application.procedures.Tracker;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkApprovalTest {

    private static final String LIST = "/office/1401A/procedures";
    private static final String PAGE = LIST + "/approvals";
    private static final String API = "/api/v1/associations/1401A/procedures/approvals";
    private static final String DAY = "&tried=yes&boardDay-era=&boardDay-year=2026&boardDay-month=3&boardDay-day=31";

    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb();
    private final Site site = web.site();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void what_can_be_decided_is_ticked_in_the_list_one_by_one_or_all_at_once() {
        Receipt filed = web.filed();
        Receipt second = web.filed(2, ProceduresOnTheWeb.ROUTE);
        web.approved(second, "1401A");
        Visitor clerk = visitor(web.staffOf("1401A"));

        String some = clerk.get(LIST + "?filtered=yes").body();
        String all = clerk.get(LIST + "?filtered=yes&tick=all").body();

        assertThat(some).contains("value=\"" + ticked(filed) + "\"").doesNotContain(ticked(second), " checked");
        assertThat(all).containsPattern("value=\"" + ticked(filed) + "\" checked");
        assertThat(visitor(web.staffOf("14010"))
                        .get("/office/14010/procedures?filtered=yes&state=COMING")
                        .body())
                .doesNotContain("name=\"row\"");
    }

    @Test
    void a_preview_asks_for_the_day_and_says_what_cannot_be_approved_and_why() {
        Receipt filed = web.filed();
        Receipt second = web.filed(2, ProceduresOnTheWeb.ROUTE);
        Visitor clerk = visitor(web.staffOf("1401A"));
        String rows = "?row=" + ticked(filed) + "&row=" + second.id().value() + ".99";

        String asked = clerk.get(PAGE + rows).body();
        String tried = clerk.get(PAGE + rows + DAY).body();
        String before = clerk.get(PAGE + rows + DAY.replace("day=31", "day=30")).body();
        String wrong =
                clerk.get(PAGE + rows + DAY.replace("month=3", "month=13")).body();

        assertThat(tried).contains("formaction=\"" + (PAGE + rows + DAY).replace("&", "&amp;") + "&amp;typed=en");
        assertThat(asked).contains("見本", "この日で確認する", "理事会の承認日を入力すると確認できます").doesNotContain("件を承認する", "承認できます。");
        assertThat(tried)
                .contains("2026年3月31日", "承認できます", "承認できません", "1件を承認する")
                .contains(filed.reference().text(), second.reference().text())
                .doesNotContain("より前の日です");
        assertThat(before).contains("申請日（2026年3月31日）より前の日です", "入会希望日（2026年3月31日）より前の日です");
        String inReiwa = clerk.get(PAGE + rows + DAY.replace("era=", "era=令和").replace("year=2026", "year=8"))
                .body();
        assertThat(inReiwa).contains("value=\"2026\"", "承認できます").doesNotContainPattern("value=\"令和\" selected");
        assertThat(wrong).contains("href=\"#boardDay\"").doesNotContain("件を承認する");
        assertThat(clerk.get(PAGE).body()).contains("手続きが選ばれていません");
        assertThat(visitor(web.staffOf("14030")).get(PAGE + rows).statusCode()).isEqualTo(403);
    }

    @Test
    void what_a_colleague_has_changed_is_shown_as_it_is_now_at_a_press() {
        Receipt filed = web.filed();
        Receipt second = web.filed(2, ProceduresOnTheWeb.ROUTE);
        Visitor clerk = visitor(web.staffOf("1401A"));
        String rows = "?row=" + ticked(filed) + "&row=" + second.id().value() + ".99";

        String stale = clerk.get(PAGE + rows + DAY).body();
        String now = stale.replaceFirst("(?s).*href=\"([^\"]+)\">最新の状態を表示する</a>.*", "$1")
                .replace("&amp;", "&");
        String fresh = clerk.get(now).body();

        assertThat(stale).contains("ほかの方が先に処理しました", "1件を承認する");
        assertThat(now).startsWith(PAGE + "?tried=yes&boardDay=2026-03-31&row=").contains(ticked(second));
        assertThat(fresh).contains("2件を承認する").doesNotContain("最新の状態を表示する</a>");
    }

    @Test
    void sent_twice_each_is_approved_once_and_the_first_result_is_shown() {
        Receipt filed = web.filed();
        Receipt second = web.filed(2, ProceduresOnTheWeb.ROUTE);
        Visitor clerk = visitor(web.staffOf("1401A"));
        HttpResponse<String> tried = clerk.get(PAGE + "?row=" + ticked(filed) + "&row=" + ticked(second) + DAY);
        web.system()
                .procedures()
                .startReview()
                .start(
                        new StartReview.Command(second.id(), web.body("1401A").id(), second.version()),
                        web.staffOf("1401A"));
        String[] form = {
            "submission", Visitor.key(tried), "boardDay", "2026-03-31", "row", ticked(filed), "row", ticked(second)
        };

        HttpResponse<String> first = clerk.post(PAGE, form);
        HttpResponse<String> again = clerk.post(PAGE, form);
        String result = clerk.get(Visitor.location(first)).body();

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(again)).isEqualTo(Visitor.location(first));
        assertThat(result)
                .contains("処理した手続き：1件", "承認できなかった手続き：1件", "承認しました", "承認できませんでした")
                .doesNotContain("続けて処理する");
        assertThat(state(filed)).isEqualTo(Procedure.State.SUBMITTED);
        assertThat(version(filed)).isEqualTo(filed.version().number() + 1);
        assertThat(visitor(web.staffOf("14010"))
                        .get(Visitor.location(first).replace("1401A", "14010"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_form_without_rows_or_day_comes_back_with_both_faults() {
        Visitor clerk = visitor(web.staffOf("1401A"));

        String row = UUID.randomUUID() + ".1";

        HttpResponse<String> none = clerk.post(PAGE, "submission", "key-1", "boardDay", "2026-03-31");
        HttpResponse<String> noDay = clerk.post(PAGE, "submission", "key-2", "row", row);

        assertThat(noDay.uri().getQuery()).startsWith("tried=yes&boardDay=&row=" + row + "&answer=");
        assertThat(none.body()).contains("手続きを1件以上選んでください");
        assertThat(noDay.body()).contains("href=\"#boardDay\"");
    }

    @Test
    void programs_try_approve_and_ask_for_the_result() {
        Receipt filed = web.filed();
        Receipt second = web.filed(2, ProceduresOnTheWeb.ROUTE);
        Visitor clerk = visitor(web.staffOf("1401A"));
        String request =
                "{'boardDay':'2026-03-31','procedures':[{'id':'" + filed.id().value() + "','version':"
                        + filed.version().number() + "},{'id':'" + second.id().value() + "','version':99}]}";

        JsonObject tried = Visitor.object(clerk.json("POST", API + "/preview", request));
        HttpResponse<String> first = clerk.json("POST", API, request, "Idempotency-Key", "\"bulk-key-1\"");
        HttpResponse<String> again = clerk.json("POST", API, request, "Idempotency-Key", "\"bulk-key-1\"");

        assertThat(tried.getInt("approvable")).isEqualTo(1);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        JsonObject done = Visitor.object(first);
        assertThat(done.getInt("open")).isZero();
        assertThat(done.getJsonArray("procedures").getJsonObject(0).getString("state"))
                .isEqualTo("PASSED_ON");
        assertThat(done.getJsonArray("procedures")
                        .getJsonObject(1)
                        .getJsonArray("reasons")
                        .getJsonObject(0)
                        .getString("code"))
                .isEqualTo("changed-meanwhile");
        assertThat(clerk.get(API + "/" + done.getString("id")).body()).isEqualTo(first.body());
        assertThat(clerk.json(
                                "POST",
                                API,
                                "{'boardDay':'2026-03-31','procedures':[]}",
                                "Idempotency-Key",
                                "\"bulk-key-2\"")
                        .statusCode())
                .isEqualTo(422);
    }

    private static String ticked(Receipt receipt) {
        return receipt.id().value() + "." + receipt.version().number();
    }

    private Procedure.State state(Receipt receipt) {
        return tracker(receipt).state();
    }

    private long version(Receipt receipt) {
        return tracker(receipt).version().number();
    }

    private Tracker tracker(Receipt receipt) {
        return web.system()
                .procedures()
                .procedureQueries()
                .tracker(receipt.id(), ProceduresOnTheWeb.doctor(1))
                .accepted()
                .orElseThrow();
    }

    private Visitor visitor(Caller caller) {
        return site.visitor(caller);
    }
}
