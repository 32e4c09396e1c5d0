package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Proofs;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.settings.OfficeRole;
import jp.mamis.domain.settings.Workflow;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clerks 青葉 花子 and 青葉 次郎 and the administrator 青葉 会子 decide at a body that asks all of its staff, then an administrator. */
class ConfirmersOnTheWebTest {

    private static final String CODE = "1401A";

    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb();
    private final Site site = web.site();
    private Receipt filed;
    private Caller first;
    private Caller second;
    private Caller administrator;

    @BeforeEach
    void file() {
        web.confirming(CODE, Rules.ALL_AND_ADMINISTRATOR);
        first = web.colleague(1, "青葉　花子", Duty.ASSOCIATION_STAFF, CODE);
        second = web.colleague(2, "青葉　次郎", Duty.ASSOCIATION_STAFF, CODE);
        administrator = web.colleague(3, "青葉　会子", Duty.ASSOCIATION_ADMINISTRATION, CODE);
        filed = web.filed();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void the_page_names_who_has_confirmed_and_who_is_awaited_to_the_office_only() {
        assertThat(page(first)).contains("管理者を除く職員全員 → 管理者1名", "残り3名", "次の確認：職員全員（残り2名）", "まだ確認していない方：青葉　花子、青葉　次郎");

        HttpResponse<String> confirmed = approve(first);

        assertThat(confirmed.statusCode()).isEqualTo(303);
        assertThat(page(second)).contains("まだ確認していない方：青葉　次郎", "確認した方：青葉　花子");
        approve(second);
        assertThat(page(administrator)).contains("次の確認：管理者", "確認した方：青葉　次郎").doesNotContain("まだ確認していない方");
        approve(administrator);
        assertThat(page(first)).contains("承認済");
        assertThat(visitor(ProceduresOnTheWeb.doctor(1))
                        .get("/my/procedures/" + filed.id().value())
                        .body())
                .contains(filed.reference().text())
                .doesNotContain("青葉　花子", "青葉　次郎");
        assertThat(visitor(web.staffOf("14010"))
                        .get("/office/14010/procedures/" + filed.id().value())
                        .body())
                .contains(filed.reference().text())
                .doesNotContain("青葉　花子", "青葉　次郎");
    }

    @Test
    void nobody_is_offered_the_form_out_of_turn_and_whoever_confirmed_may_begin_anew() {
        String procedure = "/office/1401A/procedures/" + filed.id().value();
        HttpResponse<String> opened = visitor(administrator).get(procedure + "/approval");
        approve(first);

        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.headers().firstValue("Location").orElseThrow()).endsWith(procedure + "#decision");
        assertThat(page(administrator))
                .contains("対象の方全員の確認を待つ段階です（残り1名）", procedure + "/return")
                .doesNotContain("承認に進む", "確認をはじめからやり直す");
        assertThat(visitor(administrator).get(procedure + "/approval?anew=yes").statusCode())
                .isEqualTo(303);
        assertThat(page(first))
                .contains("あなたの確認は済んでいます", "href=\"" + procedure + "/approval?anew=yes\"")
                .doesNotContain("承認に進む");
        assertThat(visitor(first).get(procedure + "/approval").statusCode()).isEqualTo(303);
        assertThat(visitor(first).get(procedure + "/approval?anew=yes").body()).contains("name=\"boardDay-year\"");
        assertThat(page(second)).contains("承認に進む").doesNotContain("確認をはじめからやり直す");
    }

    @Test
    void a_word_out_of_turn_that_is_sent_all_the_same_is_refused_with_its_reason() {
        Visitor early = visitor(administrator);
        HttpResponse<String> page =
                early.get("/office/1401A/procedures/" + filed.id().value());

        HttpResponse<String> refused =
                approve(early, "/office/1401A/procedures/" + filed.id().value(), page);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("対象の方全員の確認を待つ段階です（残り2名）");
    }

    @Test
    void who_comes_second_reads_which_colleague_was_first_and_other_bodies_read_no_name() {
        Caller quick = web.colleague(8, "藤沢　早子", Duty.ASSOCIATION_STAFF, "14020");
        Caller slow = web.colleague(9, "藤沢　次子", Duty.ASSOCIATION_STAFF, "14020");
        Receipt there = web.filed(2, List.of("14020", "14000"));
        String procedure = "/office/14020/procedures/" + there.id().value();
        HttpResponse<String> seen = visitor(slow).get(procedure + "/approval");
        approve(quick, procedure);

        HttpResponse<String> late = approve(visitor(slow), procedure, seen);
        Visitor above = visitor(web.staffOf("14000"));
        String upper = "/office/14000/procedures/" + there.id().value();
        HttpResponse<String> stale = above.get(upper + "/approval");
        approve(visitor(web.colleague(10, "神奈川　早子", Duty.ASSOCIATION_STAFF, "14000")), upper, stale);
        HttpResponse<String> lateBelow = approve(visitor(slow), procedure, seen);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("藤沢　早子", "href=\"" + procedure + "\">最新の状態を表示する");
        assertThat(stale.body()).contains(there.reference().text()).doesNotContain("藤沢　早子");
        assertThat(lateBelow.body()).contains("すでに処理されています").doesNotContain("神奈川　早子", "藤沢　早子");
    }

