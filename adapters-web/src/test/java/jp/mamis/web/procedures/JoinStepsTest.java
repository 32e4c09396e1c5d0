package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mamis.application.procedures.JoinPreview;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.money.Yen;
import jp.mamis.domain.settings.YoungFee;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the pages of the join form offer and say to whom has joined, answers, or works in two windows. */
class JoinStepsTest {

    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb();
    private final Site site = web.site();
    private final Visitor doctor = site.visitor(ProceduresOnTheWeb.doctor(1));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void who_belongs_to_bodies_above_is_offered_what_is_possible_and_told_what_goes_on() {
        Receipt last = web.filed();
        for (String code : ProceduresOnTheWeb.ROUTE) {
            last = web.approved(last, code);
        }
        String draft = begun();
        doctor.post(draft + "/workplace", "workplaceName", "別の見本クリニック", "owner", "80", "duty", "22");
        doctor.post(draft + "/body", "prefecture", "14", "body", "14020");

        String page = doctor.get(draft + "/reach").body();

        assertThat(page)
                .contains("value=\"14020\"", "すでに入会している医師会", "神奈川県医師会", "日本医師会")
                .doesNotContain("value=\"14000\"", "value=\"N1000\"", "医師会の規則により");
        assertThat(Visitor.location(doctor.post(draft + "/reach", "reach", "14020")))
                .endsWith("/details");
    }

    @Test
    void bodies_joined_by_the_filing_that_is_answered_stay_on_offer() {
        String check = answering(web.sentBack(web.approved(web.filed(), "1401A"), "14010"));

        String page = doctor.get(check.replace("/check", "/reach")).body();

        assertThat(page).contains("value=\"1401A\"", "value=\"N1000\"").doesNotContain("すでに入会している医師会");
    }

    @Test
    void an_answer_that_leaves_out_a_body_that_has_decided_is_refused_where_it_is_chosen() {
        String check = answering(web.sentBack(web.approved(web.approved(web.filed(), "1401A"), "14010"), "14000"));

        String bodies = check.replace("/check", "/body");
        String offered = doctor.get(bodies + "?prefecture=14").body();
        HttpResponse<String> body = doctor.post(bodies, "prefecture", "14", "body", "14020");
        HttpResponse<String> tooLow = doctor.post(check.replace("/check", "/reach"), "reach", "1401A");
        String reach = doctor.get(check.replace("/check", "/reach")).body();

        assertThat(offered)
                .contains("value=\"1401A\"", "横浜市青葉区医師会、横浜市医師会への入会はすでに始まっているため")
                .doesNotContain("value=\"14020\"");
        assertThat(body.statusCode()).isEqualTo(422);
        assertThat(body.body()).contains("href=\"#body\"", "横浜市青葉区医師会、横浜市医師会はすでに入会を承認しているため、外せません");
        assertThat(reach).contains("value=\"14010\"", "すでに始まっているため").doesNotContain("value=\"1401A\"");
        assertThat(tooLow.statusCode()).isEqualTo(422);
        assertThat(tooLow.body()).contains("href=\"#reach\"", "横浜市青葉区医師会、横浜市医師会はすでに入会を承認しているため、外せません");
        assertThat(doctor.get(check).body()).contains("横浜市青葉区医師会").doesNotContain("外せません");
    }

    @Test
    void a_draft_kept_with_a_body_that_cannot_be_chosen_leads_back_to_the_choice() {
        String check = answering(web.sentBack(web.approved(web.filed(), "1401A"), "14010"));
        String draft = check.substring(check.indexOf("/join/") + 6, check.lastIndexOf('/'));
        web.keep(draft, Map.of("body", "14020", "reach", ""));

        assertThat(doctor.get(check.replace("/check", "/reach")).body())
                .contains("入会の範囲を選べません", "href=\"" + check.replace("/check", "/body") + "\"")
                .doesNotContain("name=\"reach\"");
    }

    @Test
    void the_check_of_an_answer_names_the_body_that_goes_on() {
        String check = answering(web.sentBack(web.approved(web.filed(), "1401A"), "14010"));

        String same = doctor.get(check).body();
        doctor.post(check.replace("/check", "/workplace"), "workplaceName", "別の見本クリニック", "owner", "80", "duty", "22");
        String elsewhere = doctor.get(check).body();

        assertThat(same).contains("再提出すると、横浜市医師会の事務局が").doesNotContain("最初に横浜市青葉区医師会");
        assertThat(elsewhere).contains("再提出すると、横浜市青葉区医師会の事務局が");
    }

