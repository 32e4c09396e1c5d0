package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.application.procedures.DraftId;
import jp.mamis.application.procedures.PrintDraft;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An application printed by the doctor and entered by the office of the lowest body. */
class PaperOnTheWebTest {

    private static final String HANDWRITTEN = "{'filledOn':'2026-03-30','registration':{'family':'架空','given':'花子',"
            + "'familyKana':'カクウ','givenKana':'ハナコ','formerNameOnMail':false,'birth':'1985-05-05','sex':'FEMALE',"
            + "'licenceNumber':'669903','licenceDay':'2011-04-20','graduation':'2011/03','otherSpecialties':[],"
            + "'homePostalCode':'5500001','homePrefecture':'27','homeLine':'架空市見本町9','destination':'HOME',"
            + "'societies':[]}}";

    private static final String REQUEST = "{'workplace':{'name':'見本クリニック','owner':'INDIVIDUAL'},"
            + "'duty':'CLINIC_EMPLOYEE','declinesInsurance':false,"
            + "'targets':[{'association':'1401A','category':'A2B'}],'desiredOn':'2026-04-01'}";

    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb();
    private final Site site = web.site();
    private final Visitor doctor = site.visitor(ProceduresOnTheWeb.doctor(1));
    private final Visitor stranger = site.visitor(ProceduresOnTheWeb.doctor(2));
    private final Visitor district = site.visitor(web.staffOf("1401A"));
    private final Visitor city = site.visitor(web.staffOf("14010"));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_complete_draft_becomes_a_paper_with_its_code() {
        String draft = complete();

        assertThat(doctor.get(draft + "/check").body()).contains("href=\"" + draft + "/paper.pdf\"");
        HttpResponse<String> pdf = doctor.get(draft + "/paper.pdf");

        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"application-" + code(draft) + ".pdf\"");
        assertThat(stranger.get(draft + "/paper.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void a_draft_that_is_not_complete_leads_to_what_is_missing() {
        String draft = begun();

        assertThat(Visitor.location(doctor.get(draft + "/paper.pdf"))).endsWith("/workplace");
    }

    @Test
    void the_office_finds_reads_and_files_it() {
        String code = code(complete());
        String typed = code.toLowerCase(Locale.ROOT).replace("-", "");

        HttpResponse<String> page = district.get("/office/1401A/entry?paper=" + typed);
        assertThat(page.body()).contains("見本クリニック", "横浜市青葉区医師会（A2(B)）", "代行入力で提出する");
        HttpResponse<String> unsigned = district.post(
                "/office/1401A/entry",
                "submission",
                Visitor.key(page),
                "paper",
                typed,
                "version",
                Visitor.version(page));
        assertThat(unsigned.statusCode()).isEqualTo(422);
        assertThat(unsigned.body()).contains("href=\"#signed\"", "本人の署名があることを確認し");

        HttpResponse<String> entered = district.post(
                "/office/1401A/entry",
                "submission",
                Visitor.key(unsigned),
                "paper",
                typed,
                "version",
                Visitor.version(unsigned),
                "filledOn",
                "2026-03-31",
                "signed",
                "yes");

        assertThat(Visitor.location(entered)).startsWith("/office/1401A/procedures/");
        assertThat(district.get(Visitor.location(entered)).body()).contains("紙の申込書を代行入力して申請しました");
        assertThat(doctor.get("/my/procedures").body()).contains("見本クリニック");
        assertThat(district.get("/office/1401A/entry?paper=" + typed).body()).contains("すでに提出されています");
    }

    @Test
    void what_was_changed_since_it_was_compared_with_the_paper_is_shown_again_and_not_filed() {
        String draft = complete();
        String code = code(draft);
        HttpResponse<String> page = district.get("/office/1401A/entry?paper=" + code);
        String workplace = draft + "/workplace";
        doctor.post(
                workplace,
                "version",
                Visitor.version(doctor.get(workplace)),
                "workplaceName",
                "変更後クリニック",
                "owner",
                "80",
                "duty",
                "22");

        HttpResponse<String> told = entered(page, code);

        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body())
                .contains("表示した後に、申請の内容が変更されました", "変更後クリニック")
                .doesNotContainPattern("id=\"signed\"[^>]* checked");
        assertThat(doctor.get("/my/procedures").body()).contains(draft);
        assertThat(Visitor.location(entered(told, code))).endsWith("?done=entry");
    }

    private HttpResponse<String> entered(HttpResponse<String> page, String code) {
        return district.post(
                "/office/1401A/entry",
                "submission",
                Visitor.key(page),
                "version",
                Visitor.version(page),
                "paper",
                code,
                "signed",
                "yes");
    }

    @Test
    void a_code_is_nothing_to_another_body_and_a_wrong_one_is_told() {
        String code = code(complete());

        assertThat(city.get("/office/14010/entry?paper=" + code).body())
                .contains("href=\"#paper\"", "このコードの申込書は見つかりません")
                .doesNotContain("見本クリニック");
        assertThat(city.get("/office/1401A/entry").statusCode()).isIn(403, 404);
        assertThat(doctor.get("/office/1401A/entry").statusCode()).isIn(403, 404);
        assertThat(district.get("/office/1401A/entry?paper=K7M2").body()).contains("申請書コードは、申込書に印刷された");
        assertThat(district.get("/office/1401A/entry").body()).contains("申請書コード");
    }