    @Test
    void the_last_to_confirm_reads_who_has_confirmed_and_finds_their_day_filled_in() {
        String approval = "/office/1401A/procedures/" + filed.id().value() + "/approval";
        String empty = visitor(first).get(approval).body();
        approve(first);
        approve(second);

        String last = visitor(administrator).get(approval).body();

        assertThat(empty).doesNotContain("入力してあります", "value=\"2026\"");
        assertThat(last)
                .contains(
                        "の会員になります",
                        "確認した方：青葉　花子",
                        "確認した方：青葉　次郎",
                        "すでに確認された承認日を入力してあります",
                        "name=\"boardDay-year\" type=\"text\" inputmode=\"numeric\" value=\"2026\"",
                        "name=\"boardDay-month\" type=\"text\" inputmode=\"numeric\" value=\"3\"",
                        "name=\"boardDay-day\" type=\"text\" inputmode=\"numeric\" value=\"31\"");
    }

    @Test
    void the_dashboard_leads_to_what_waits_for_oneself() {
        String link = "href=\"/office/1401A/procedures/" + filed.id().value() + "\"";
        approve(first);

        assertThat(visitor(second).get("/office/1401A").body()).contains("あなたの確認を待っている届出", link);
        assertThat(visitor(first).get("/office/1401A").body()).doesNotContain("あなたの確認を待っている届出");
        assertThat(visitor(administrator).get("/office/1401A").body()).doesNotContain("あなたの確認を待っている届出");
    }

    @Test
    void who_has_confirmed_goes_on_to_what_he_can_decide_and_never_back() {
        Receipt other = web.filed(2, List.of("1401A"));
        String next = "href=\"/office/1401A/procedures/" + other.id().value() + "\">次の未処理の手続きへ";

        String afterOne = confirmed(first, filed);
        String afterBoth = confirmed(first, other);
        String colleague = visitor(second).get(path(other) + "?done=approval").body();

        assertThat(afterOne).contains(next).doesNotContain("ほかにありません");
        assertThat(afterBoth).doesNotContain("次の未処理の手続きへ").contains("この一覧に、いまご自身で決定できる手続きはほかにありません。");
        assertThat(colleague)
                .contains("href=\"/office/1401A/procedures/" + filed.id().value() + "\">次の未処理の手続きへ");
    }

    @Test
    void nobody_is_led_to_an_own_application_nor_into_what_a_colleague_reads() {
        Receipt other = web.filed(2, List.of("1401A"));
        Caller applicant = new Caller(
                first.actor(),
                Optional.of(Physicians.id(2)),
                first.grants(),
                Optional.empty(),
                Channel.PAGE,
                "test",
                Optional.of(Proofs.FRESH),
                first.capacity());

        String own = confirmed(applicant, filed);
        Visitor reader = visitor(second);
        reader.post(
                path(other) + "/review",
                "submission",
                OnceResponse.newKey(),
                "version",
                Long.toString(web.receipt(other.id().value()).version().number()));
        String taken = visitor(first).get(path(filed) + "?done=approval").body();

        assertThat(own).contains("ほかにありません").doesNotContain("次の未処理の手続きへ");
        assertThat(taken).contains("ほかにありません").doesNotContain("次の未処理の手続きへ");
        assertThat(visitor(second).get(path(filed) + "?done=approval").body()).contains("次の未処理の手続きへ");
    }

    @Test
    void who_came_from_a_filtered_list_goes_on_there() {
        Receipt other = web.filed(2, List.of("1401A"));
        String list = "?filtered=yes&state=OPEN&q=&sort=newest-first";
        String shown = list.replace("&", "&amp;");

        String queue = visitor(first).get("/office/1401A/procedures" + list).body();
        String form = visitor(first).get(path(filed) + "/approval" + list).body();
        String done = visitor(first).get(path(filed) + list + "&done=approval").body();
        String elsewhere = visitor(first)
                .get(path(filed) + list.replace("OPEN", "COMPLETED") + "&done=approval")
                .body();

        assertThat(queue).contains("href=\"" + path(other) + shown + "\"");
        assertThat(form).contains("action=\"" + path(filed) + "/approval" + shown + "\"");
        assertThat(done)
                .contains(
                        "href=\"" + path(other) + shown + "\">次の未処理の手続きへ",
                        "href=\"/office/1401A/procedures" + shown + "\">一覧に戻る");
        assertThat(elsewhere).contains("ほかにありません").doesNotContain("次の未処理の手続きへ");
    }