    @Test
    void a_category_that_does_not_follow_is_told_where_it_is_chosen_beside_a_day_that_is_none() {
        String draft = begun();
        HttpResponse<String> work =
                doctor.post(draft + "/workplace", "declinesInsurance", "yes", "owner", "80", "duty", "12");
        assertThat(work.body())
                .contains("href=\"#workplaceName\"", "href=\"#declinesInsurance\"")
                .contains(">「勤務先の名称」を入力してください</a>");
        assertThat(doctor.post(draft + "/workplace", "workplaceName", "見本クリニック").body())
                .contains(">「施設での業務」を選択してください</a>");
        doctor.post(draft + "/workplace", "workplaceName", "見本クリニック", "owner", "80", "duty", "12");
        doctor.post(draft + "/body", "prefecture", "14", "body", "14020");
        doctor.post(draft + "/reach", "reach", "N1000");

        HttpResponse<String> sent = doctor.post(
                draft + "/details",
                "category-14020",
                "A1",
                "category-14000",
                "A1",
                "category-N1000",
                "A2C",
                "desiredOn-year",
                "2026",
                "desiredOn-month",
                "13",
                "desiredOn-day",
                "1");

        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("href=\"#category-N1000\"", "href=\"#desiredOn");
    }

    @Test
    void only_who_joins_the_national_body_reads_of_its_insurance() {
        String draft = begun();
        doctor.post(draft + "/workplace", "workplaceName", "見本クリニック", "owner", "80", "duty", "22");
        doctor.post(draft + "/body", "prefecture", "14", "body", "14020");
        doctor.post(draft + "/reach", "reach", "14020");
        detailed(draft, "14020");
        String local = doctor.get(draft + "/check").body();
        doctor.post(draft + "/reach", "reach", "N1000");
        detailed(draft, "14020", "14000", "N1000");
        String national = doctor.get(draft + "/check").body();

        assertThat(local).contains("申請内容を確認してください").doesNotContain("医師賠償責任保険");
        assertThat(national).contains("医師賠償責任保険");
        Receipt filed = web.filed(List.of("14020"));
        assertThat(doctor.get(ProceduresOnTheWeb.path(filed.id())).body())
                .contains("申請内容")
                .doesNotContain("医師賠償責任保険");
    }

    @Test
    void the_waiver_of_graduates_is_judged_for_the_first_day_wished_for() {
        JoinPreview preview = web.system().procedures().joinPreview();

        assertThat(preview.exemptUntil(LocalDate.of(2029, 3, 31), ProceduresOnTheWeb.doctor(2)))
                .contains(new FiscalYear(2028));
        assertThat(preview.exemptUntil(LocalDate.of(2029, 4, 1), ProceduresOnTheWeb.doctor(2)))
                .isEmpty();
    }

    @Test
    void the_check_tells_by_body_which_of_its_own_exemptions_hold_and_the_office_reads_them_too() {
        web.exempting("14020", Rules.ELDERLY, Rules.CHILDCARE);
        web.exempting("14000", Rules.TRAINEES);
        String draft = begun();
        doctor.post(draft + "/workplace", "workplaceName", "見本クリニック", "owner", "80", "duty", "22");
        doctor.post(draft + "/body", "prefecture", "14", "body", "14020");
        doctor.post(draft + "/reach", "reach", "14000");
        detailed(draft, "14020", "14000");

        String check = doctor.get(draft + "/check").body();
        Receipt filed = web.filed(List.of("14020"));
        web.exempting("14020", Rules.GRADUATES);
        String office = site.visitor(web.staffOf("14020"))
                .get("/office/14020/procedures/" + filed.id().value())
                .body();

        assertThat(check)
                .contains("減免：育児減免&lt;b&gt;（申し出により判断：出産・育児のため休業する𠮷）の対象になる方は、年会費の全額が減免されることがあります")
                .doesNotContain("高齢会員減免", "研修医減免");
        assertThat(office).contains("この医師会の会費の減免", "減免：育児減免&lt;b&gt;").doesNotContain("若手会員減免");
    }