    @Test
    void a_program_reads_and_enters_it() {
        String code = code(complete());
        String path = "/api/v1/associations/1401A/papers/" + code;

        assertThat(Visitor.object(district.get(path)).getString("code")).isEqualTo(code);
        assertThat(city.get(path.replace("1401A", "14010")).statusCode()).isEqualTo(404);
        assertThat(district.get(path.replace(code, "x")).statusCode()).isEqualTo(400);
        String seen = district.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(district.json("POST", path + "/entry", "{'signed':true}", "Idempotency-Key", "z")
                        .statusCode())
                .isEqualTo(428);
        assertThat(district.json(
                                "POST",
                                path + "/entry",
                                "{'signed':true}",
                                "Idempotency-Key",
                                "y",
                                "If-Match",
                                "\"77\"")
                        .body())
                .contains("paper-changed-meanwhile");
        assertThat(district.json("POST", path + "/entry", "{'signed':false}", "Idempotency-Key", "a", "If-Match", seen)
                        .body())
                .contains("signature-needed");
        HttpResponse<String> entered =
                district.json("POST", path + "/entry", "{'signed':true}", "Idempotency-Key", "b", "If-Match", seen);
        assertThat(entered.statusCode()).isEqualTo(201);
        assertThat(district.get(path).statusCode()).isEqualTo(409);
        assertThat(district.get(path).body())
                .contains("paper-filed", Visitor.object(entered).getString("reference"));
    }

    @Test
    void the_office_enters_what_was_filled_in_by_hand_page_by_page() {
        HttpResponse<String> page = district.get("/office/1401A/entry/new");
        assertThat(district.get("/office/1401A/entry").body()).contains("href=\"/office/1401A/entry/new\"");
        assertThat(city.get("/office/1401A/entry/new").statusCode()).isIn(403, 404);
        HttpResponse<String> empty = district.post("/office/1401A/entry/new", "submission", Visitor.key(page));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body())
                .contains("href=\"#filledOn", "href=\"#licenceNumber\"", "href=\"#homeLine\"")
                .contains("国内は必須");

        String answers = Visitor.location(district.post("/office/1401A/entry/new", signed(Visitor.key(page))));

        assertThat(answers).matches("/office/1401A/entry/[^/]+/answers");
        HttpResponse<String> first = district.get(answers);
        assertThat(first.body()).contains("架空　花子").doesNotContain("name=\"category-1401A\"");
        assertThat(city.get(answers.replace("1401A", "14010")).statusCode()).isEqualTo(404);
        HttpResponse<String> faulty = district.post(
                answers, "submission", Visitor.key(first), "version", Visitor.version(first), "reach", "14010");
        HttpResponse<String> still = district.post(
                answers, "submission", Visitor.key(faulty), "version", Visitor.version(faulty), "reach", "14010");
        assertThat(still.statusCode()).isEqualTo(422);
        assertThat(still.body()).doesNotContain("ほかの方が先に処理しました");
        HttpResponse<String> stale = district.post(
                answers, "submission", Visitor.key(still), "version", Visitor.version(first), "reach", "14010");
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("ほかの方が先に処理しました");
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("href=\"#workplaceName\"", "href=\"#duty\"");
        String again = Visitor.location(district.post(
                answers,
                "submission",
                Visitor.key(stale),
                "version",
                Visitor.version(stale),
                "workplaceName",
                "見本クリニック",
                "owner",
                "80",
                "duty",
                "22",
                "reach",
                "14010"));
        assertThat(again).isEqualTo(answers);
        HttpResponse<String> second = district.get(answers);
        assertThat(second.body()).contains("name=\"category-1401A\"", "見本クリニック");
        HttpResponse<String> untold = district.post(
                answers,
                "submission",
                Visitor.key(second),
                "version",
                Visitor.version(second),
                "details",
                "yes",
                "workplaceName",
                "見本クリニック",
                "workplaceCode",
                "3618010014",
                "duty",
                "22",
                "reach",
                "14010");
        assertThat(untold.statusCode()).isEqualTo(422);
        assertThat(untold.body())
                .contains("「横浜市青葉区医師会の会員区分」を選択してください</a>", "「横浜市医師会の会員区分」を選択してください</a>")
                .contains("href=\"#workplaceCode\">医療機関コード：", "「入会希望日」を入力してください</a>")
                .doesNotContain("選択肢にない値です", "href=\"#reach\"");
        String check = Visitor.location(district.post(
                answers,
                "submission",
                Visitor.key(untold),
                "version",
                Visitor.version(untold),
                "details",
                "yes",
                "workplaceName",
                "見本クリニック",
                "owner",
                "80",
                "duty",
                "22",
                "reach",
                "14010",
                "category-1401A",
                "A2B",
                "category-14010",
                "A2B",
                "desiredOn-era",
                "令和",
                "desiredOn-year",
                "8",
                "desiredOn-month",
                "4",
                "desiredOn-day",
                "1"));
        HttpResponse<String> read = district.get(check);
        assertThat(read.body()).contains("届出の記入日", "架空　花子", "文書でお知らせください", answers);
        HttpResponse<String> entered = district.post(
                "/office/1401A/entry",
                "submission",
                Visitor.key(read),
                "paper",
                check.substring(check.indexOf('=') + 1),
                "version",
                Visitor.version(read),
                "signed",
                "yes");