    private static String path(Receipt receipt) {
        return "/office/1401A/procedures/" + receipt.id().value();
    }

    private String confirmed(Caller caller, Receipt receipt) {
        HttpResponse<String> done = approve(caller, path(receipt));
        assertThat(done.statusCode()).isEqualTo(303);
        return visitor(caller).get(Visitor.location(done)).body();
    }

    @Test
    void programs_read_the_same() {
        approve(first);

        JsonObject confirming = Visitor.object(visitor(second)
                        .get("/api/v1/associations/1401A/procedures/"
                                + filed.id().value()))
                .getJsonObject("full")
                .getJsonObject("confirming");

        assertThat(confirming.getBoolean("all")).isTrue();
        assertThat(confirming.getInt("missing")).isEqualTo(2);
        assertThat(confirming.getJsonArray("confirmations").getJsonObject(0).getString("by"))
                .isEqualTo("青葉　花子");
        assertThat(confirming.getJsonArray("awaited").getJsonObject(0).getString("name"))
                .isEqualTo("青葉　次郎");
    }

    @Test
    void a_deputy_is_named_beside_the_absent_and_confirms_for_both() {
        web.confirming("14020", new Workflow(List.of(Workflow.Stage.all(OfficeRole.STAFF))));
        Caller absent = web.colleague(5, "藤沢　会子", Duty.ASSOCIATION_ADMINISTRATION, "14020");
        Caller last = web.colleague(6, "藤沢　次郎", Duty.ASSOCIATION_STAFF, "14020");
        Caller deputy = web.deputyOf(absent, 7, "藤沢　代子", "14020");
        Receipt there = web.filed(2, List.of("14020"));
        String page = "/office/14020/procedures/" + there.id().value();

        String before = visitor(deputy).get(page).body();
        HttpResponse<String> confirmed = approve(deputy, page);
        String after = visitor(deputy).get(page).body();

        assertThat(before).contains("事務局の全員（管理者を含む）", "まだ確認していない方：藤沢　会子（代理：藤沢　代子）、藤沢　次郎、藤沢　代子");
        assertThat(confirmed.statusCode()).isEqualTo(303);
        assertThat(after).contains("まだ確認していない方：藤沢　次郎", "確認した方：藤沢　代子（藤沢　会子の代理を兼ねる）");
        assertThat(visitor(deputy).get("/office/14020").body()).contains("代理として操作しています", "藤沢　会子");
        approve(last, page);
        assertThat(visitor(last).get(page).body())
                .contains("確認した方：藤沢　代子（藤沢　会子の代理を兼ねる）")
                .doesNotContain("まだ確認していない方");
        JsonObject course = Visitor.object(visitor(last)
                        .get("/api/v1/associations/14020/procedures/"
                                + there.id().value()))
                .getJsonObject("full")
                .getJsonObject("procedure");
        assertThat(course.getJsonArray("history").getValuesAs(JsonObject.class).stream()
                        .filter(line -> line.containsKey("deputed"))
                        .map(line -> line.getJsonObject("deputed").toString()))
                .containsExactly("{\"by\":\"藤沢　代子\",\"inPlaceOf\":[\"藤沢　会子\"]}");
    }

    private String page(Caller caller) {
        return visitor(caller)
                .get("/office/1401A/procedures/" + filed.id().value())
                .body();
    }

    private HttpResponse<String> approve(Caller caller) {
        return approve(caller, "/office/1401A/procedures/" + filed.id().value());
    }

    private HttpResponse<String> approve(Caller caller, String procedure) {
        Visitor visitor = visitor(caller);
        return approve(visitor, procedure, visitor.get(procedure + "/approval"));
    }

    private HttpResponse<String> approve(Visitor visitor, String procedure, HttpResponse<String> form) {
        String version = form.body().replaceFirst("(?s).*name=\"version\" value=\"([0-9]+)\".*", "$1");
        return visitor.post(
                procedure + "/approval",
                "submission",
                OnceResponse.newKey(),
                "version",
                version,
                "boardDay-era",
                "",
                "boardDay-year",
                "2026",
                "boardDay-month",
                "3",
                "boardDay-day",
                "31",
                "asked",
                "2026-03-31");
    }

    private Visitor visitor(Caller caller) {
        return site.visitor(caller);
    }
}