    @Test
    void a_prefectural_body_is_offered_first_where_it_takes_members_in_directly() {
        String draft = begun();
        doctor.post(draft + "/workplace", "workplaceName", "見本クリニック", "owner", "80", "duty", "22");
        String before = doctor.get(draft + "/body?prefecture=14").body();
        web.setting("14000", Rules.direct());

        String page = doctor.get(draft + "/body?prefecture=14").body();
        doctor.post(draft + "/body", "prefecture", "14", "body", "14000");
        doctor.post(draft + "/reach", "reach", "14000");
        detailed(draft, "14000");

        assertThat(before).doesNotContain("value=\"14000\"");
        assertThat(page).contains("value=\"14000\"", "郡市区等医師会に入会せず、直接入会する場合に選びます。");
        assertThat(doctor.get(draft + "/check").body()).contains("神奈川県医師会").doesNotContain("下位の医師会から選んでください");
    }

    @Test
    void the_printed_application_says_which_bodies_want_a_seal() throws IOException {
        String draft = begun();
        doctor.post(draft + "/workplace", "workplaceName", "見本クリニック", "owner", "80", "duty", "22");
        doctor.post(draft + "/body", "prefecture", "14", "body", "14020");
        doctor.post(draft + "/reach", "reach", "14000");
        detailed(draft, "14020", "14000");
        String before = printed(draft);
        web.setting("14000", Rules.sealed());

        assertThat(before).doesNotContain("押印");
        assertThat(printed(draft)).contains("押印", "次の医師会は押印を必要としています：神奈川県医師会");
    }

    @Test
    void the_check_says_which_fee_by_age_the_applicant_would_pay() {
        String draft = begun();
        doctor.post(draft + "/workplace", "workplaceName", "見本クリニック", "owner", "80", "duty", "22");
        doctor.post(draft + "/body", "prefecture", "14", "body", "14020");
        doctor.post(draft + "/reach", "reach", "N1000");
        web.setting("N1000", Rules.with(Rules.EMPLOYED));
        detailed(draft, "14020", "14000", "N1000");
        String older = doctor.get(draft + "/check").body();
        web.setting("N1000", Rules.with(Rules.EMPLOYED.sparing(new YoungFee(41, new Yen(39_000)))));

        assertThat(older).contains("入会希望日に41歳のため、若年会員の年会費の対象ではない");
        assertThat(doctor.get(draft + "/check").body()).contains("入会希望日に41歳のため、年会費は39,000円になる見込み");
    }

    private String printed(String draft) throws IOException {
        try (PDDocument read = Loader.loadPDF(doctor.saved(draft + "/paper.pdf"))) {
            return new PDFTextStripper().getText(read);
        }
    }

    @Test
    void an_owner_chosen_beside_a_code_is_said_to_be_left_out() {
        String draft = begun();
        doctor.post(
                draft + "/workplace",
                "workplaceName",
                "見本クリニック",
                "workplaceCode",
                "3618010015",
                "owner",
                "80",
                "duty",
                "22");
        doctor.post(draft + "/body", "prefecture", "14", "body", "14020");
        doctor.post(draft + "/reach", "reach", "14020");
        detailed(draft, "14020");

        assertThat(doctor.get(draft + "/check").body()).contains("選択した開設主体は申請に含まれません");
    }