        assertThat(Visitor.location(entered)).endsWith("?done=entry");
        assertThat(district.get(Visitor.location(entered)).body())
                .contains("紙の申込書を代行入力して申請しました", "紙の申込書を代行入力して提出しました", "続けて紙の申込書を入力する")
                .contains("届出の記入日：2026年3月30日（令和8年）");
        String typedAgain = district.get("/office/1401A/entry?paper=" + check.substring(check.indexOf('=') + 1))
                .body();
        assertThat(typedAgain)
                .contains("すでに提出されています", "を開く")
                .contains(Visitor.location(entered).replace("?done=entry", ""))
                .doesNotContain("/office/1401A/entry/new");
    }

    @Test
    void a_doctor_without_an_account_answers_on_paper_and_withdraws_on_paper() {
        String procedure = enteredByHand();
        String id = procedure.substring(procedure.lastIndexOf('/') + 1);
        web.sentBack(web.receipt(UUID.fromString(id)), "1401A");
        String ask = procedure + "/paper-answer";

        assertThat(district.get(procedure).body())
                .contains("href=\"" + ask + "\"", "書面による再提出を代行入力する", "書面による再提出を待っています");
        assertThat(city.get(ask.replace("1401A", "14010")).statusCode()).isEqualTo(404);
        HttpResponse<String> asked = district.get(ask);
        HttpResponse<String> undated = district.post(ask, "submission", Visitor.key(asked), "version", "x");
        assertThat(undated.statusCode()).isEqualTo(422);
        assertThat(undated.body()).contains("href=\"#filledOn");
        String answers = Visitor.location(district.post(
                ask,
                "submission",
                Visitor.key(undated),
                "version",
                Visitor.version(undated),
                "filledOn-era",
                "令和",
                "filledOn-year",
                "8",
                "filledOn-month",
                "3",
                "filledOn-day",
                "31"));
        assertThat(district.get(answers).body()).contains("見本クリニック", "name=\"category-1401A\"");
        String entry = "/office/1401A/entry?paper=" + answers.replaceAll(".*/entry/|/answers", "");
        HttpResponse<String> read = district.get(entry);
        assertThat(read.body()).contains("差戻しになった届出への再提出です", "差戻しの理由への回答");
        HttpResponse<String> silent = answered(read, "");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("href=\"#answer\"");
        assertThat(Visitor.location(answered(silent, "写しを添えました"))).isEqualTo(procedure + "?done=entry");
        HttpResponse<String> again = district.get(procedure);
        assertThat(again.body()).contains("書面による再提出を代行入力しました", "写しを添えました").doesNotContain(ask);

        String withdrawal = procedure + "/paper-withdrawal";
        HttpResponse<String> sure = district.get(withdrawal);
        HttpResponse<String> unsigned = district.post(
                withdrawal,
                "submission",
                Visitor.key(sure),
                "version",
                Visitor.version(sure),
                "filledOn",
                "2026-03-30");
        assertThat(unsigned.statusCode()).isEqualTo(422);
        assertThat(unsigned.body())
                .contains("href=\"#signed\"", "2026年3月31日（令和8年）に申請されるより前")
                .contains("id=\"filledOn");
        assertThat(Visitor.location(district.post(
                        withdrawal,
                        "submission",
                        Visitor.key(unsigned),
                        "version",
                        Visitor.version(unsigned),
                        "filledOn",
                        "2026-03-31",
                        "signed",
                        "yes")))
                .isEqualTo(procedure + "?done=withdrawal");
        assertThat(district.get(procedure).body()).contains("書面による取下げを代行入力しました").doesNotContain(withdrawal);
    }

    @Test
    void the_office_that_entered_it_changes_what_is_registered_until_it_has_ended() {
        String procedure = enteredByHand();
        String shown = district.get(procedure).body();
        Matcher link = Pattern.compile("href=\"(/office/1401A/members/[^/\"]+/registration)\"")
                .matcher(shown);
        assertThat(link.find()).isTrue();
        String form = link.group(1);
        String data = form.replace("/office/", "/api/v1/associations/");

        HttpResponse<String> page = district.get(form);
        assertThat(page.body()).contains("架空　花子 様の登録情報の変更", "value=\"架空市見本町", "action=\"" + form + "\"");
        HttpResponse<String> faulty = district.post(form, "act", "check", "version", Visitor.version(page));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("href=\"#familyKana\"", "href=\"#birth\"");
        HttpResponse<String> known = district.get(data);
        List<String> fields = new ArrayList<>(List.of("act", "check", "version", Visitor.version(page)));
        Visitor.object(known).forEach((field, value) -> {
            if (value instanceof JsonString text) {
                fields.addAll(List.of(field, field.equals("graduation") ? "2010/03" : text.getString()));
            }
        });
        String check = Visitor.location(district.sentForm(form, fields.toArray(String[]::new)));
        assertThat(check).matches(form + "\\?answer=[0-9a-f-]+");
        assertThat(district.get(check).body()).contains("この内容で登録する", "変更する内容", "2011年3月", "2010年3月");
        String version = known.headers().firstValue("ETag").orElseThrow();
        String mended = known.body().replace("2011-03", "2010-03").replace("2011/03", "2010/03");
        assertThat(mended).isNotEqualTo(known.body());
        assertThat(district.json("PUT", data, mended, "If-Match", version).statusCode())
                .isEqualTo(204);
        assertThat(district.get(data).body()).contains("2010").doesNotContain("2011-03", "2011/03");
        assertThat(district.json("PUT", data, mended, "If-Match", version).statusCode())
                .isEqualTo(412);
        for (Visitor other : List.of(city, stranger, doctor)) {
            assertThat(other.get(form).statusCode()).isIn(403, 404);
            assertThat(other.get(form.replace("1401A", "14010")).statusCode()).isIn(403, 404);
        }

        HttpResponse<String> sure = district.get(procedure + "/paper-withdrawal");
        district.post(
                procedure + "/paper-withdrawal",
                "submission",
                Visitor.key(sure),
                "version",
                Visitor.version(sure),
                "filledOn",
                "2026-03-31",
                "signed",
                "yes");
        assertThat(district.get(form).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_unfinished_is_found_from_the_dashboard_and_gone_on_with_or_thrown_away() {
        HttpResponse<String> page = district.get("/office/1401A/entry/new");
        String answers = Visitor.location(district.post("/office/1401A/entry/new", signed(Visitor.key(page))));
        String list = "/office/1401A/entry/unfinished";

        assertThat(district.get("/office/1401A").body())
                .containsPattern("href=\"" + list + "\"><span>入力途中の届出</span><span[^>]*>1件");
        assertThat(district.get("/office/1401A/entry").body()).contains("href=\"" + list + "\"");
        assertThat(district.get(list).body())
                .contains("架空　花子", "href=\"" + answers + "\"", answers.replace("/answers", "/discard"))
                .contains("書面での再提出を待っている届出はありません");
        HttpResponse<String> twice =
                district.post("/office/1401A/entry/new", signed(Visitor.key(district.get("/office/1401A/entry/new"))));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body())
                .contains("この医師の届出は、この医師会で入力の途中です", "href=\"" + answers + "\"", "href=\"#licenceNumber\"");
        assertThat(city.get(list).statusCode()).isIn(403, 404);
        assertThat(doctor.get(list).statusCode()).isIn(403, 404);
        assertThat(city.get("/office/14010/entry/unfinished").body()).doesNotContain("架空　花子");
    }

    @Test
    void what_was_sent_back_to_a_doctor_without_account_is_the_office_s_to_do() {
        String procedure = enteredByHand();
        web.sentBack(web.receipt(UUID.fromString(procedure.substring(procedure.lastIndexOf('/') + 1))), "1401A");

        assertThat(district.get("/office/1401A").body()).containsPattern("書面での再提出待ち[\\s\\S]{0,200}1件");
        assertThat(district.get("/office/1401A/entry/unfinished").body())
                .contains("href=\"" + procedure + "/paper-answer\"", "架空　花子");
        JsonObject work = Visitor.object(district.get("/api/v1/associations/1401A/papers"));
        assertThat(work.getJsonArray("asked").getJsonObject(0).getString("procedure"))
                .isEqualTo(procedure.substring(procedure.lastIndexOf('/') + 1));
        assertThat(work.getJsonArray("unfinished")).isEmpty();
    }

    @Test
    void an_answer_begun_on_paper_ends_with_a_withdrawal_and_is_told_so_before_and_after() {
        String procedure = enteredByHand();
        web.sentBack(web.receipt(UUID.fromString(procedure.substring(procedure.lastIndexOf('/') + 1))), "1401A");
        HttpResponse<String> ask = district.get(procedure + "/paper-answer");
        String answers = Visitor.location(district.post(
                procedure + "/paper-answer",
                "submission",
                Visitor.key(ask),
                "version",
                Visitor.version(ask),
                "filledOn",
                "2026-03-31"));
        String code = answers.replaceAll(".*/entry/|/answers", "");
        assertThat(district.get("/office/1401A/entry/unfinished").body())
                .contains("差戻しへの再提出　期限：")
                .doesNotContain("href=\"" + procedure + "/paper-answer\"");

        HttpResponse<String> sure = district.get(procedure + "/paper-withdrawal");
        assertThat(sure.body()).contains("申請書コード：" + code, "この入力は提出されずに終わり");
        district.post(
                procedure + "/paper-withdrawal",
                "submission",
                Visitor.key(sure),
                "version",
                Visitor.version(sure),
                "filledOn",
                "2026-03-31",
                "signed",
                "yes");

        String told = Visitor.location(district.get(answers));
        assertThat(told).isEqualTo("/office/1401A/entry?paper=" + code);
        assertThat(district.get(told).body())
                .contains("取り下げられたため、終了しました", "終了した手続き（", "href=\"" + procedure + "\"")
                .doesNotContain("すでに提出されています");
        assertThat(Visitor.location(district.get(answers.replace("/answers", "/discard"))))
                .isEqualTo(told);
        assertThat(Visitor.location(district.post(answers, "submission", "late", "version", "1", "reach", "14010")))
                .isEqualTo(told);
    }

    @Test
    void the_address_of_a_doctor_of_other_bodies_is_not_shown_before_the_paper_is_filed() {
        String papers = "/api/v1/associations/1401A/papers";
        String known = HANDWRITTEN
                .replace("架空','given':'花子", "見本','given':'太郎")
                .replace("カクウ','givenKana':'ハナコ", "ミホン','givenKana':'タロウ")
                .replace("1985-05-05", "1984-07-20")
                .replace("669903", "660001");
        HttpResponse<String> begun = district.json("POST", papers, known, "Idempotency-Key", "h");
        String code = Visitor.object(begun).getString("code");

        HttpResponse<String> page = district.get("/office/1401A/entry/" + code + "/answers");

        assertThat(page.body())
                .contains("見本　太郎", "ミホン", "660001", "登録情報は、この医師がこの医師会の会員ではないため")
                .doesNotContain("自宅現住所", "例町1-2-3");
    }

    @Test
    void bodies_that_decide_again_see_what_the_office_changed_of_the_registered_data() {
        String procedure = enteredByHand();
        String id = procedure.substring(procedure.lastIndexOf('/') + 1);
        String read = "/api/v1/associations/1401A/procedures/" + id;
        web.sentBack(web.receipt(UUID.fromString(id)), "1401A");
        web.daysLater(1);
        assertThat(district.get(procedure).body()).doesNotContain("判断または差戻しのあとに変わった登録情報", "登録情報を変更しました");
        Matcher link = Pattern.compile("href=\"/office/(1401A/members/[^/\"]+/registration)\"")
                .matcher(district.get(procedure).body());
        assertThat(link.find()).isTrue();
        String data = "/api/v1/associations/" + link.group(1);
        HttpResponse<String> known = district.get(data);
        String mended = known.body()
                .replace("1985-05-05", "1985-05-06")
                .replace("架空\"", "仮空\"")
                .replace("\"homeLine\"", "\"homeFax\":\"06-1234-5678\",\"homeLine\"");

        HttpResponse<String> changed = district.json(
                "PUT",
                data,
                mended,
                "If-Match",
                known.headers().firstValue("ETag").orElseThrow());

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(204);
        assertThat(district.get(data).body()).contains("06-1234-5678");
        assertThat(district.get(procedure).body())
                .contains("判断または差戻しのあとに変わった登録情報", "1985年5月5日", "1985年5月6日", "架空　花子", "仮空　花子")
                .contains("登録情報を変更しました");
        JsonObject full = Visitor.object(district.get(read)).getJsonObject("full");
        assertThat(full.getJsonObject("amended").getJsonArray("items").toString())
                .as("the number of a fax is not read by who decides")
                .isEqualTo("[\"NAME\",\"BIRTH_DATE\"]");
        assertThat(full.getJsonObject("amended").getJsonObject("before").getString("birthDate"))
                .isEqualTo("1985-05-05");
        assertThat(full.getJsonArray("amendments").getJsonObject(0).getString("body"))
                .isEqualTo("横浜市青葉区医師会");
    }

    private HttpResponse<String> answered(HttpResponse<String> page, String answer) {
        Matcher paper = Pattern.compile("name=\"paper\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(paper.find()).isTrue();
        return district.post(
                "/office/1401A/entry",
                "submission",
                Visitor.key(page),
                "version",
                Visitor.version(page),
                "paper",
                paper.group(1),
                "answer",
                answer,
                "signed",
                "yes");
    }

    private String enteredByHand() {
        String papers = "/api/v1/associations/1401A/papers";
        HttpResponse<String> begun = district.json("POST", papers, HANDWRITTEN, "Idempotency-Key", "h");
        String path = papers + "/" + Visitor.object(begun).getString("code");
        HttpResponse<String> entered = district.json(
                "POST",
                path + "/entry",
                "{'signed':true,'request':" + REQUEST + "}",
                "Idempotency-Key",
                "i",
                "If-Match",
                district.get(path).headers().firstValue("ETag").orElseThrow());
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        return "/office/1401A/procedures/" + Visitor.object(entered).getString("id");
    }

    @Test
    void a_program_answers_and_withdraws_on_paper_what_was_entered() {
        String procedure = enteredByHand().replace("/office/", "/api/v1/associations/");
        UUID id = UUID.fromString(procedure.substring(procedure.lastIndexOf('/') + 1));
        String filed = district.get(procedure).headers().firstValue("ETag").orElseThrow();
        assertThat(district.json(
                                "POST",
                                procedure + "/paper-answer",
                                "{'filledOn':'2026-03-31'}",
                                "Idempotency-Key",
                                "j",
                                "If-Match",
                                filed)
                        .body())
                .contains("not-in-this-state");
        web.sentBack(web.receipt(id), "1401A");
        String seen = district.get(procedure).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> begun = district.json(
                "POST",
                procedure + "/paper-answer",
                "{'filledOn':'2026-03-31'}",
                "Idempotency-Key",
                "k",
                "If-Match",
                seen);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        String paper = Visitor.location(begun);
        HttpResponse<String> entered = district.json(
                "POST",
                paper + "/entry",
                "{'signed':true,'answer':'写しを添えました','request':" + REQUEST + "}",
                "Idempotency-Key",
                "l",
                "If-Match",
                district.get(paper).headers().firstValue("ETag").orElseThrow());
        assertThat(Visitor.object(entered).getString("id")).isEqualTo(id.toString());
        HttpResponse<String> withdrawn = district.json(
                "POST",
                procedure + "/paper-withdrawal",
                "{'filledOn':'2026-03-31','signed':true,'reason':'転居'}",
                "Idempotency-Key",
                "m",
                "If-Match",
                entered.headers().firstValue("ETag").orElseThrow());
        assertThat(Visitor.object(withdrawn).getString("state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void all_that_is_wrong_with_a_paper_is_told_at_once_where_it_is_typed() {
        HttpResponse<String> page = district.get("/office/1401A/entry/new");
        HttpResponse<String> late = district.post(
                "/office/1401A/entry/new",
                with(
                        signed(Visitor.key(page)),
                        Map.of("filledOn-year", "9", "graduation", "2030/03", "licenceNumber", "x")));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("href=\"#filledOn", "href=\"#graduation\"", "href=\"#licenceNumber\"");
        HttpResponse<String> nameless = district.post(
                "/office/1401A/entry/new",
                with(signed(Visitor.key(late)), Map.of("family", "", "given", "", "licenceNumber", "x")));
        assertThat(nameless.body().split("<a href=\"#family\">", -1)).hasSize(2);
        HttpResponse<String> ungiven = district.post(
                "/office/1401A/entry/new",
                with(signed(Visitor.key(nameless)), Map.of("given", "", "filledOn-month", "13")));
        assertThat(ungiven.body()).contains("<a href=\"#given\">", "href=\"#filledOn");
        HttpResponse<String> sound = district.post(
                "/office/1401A/entry/new",
                with(signed(Visitor.key(ungiven)), Map.of("filledOn-year", "9", "graduation", "2030/03")));
        assertThat(sound.body()).contains("href=\"#filledOn", "href=\"#graduation\"");

        String answers = Visitor.location(district.post("/office/1401A/entry/new", signed(Visitor.key(sound))));
        HttpResponse<String> first = district.get(answers);
        HttpResponse<String> known = district.post(
                answers,
                "submission",
                Visitor.key(first),
                "version",
                Visitor.version(first),
                "duty",
                "12",
                "declinesInsurance",
                "yes",
                "reach",
                "N1000");
        assertThat(known.body()).contains("href=\"#workplaceName\"", "href=\"#declinesInsurance\"");
        HttpResponse<String> whole = district.post(
                answers,
                "submission",
                Visitor.key(known),
                "version",
                Visitor.version(known),
                "details",
                "yes",
                "duty",
                "12",
                "owner",
                "80",
                "workplaceName",
                "見本クリニック",
                "reach",
                "N1000",
                "category-1401A",
                "A1",
                "category-14010",
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
        assertThat(whole.statusCode()).isEqualTo(422);
        assertThat(whole.body()).contains("href=\"#category-N1000\"", "href=\"#desiredOn");
    }

    private static String[] with(String[] fields, Map<String, String> others) {
        String[] changed = fields.clone();
        for (int i = 0; i < changed.length; i += 2) {
            changed[i + 1] = others.getOrDefault(changed[i], changed[i + 1]);
        }
        return changed;
    }

    @Test
    void what_was_begun_by_mistake_is_thrown_away_once_asked_and_told() {
        HttpResponse<String> page = district.get("/office/1401A/entry/new");
        String answers = Visitor.location(district.post("/office/1401A/entry/new", signed(Visitor.key(page))));
        String discard = answers.replace("/answers", "/discard");

        assertThat(district.get(answers).body()).contains("href=\"" + discard + "\"");
        assertThat(city.get(discard.replace("1401A", "14010")).statusCode()).isEqualTo(404);
        assertThat(district.get(discard.replaceFirst("entry/[^/]+", "entry/x")).statusCode())
                .isEqualTo(404);
        HttpResponse<String> asked = district.get(discard);
        assertThat(asked.body()).contains("架空　花子", "元に戻せません", "href=\"" + answers + "\"");
        HttpResponse<String> stale = district.post(discard, "submission", Visitor.key(asked), "version", "77");
        assertThat(stale.statusCode()).isEqualTo(422);
        HttpResponse<String> gone =
                district.post(discard, "submission", Visitor.key(stale), "version", Visitor.version(stale));

        assertThat(Visitor.location(gone)).isEqualTo("/office/1401A/entry?done=discarded");
        assertThat(district.get(Visitor.location(gone)).body()).contains("入力を始めた届出を破棄しました");
        String told = Visitor.location(district.get(answers));
        assertThat(told).startsWith("/office/1401A/entry?paper=");
        HttpResponse<String> said = district.get(told);
        assertThat(said.statusCode()).isEqualTo(422);
        assertThat(said.body()).contains("2026年3月31日（令和8年）に、この医師会で破棄しました");
        assertThat(city.get(answers.replace("1401A", "14010")).statusCode()).isEqualTo(404);
        assertThat(city.get(told.replace("1401A", "14010")).body()).doesNotContain("破棄しました");
    }

    @Test
    void the_address_of_a_paper_leads_to_what_is_known_of_its_code() {
        String paper = location();

        String told = Visitor.location(district.get(paper));
        assertThat(told).isEqualTo("/office/1401A/entry?paper=" + paper.substring(paper.lastIndexOf('/') + 1));
        assertThat(district.get(told).body()).contains("href=\"" + paper + "/answers\"");
        assertThat(Visitor.location(district.get("/office/1401A/entry/a%20b%26c")))
                .isEqualTo("/office/1401A/entry?paper=a+b%26c");
        assertThat(city.get(told).statusCode()).isIn(403, 404);
    }

    @Test
    void what_a_body_enters_from_paper_is_shown_to_its_doctor_and_left_to_the_body() {
        web.begunByHand(1, "1401A");
        String list = "/api/v1/drafts";

        assertThat(doctor.get("/my").body()).contains("横浜市青葉区医師会が、ご提出の書面から届出を入力しています");
        assertThat(doctor.get("/my").body()).doesNotContain("作成中の手続きがあります");
        assertThat(doctor.get("/my/procedures/join").body()).contains("横浜市青葉区医師会が、ご提出の書面から");
        String page = doctor.get("/my/procedures").body();
        assertThat(page).contains("医師会が書面から入力中の届出", "横浜市青葉区医師会", "2026年3月30日（令和8年）");
        assertThat(page).doesNotContain("/discard\"", "の続きから");
        JsonObject draft =
                Visitor.object(doctor.get(list)).getJsonArray("items").getJsonObject(0);
        assertThat(draft.getJsonObject("enteredBy").toString())
                .isEqualTo("{\"association\":\"1401A\",\"name\":\"横浜市青葉区医師会\"}");
        String path = "/my/procedures/join/" + draft.getString("id");
        for (String part : List.of("", "/workplace", "/discard", "/documents")) {
            HttpResponse<String> refused = doctor.get(path + part);
            assertThat(refused.statusCode()).as(part).isEqualTo(409);
            assertThat(refused.body()).contains("提出先の医師会が書面から入力しています");
        }
        HttpResponse<String> shown = doctor.get(list + "/" + draft.getString("id"));
        String tag = shown.headers().firstValue("ETag").orElseThrow();
        assertThat(doctor.json("PUT", list + "/" + draft.getString("id"), "{'answers':{}}", "If-Match", tag)
                        .body())
                .contains("draft-with-office");
        assertThat(doctor.json("DELETE", list + "/" + draft.getString("id"), "", "If-Match", tag)
                        .statusCode())
                .isEqualTo(409);
        assertThat(doctor.json("POST", list, "{'answers':{'remarks':'x'}}", "Idempotency-Key", "own")
                        .body())
                .doesNotContain("enteredBy");
    }

    /** Of a paper taken up by the office. */
    private String location() {
        HttpResponse<String> page = district.get("/office/1401A/entry/new");
        String answers = Visitor.location(district.post("/office/1401A/entry/new", signed(Visitor.key(page))));
        return answers.substring(0, answers.lastIndexOf('/'));
    }

    @Test
    void a_program_takes_up_and_enters_what_was_filled_in_by_hand() {
        String papers = "/api/v1/associations/1401A/papers";
        String begun = HANDWRITTEN;
        HttpResponse<String> answer = district.json("POST", papers, begun, "Idempotency-Key", "c");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String first = Visitor.object(answer).getString("code");
        assertThat(city.json("POST", papers, begun, "Idempotency-Key", "d").statusCode())
                .isIn(403, 404);
        assertThat(district.json("POST", papers, begun.replace("2026-03-30", "2999-01-01"), "Idempotency-Key", "e")
                        .body())
                .contains("paper-in-future");

        HttpResponse<String> twice = district.json("POST", papers, begun, "Idempotency-Key", "g");
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("paper-begun-already", first);
        String tag =
                district.get(papers + "/" + first).headers().firstValue("ETag").orElseThrow();
        assertThat(district.json("DELETE", papers + "/" + first, "").statusCode())
                .isEqualTo(428);
        assertThat(district.json("DELETE", papers + "/" + first, "", "If-Match", tag)
                        .statusCode())
                .isEqualTo(204);
        assertThat(district.get(papers + "/" + first).body()).contains("paper-discarded", "409");

        String code = Visitor.object(district.json("POST", papers, begun, "Idempotency-Key", "h"))
                .getString("code");

        HttpResponse<String> entered = district.json(
                "POST",
                papers + "/" + code + "/entry",
                "{'signed':true,'request':" + REQUEST + "}",
                "Idempotency-Key",
                "f",
                "If-Match",
                district.get(papers + "/" + code).headers().firstValue("ETag").orElseThrow());

        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
    }

    @Test
    void a_given_name_left_out_makes_no_doctor_known_but_a_single_name_that_is_said() {
        HttpResponse<String> page = district.get("/office/1401A/entry/new");
        String[] fields = signed(Visitor.key(page));
        List<String> nameless = new ArrayList<>(List.of(fields));
        nameless.set(nameless.indexOf("given") + 1, "");
        nameless.set(nameless.indexOf("givenKana") + 1, " ");

        HttpResponse<String> refused = district.post("/office/1401A/entry/new", nameless.toArray(String[]::new));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#given\"", "href=\"#givenKana\"", "name=\"singleName\"");
        HttpResponse<String> program = district.json(
                "POST",
                "/api/v1/associations/1401A/papers",
                HANDWRITTEN.replace("'given':'花子',", "").replace("'givenKana':'ハナコ',", ""),
                "Idempotency-Key",
                "nameless");
        assertThat(program.statusCode()).isEqualTo(422);
        assertThat(program.body()).contains("given-name-left-out");
        nameless.set(1, Visitor.key(refused));
        nameless.addAll(List.of("singleName", "yes"));
        assertThat(Visitor.location(district.post("/office/1401A/entry/new", nameless.toArray(String[]::new))))
                .endsWith("/answers");
    }

    @Test
    void a_doctor_alike_one_who_is_known_is_taken_up_once_the_office_says_that_it_is_another() {
        String[] known = signed(Visitor.key(district.get("/office/1401A/entry/new")));
        district.post("/office/1401A/entry/new", known);
        HttpResponse<String> page = district.get("/office/1401A/entry/new");
        List<String> alike = new ArrayList<>(List.of(signed(Visitor.key(page))));
        alike.set(alike.indexOf("licenceNumber") + 1, "669977");

        HttpResponse<String> asked = district.post("/office/1401A/entry/new", alike.toArray(String[]::new));
        alike.set(1, Visitor.key(asked));
        alike.addAll(List.of("another", "yes"));
        HttpResponse<String> taken = district.post("/office/1401A/entry/new", alike.toArray(String[]::new));

        assertThat(page.body()).doesNotContain("name=\"another\"");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("name=\"another\"", "href=\"#another\"", "別の医籍登録番号で登録されています");
        assertThat(Visitor.location(taken)).endsWith("/answers");
    }

    private static String[] signed(String key) {
        return new String[] {
            "submission", key,
            "filledOn-era", "令和",
            "filledOn-year", "8",
            "filledOn-month", "3",
            "filledOn-day", "30",
            "family", "架空",
            "given", "花子",
            "familyKana", "カクウ",
            "givenKana", "ハナコ",
            "birth-era", "昭和",
            "birth-year", "60",
            "birth-month", "5",
            "birth-day", "5",
            "sex", "FEMALE",
            "licenceNumber", "669904",
            "licenceDay-era", "平成",
            "licenceDay-year", "23",
            "licenceDay-month", "4",
            "licenceDay-day", "20",
            "graduation", "2011/03",
            "homePostalCode", "5500001",
            "homePrefecture", "27",
            "homeLine", "架空市見本町9",
            "destination", "HOME"
        };
    }

    private String code(String draft) {
        DraftId id = new DraftId(UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1)));
        return web.system()
                .procedures()
                .paper()
                .printDraft()
                .print(new PrintDraft.Command(id), ProceduresOnTheWeb.doctor(1))
                .accepted()
                .orElseThrow()
                .form()
                .code()
                .text();
    }

    private String begun() {
        String key = Visitor.key(doctor.get("/my/procedures/join"));
        String first = Visitor.location(doctor.post("/my/procedures/join", "submission", key));
        return first.substring(0, first.lastIndexOf('/'));
    }

    private String complete() {
        String draft = begun();
        doctor.post(draft + "/workplace", "workplaceName", "見本クリニック", "owner", "80", "duty", "22");
        doctor.post(draft + "/body", "prefecture", "14", "body", "1401A");
        doctor.post(draft + "/reach", "reach", "14010");
        List<String> fields = new ArrayList<>(List.of(
                "version", Visitor.version(doctor.get(draft + "/details")),
                "desiredOn-era", "令和",
                "desiredOn-year", "8",
                "desiredOn-month", "4",
                "desiredOn-day", "1",
                "category-1401A", "A2B",
                "category-14010", "A2B"));
        String location = Visitor.location(doctor.post(draft + "/details", fields.toArray(String[]::new)));
        Matcher path = Pattern.compile("(/my/procedures/join/[^/]+)/check").matcher(location);
        assertThat(path.find()).isTrue();
        return path.group(1);
    }
}