    @Test
    void a_page_kept_over_a_draft_changed_elsewhere_says_so_and_keeps_what_was_typed() {
        String draft = begun();
        doctor.post(draft + "/workplace", "workplaceName", "見本クリニック", "owner", "80", "duty", "22");
        doctor.post(draft + "/body", "prefecture", "14", "body", "1401A");
        doctor.post(draft + "/reach", "reach", "14010");
        HttpResponse<String> shown = doctor.get(draft + "/details");
        doctor.post(draft + "/body", "prefecture", "14", "body", "14020");
        doctor.post(draft + "/reach", "reach", "14020");

        HttpResponse<String> stale =
                doctor.post(draft + "/details", details(Visitor.version(shown), "四月から勤務します", "1401A", "14010"));
        HttpResponse<String> again =
                doctor.post(draft + "/details", details(Visitor.version(stale), "四月から勤務します", "14020"));

        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body())
                .contains("この画面を開いたあとに、下書きが変更されました", "四月から勤務します", "藤沢市医師会の会員区分")
                .doesNotContain("を入力してください</a>", "を選択してください</a>");
        assertThat(Visitor.location(again)).endsWith("/check");
        assertThat(doctor.get(Visitor.location(again)).body()).contains("四月から勤務します");
    }

    @Test
    void a_page_sent_twice_or_after_its_faults_are_mended_is_kept_without_a_word() {
        String draft = begun();
        HttpResponse<String> shown = doctor.get(draft + "/workplace");
        String[] sent = {"workplaceName", "見本クリニック", "owner", "80", "duty", "22", "version", Visitor.version(shown)};

        HttpResponse<String> faulty = doctor.post(
                draft + "/workplace",
                "workplaceName",
                "・",
                "owner",
                "80",
                "duty",
                "22",
                "version",
                Visitor.version(shown));
        HttpResponse<String> mended = doctor.post(
                draft + "/workplace",
                "workplaceName",
                "見本クリニック",
                "owner",
                "80",
                "duty",
                "22",
                "version",
                Visitor.version(faulty));
        HttpResponse<String> twice = doctor.post(draft + "/workplace", sent);

        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("記号だけの名称は登録できません");
        assertThat(Visitor.location(mended)).endsWith("/body");
        assertThat(Visitor.location(twice)).endsWith("/body");
    }

    @Test
    void what_is_not_chosen_is_named_in_the_summary() {
        String draft = begun();
        doctor.post(draft + "/workplace", "workplaceName", "見本クリニック", "owner", "80", "duty", "22");

        HttpResponse<String> body = doctor.post(draft + "/body", "prefecture", "14");
        doctor.post(draft + "/body", "prefecture", "14", "body", "14020");
        HttpResponse<String> reach = doctor.post(draft + "/reach");

        assertThat(body.body()).contains("href=\"#body\">", "入会する医師会");
        assertThat(reach.body()).contains("「入会の範囲」を選択してください</a>");
    }

    @Test
    void a_withdrawn_filing_is_neither_withdrawn_again_nor_said_to_be_reviewed() {
        Receipt filed = web.filed();
        String own = ProceduresOnTheWeb.path(filed.id());
        String receipt = doctor.get(own + "/filed").body();
        HttpResponse<String> asked = doctor.get(own + "/withdrawal");
        Receipt withdrawn = web.withdrawn(filed);

        String over = doctor.get(own + "/withdrawal").body();
        HttpResponse<String> late = doctor.post(
                own + "/withdrawal",
                "submission",
                Visitor.key(asked),
                "version",
                Long.toString(withdrawn.version().number()));

        assertThat(receipt).contains("審査を始めます", "これからの流れ");
        assertThat(doctor.get(own + "/filed").body())
                .contains(filed.reference().text(), "「取下げ」")
                .doesNotContain("審査を始めます", "これからの流れ");
        assertThat(over).contains("すでに「取下げ」になっています").doesNotContain("name=\"submission\"", "取り下げますか");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("すでに「取下げ」になっています").doesNotContain("name=\"submission\"");
    }

    private String begun() {
        String key = Visitor.key(doctor.get("/my/procedures/join"));
        String first = Visitor.location(doctor.post("/my/procedures/join", "submission", key));
        return first.substring(0, first.lastIndexOf('/'));
    }

    /** The check page of an answer. */
    private String answering(Receipt sentBack) {
        String own = ProceduresOnTheWeb.path(sentBack.id());
        return Visitor.location(doctor.post(own + "/answer", "submission", Visitor.key(doctor.get(own))));
    }

    private void detailed(String draft, String... codes) {
        String version = Visitor.version(doctor.get(draft + "/details"));
        assertThat(Visitor.location(doctor.post(draft + "/details", details(version, "", codes))))
                .endsWith("/check");
    }

    private static String[] details(String version, String remarks, String... codes) {
        List<String> fields = new ArrayList<>(List.of(
                "version",
                version,
                "remarks",
                remarks,
                "desiredOn-era",
                "令和",
                "desiredOn-year",
                "8",
                "desiredOn-month",
                "4",
                "desiredOn-day",
                "1"));
        for (String code : codes) {
            fields.addAll(List.of("category-" + code, "A2B"));
        }
        return fields.toArray(String[]::new);
    }
}
