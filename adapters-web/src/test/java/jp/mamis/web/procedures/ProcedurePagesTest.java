package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.LookView;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.application.procedures.SubmitProcedure;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.OwnerKind;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.Wording;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProcedurePagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb();
    private final Site site = web.site();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_form_sent_twice_files_once_and_answers_the_same() {
        Visitor doctor = visitor(ProceduresOnTheWeb.doctor(1));
        String draft = complete(doctor);
        HttpResponse<String> check = doctor.get(draft + "/check");
        String[] form = {"submission", Visitor.key(check), "version", Visitor.version(check)};

        HttpResponse<String> first = doctor.post(draft + "/check", form);
        HttpResponse<String> second = doctor.post(draft + "/check", form);

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(second)).isEqualTo(Visitor.location(first)).endsWith("/filed");
        assertThat(web.system().procedures().procedureQueries().own(ProceduresOnTheWeb.doctor(1)))
                .hasSize(1);
        String procedure = Visitor.location(first).replace("/filed", "?done=filed");
        assertThat(Visitor.location(doctor.get(draft + "/check"))).isEqualTo(procedure);
        assertThat(Visitor.location(doctor.get(draft + "/discard"))).isEqualTo(procedure);
        assertThat(Visitor.location(doctor.post(draft + "/check", "submission", "another-key")))
                .isEqualTo(procedure);
        assertThat(doctor.get(procedure).body()).contains("この入会届は、すでに提出済みです", "受付番号");
        Visitor other = visitor(ProceduresOnTheWeb.doctor(2));
        String list = Visitor.location(other.get(draft + "/check"));
        assertThat(list).endsWith("/my/procedures?done=gone");
        assertThat(other.get(list).body()).contains("このログインIDには、その入会届の下書きはありません");
    }

    @Test
    void what_another_window_has_changed_is_shown_again_before_it_is_filed() {
        Visitor doctor = visitor(ProceduresOnTheWeb.doctor(1));
        String draft = complete(doctor);
        HttpResponse<String> shown = doctor.get(draft + "/check");
        doctor.post(draft + "/reach", "reach", "1401A");

        HttpResponse<String> stale =
                doctor.post(draft + "/check", "submission", Visitor.key(shown), "version", Visitor.version(shown));
        HttpResponse<String> filed =
                doctor.post(draft + "/check", "submission", Visitor.key(stale), "version", Visitor.version(stale));

        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("下書きの内容が変更されました").doesNotContain("神奈川県医師会");
        assertThat(Visitor.location(filed)).endsWith("/filed");
    }

    @Test
    void the_page_of_a_rejection_names_the_memberships_that_end_with_it() {
        Receipt filed = web.filed();
        web.approved(filed, "1401A");
        Visitor above = visitor(web.staffOf("14010"));
        String page = "/office/14010/procedures/" + filed.id().value();
        HttpResponse<String> asked = above.get(page + "/return");
        above.post(
                page + "/return",
                "submission",
                Visitor.key(asked),
                "version",
                Visitor.version(asked),
                "to",
                "1401A",
                "reason",
                ProceduresOnTheWeb.REASON);

        String rejection = visitor(web.staffOf("1401A"))
                .get("/office/1401A/procedures/" + filed.id().value() + "/rejection")
                .body();
        assertThat(rejection).contains("次の医師会への入会も取り消されます", "横浜市青葉区医師会");
        assertThat(above.get(page).body()).doesNotContain("次の医師会への入会も取り消されます");
    }

    @Test
    void what_is_missing_is_asked_first_and_what_is_too_long_is_not_lost() {
        Visitor doctor = visitor(ProceduresOnTheWeb.doctor(1));
        String draft = begun(doctor);

        HttpResponse<String> early = doctor.get(draft + "/check");
        HttpResponse<String> again = doctor.post(
                draft + "/workplace", "workplaceName", "長".repeat(2001), "duty", "22", "position", SCRIPT.repeat(2));

        assertThat(Visitor.location(early)).endsWith("/workplace");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("長".repeat(2001), "href=\"#workplaceName\"", "href=\"#owner\"", "href=\"#position\"")
                .contains("勤務先の名称は、文字や数字を含む100文字以内で入力してください")
                .doesNotContain(SCRIPT, "2000文字");
        assertThat(doctor.get(draft + "/workplace").body()).contains("value=\"22\" selected");
    }

    @Test
    void the_answer_to_a_faulty_form_is_asked_for_by_get_and_its_form_still_works() {
        Receipt filed = web.filed();
        Visitor clerk = visitor(web.staffOf("1401A"));
        String page = "/office/1401A/procedures/" + filed.id().value();
        String version = Long.toString(filed.version().number());

        HttpResponse<String> sent =
                clerk.sentForm(page + "/approval", "submission", Visitor.key(clerk.get(page)), "version", version);
        HttpResponse<String> shown = clerk.get(Visitor.location(sent));

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(sent)).startsWith(page + "/approval?answer=");
        assertThat(shown.statusCode()).isEqualTo(422);
        assertThat(clerk.get(Visitor.location(sent)).body()).isEqualTo(shown.body());
        HttpResponse<String> mended = clerk.post(
                page + "/approval",
                "submission",
                Visitor.key(shown),
                "version",
                version,
                "boardDay-year",
                "2026",
                "boardDay-month",
                "3",
                "boardDay-day",
                "31");
        assertThat(Visitor.location(mended)).doesNotContain("answer=");
    }

    @Test
    void the_page_of_an_approval_leads_to_its_letter() {
        Receipt approved = web.approved(web.filed(), "1401A");
        Visitor clerk = visitor(web.staffOf("1401A"));
        String page = "/office/1401A/procedures/" + approved.id().value();
        Matcher link = Pattern.compile("href=\"(/office/1401A/approval-letters/[^\"]+)\"")
                .matcher(clerk.get(page).body());
        assertThat(link.find()).isTrue();

        HttpResponse<String> letter = clerk.get(link.group(1));

        assertThat(letter.statusCode()).isEqualTo(200);
        assertThat(letter.body()).startsWith("%PDF-");
    }

    @Test
    void an_answer_that_is_gone_leads_to_the_page_without_its_faults() {
        Visitor doctor = visitor(ProceduresOnTheWeb.doctor(1));
        String draft = begun(doctor);
        String workplace = draft + "/workplace";
        String kept = Visitor.location(doctor.sentForm(workplace, "duty", "22"));

        assertThat(doctor.get(kept).statusCode()).isEqualTo(422);
        assertThat(Visitor.location(doctor.get(workplace + "?toCheck=yes&answer=" + new UUID(9, 9))))
                .endsWith("/workplace?toCheck=yes");
        assertThat(Visitor.location(doctor.get(workplace + "?answer=x"))).endsWith("/workplace");
        assertThat(Visitor.location(doctor.get("/my/procedures" + kept.substring(kept.indexOf('?')))))
                .endsWith("/my/procedures");
    }

    @Test
    void what_the_answers_exclude_and_a_day_too_far_are_told_where_they_are_asked() {
        Visitor doctor = visitor(ProceduresOnTheWeb.doctor(1));
        String draft = complete(doctor);

        HttpResponse<String> told = doctor.post(
                draft + "/details",
                "category-1401A",
                "A2B",
                "category-14010",
                "A2B",
                "category-14000",
                "A2B",
                "category-N1000",
                "A1",
                "desiredOn-era",
                "令和",
                "desiredOn-year",
                "11",
                "desiredOn-month",
                "4",
                "desiredOn-day",
                "1");

        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("href=\"#desiredOn\"", "href=\"#category-N1000\"");
    }

    @Test
    void a_body_joined_already_is_refused_where_it_is_chosen() {
        web.approved(web.filed(), "1401A");
        Visitor doctor = visitor(ProceduresOnTheWeb.doctor(1));
        String draft = begun(doctor);
        doctor.post(draft + "/workplace", "workplaceName", "別の見本クリニック", "owner", "80", "duty", "22");

        HttpResponse<String> told = doctor.post(draft + "/body", "prefecture", "14", "body", "1401A");

        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("href=\"#body\"", "すでに");
        assertThat(Visitor.location(doctor.post(draft + "/body", "prefecture", "14", "body", "14020")))
                .endsWith("/reach");
    }

    @Test
    void who_belongs_to_the_body_below_through_the_workplace_is_offered_the_one_above() {
        web.approved(web.filed(List.of("1401A")), "1401A");
        Visitor doctor = visitor(ProceduresOnTheWeb.doctor(1));
        String draft = begun(doctor);

        doctor.post(draft + "/workplace", "workplaceName", "別の見本クリニック", "owner", "80", "duty", "22");
        String elsewhere = doctor.get(draft + "/body").body();
        HttpResponse<String> refused = doctor.post(draft + "/body", "prefecture", "14", "body", "14010");
        doctor.post(draft + "/workplace", "workplaceName", "見本クリニック", "owner", "80", "duty", "22");
        String offered = doctor.get(draft + "/body").body();
        HttpResponse<String> chosen = doctor.post(draft + "/body", "body", "14010");

        assertThat(elsewhere).doesNotContain("value=\"14010\"");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("その下の医師会を通じて入会します");
        assertThat(offered).contains("value=\"14010\"");
        assertThat(Visitor.location(chosen)).endsWith("/reach");
    }

    @Test
    void a_filing_that_began_above_what_is_joined_is_answered_on_the_pages() {
        web.approved(web.filed(List.of("1401A")), "1401A");
        Receipt sentBack = web.sentBack(web.filed(List.of("14010", "14000")), "14010");
        Visitor doctor = visitor(ProceduresOnTheWeb.doctor(1));
        String own = ProceduresOnTheWeb.path(sentBack.id());
        String check = Visitor.location(doctor.post(own + "/answer", "submission", Visitor.key(doctor.get(own))));

        String body = doctor.get(check.replace("/check", "/body")).body();
        HttpResponse<String> shown = doctor.get(check);
        HttpResponse<String> answered = doctor.post(
                check, "submission", Visitor.key(shown), "version", Visitor.version(shown), "answer", "確認しました。");

        assertThat(body).contains("value=\"14010\" checked");
        assertThat(doctor.get(Visitor.location(answered)).body()).contains("再提出を受け付けました");
    }

    @Test
    void an_answer_to_what_was_withdrawn_in_another_window_is_refused_with_the_true_state() {
        Receipt sentBack = web.sentBack(web.filed(), "1401A");
        Visitor doctor = visitor(ProceduresOnTheWeb.doctor(1));
        String own = ProceduresOnTheWeb.path(sentBack.id());
        HttpResponse<String> open = doctor.get(own);
        String check = Visitor.location(doctor.post(own + "/answer", "submission", Visitor.key(doctor.get(own))));
        HttpResponse<String> checked = doctor.get(check);
        String listed = doctor.get("/my/procedures").body();
        web.withdrawn(sentBack);

        HttpResponse<String> refused = doctor.post(own + "/answer", "submission", Visitor.key(open));
        HttpResponse<String> late = doctor.post(
                check, "submission", Visitor.key(checked), "version", Visitor.version(checked), "answer", "確認しました。");

        assertThat(listed).contains("入会届の再提出の続きから");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("取り下げられて終了しているため");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).doesNotContain("この内容で再提出する", "先に変更しています。その変更は反映されており");
        assertThat(doctor.get("/my/procedures").body())
                .doesNotContain("再提出の続きから")
                .contains("入会届の続きから");
    }

    @Test
    void a_body_asked_for_through_another_workplace_is_told_as_the_one_in_the_way() {
        Receipt open = web.filed();
        JoinRequest asked = web.request(ProceduresOnTheWeb.ROUTE);
        JoinRequest elsewhere = new JoinRequest(
                new Workplace.Typed(new InstitutionName("別の見本クリニック"), OwnerKind.INDIVIDUAL),
                asked.duty(),
                asked.position(),
                asked.declinesInsurance(),
                asked.targets(),
                asked.desiredOn(),
                "");

        Refusal reason = web.system()
                .procedures()
                .submitProcedure()
                .submit(new SubmitProcedure.Command(elsewhere, Optional.empty()), ProceduresOnTheWeb.doctor(1))
                .refusals()
                .orElseThrow()
                .first();

        assertThat(new Wording(Texts.in(Language.JAPANESE)).of(reason))
                .contains("この医師会（横浜市青葉区医師会）への手続きが進行中です", open.reference().text())
                .doesNotContain("この勤務先について");
    }

    @Test
    void the_check_page_of_an_answer_tells_the_waiver_and_the_day_of_who_has_approved() {
        Receipt sentBack = web.sentBack(web.approved(web.filed(2, ProceduresOnTheWeb.ROUTE), "1401A"), "14010");
        Visitor doctor = visitor(ProceduresOnTheWeb.doctor(2));
        String own = ProceduresOnTheWeb.path(sentBack.id());

        String shown = doctor.get(
                        Visitor.location(doctor.post(own + "/answer", "submission", Visitor.key(doctor.get(own)))))
                .body();

        assertThat(shown).contains("日本医師会の会費は、2028年度まで減免されます", "減免により、2028年度まで");
        assertThat(shown.split("入会日：2026年3月31日（令和8年）（承認済み）", -1)).hasSize(2);
    }

    @Test
    void bodies_to_choose_from_stand_in_the_order_of_their_codes() {
        Visitor doctor = visitor(ProceduresOnTheWeb.doctor(1));
        String draft = begun(doctor);
        doctor.post(draft + "/workplace", "workplaceName", "見本クリニック", "owner", "80", "duty", "22");

        String page = doctor.get(draft + "/body?prefecture=14").body();

        assertThat(Pattern.compile("name=\"body\" value=\"([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1)))
                .hasSizeGreaterThan(3)
                .isSorted();
    }

    @Test
    void the_language_switch_and_a_faulty_choice_keep_what_was_searched_for_and_where_the_page_leads() {
        Visitor doctor = visitor(ProceduresOnTheWeb.doctor(1));
        String body = begun(doctor) + "/body";
        doctor.post(body.replace("/body", "/workplace"), "workplaceName", "見本クリニック", "owner", "80", "duty", "22");
        String search = "?toCheck=yes&prefecture=14&q=" + URLEncoder.encode("横浜", StandardCharsets.UTF_8);

        String shown = doctor.get(body + search).body();
        HttpResponse<String> faulty = doctor.sentForm(body, "toCheck", "yes", "prefecture", "14", "q", "横浜");
        String place = Visitor.location(faulty);

        assertThat(shown).contains("formaction=\"" + (body + search).replace("&", "&amp;") + "&amp;typed=en");
        assertThat(place).startsWith(body + search + "&answer=");
        assertThat(doctor.get(place).statusCode()).isEqualTo(422);
        assertThat(Visitor.location(doctor.get(body + search + "&answer=x"))).isEqualTo(body + search);
    }

    @Test
    void a_draft_is_gone_on_with_instead_of_begun_again() {
        Visitor doctor = visitor(ProceduresOnTheWeb.doctor(1));
        String draft = begun(doctor);
        assertThat(begun(doctor)).isEqualTo(draft);
        doctor.post(draft + "/workplace", "workplaceName", "見本クリニック", "owner", "80", "duty", "22");
        doctor.post(draft + "/body", "prefecture", "14", "body", "1401A");

        String start = doctor.get("/my/procedures/join").body();

        assertThat(start).contains("書きかけの入会届", "見本クリニック", "横浜市青葉区医師会", "続きから", "破棄する", "新しく入会届の入力を始める");
        assertThat(begun(doctor)).isNotEqualTo(draft);
    }

    @Test
    void a_draft_is_thrown_away_once_asked() {
        Visitor doctor = visitor(ProceduresOnTheWeb.doctor(1));
        String draft = begun(doctor);

        HttpResponse<String> asked = doctor.get(draft + "/discard");
        String[] form = {"submission", Visitor.key(asked), "version", Visitor.version(asked)};
        HttpResponse<String> done = doctor.post(draft + "/discard", form);
        HttpResponse<String> again = doctor.post(draft + "/discard", form);

        assertThat(asked.body()).contains("下書きを破棄しますか");
        assertThat(Visitor.location(again)).isEqualTo(Visitor.location(done));
        assertThat(doctor.get(Visitor.location(done)).body()).contains("下書きを破棄しました", "下書きはありません");
    }

    @Test
    void a_draft_gone_on_with_since_the_question_is_kept_and_the_question_asked_again() {
        Visitor doctor = visitor(ProceduresOnTheWeb.doctor(1));
        String draft = begun(doctor);
        HttpResponse<String> asked = doctor.get(draft + "/discard");
        String seen = Visitor.version(asked);
        doctor.post(draft + "/workplace", "workplaceName", "見本クリニック");

        HttpResponse<String> again = doctor.post(draft + "/discard", "submission", Visitor.key(asked), "version", seen);
        HttpResponse<String> without = doctor.post(draft + "/discard", "submission", Visitor.key(again));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("ご自身が別の画面または端末で先に変更しています", "下書きを破棄しますか");
        assertThat(Visitor.version(again)).isNotEqualTo(seen);
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(doctor.get("/my/procedures").body()).contains("見本クリニック");
    }

    @Test
    void the_start_page_names_what_is_under_way() {
        Receipt filed = web.filed();

        String start =
                visitor(ProceduresOnTheWeb.doctor(1)).get("/my/procedures/join").body();

        assertThat(start)
                .contains("手続き中の入会届", filed.reference().text(), "href=\"" + ProceduresOnTheWeb.path(filed.id()) + "\"");
        assertThat(visitor(ProceduresOnTheWeb.doctor(2))
                        .get("/my/procedures/join")
                        .body())
                .doesNotContain("手続き中の入会届");
    }

    @Test
    void what_is_sent_again_unchanged_needs_an_answer_that_the_body_reads() {
        Receipt sentBack = web.sentBack(web.filed(), "1401A");
        Visitor doctor = visitor(ProceduresOnTheWeb.doctor(1));
        String own = ProceduresOnTheWeb.path(sentBack.id());
        String check = Visitor.location(doctor.post(own + "/answer", "submission", Visitor.key(doctor.get(own))));

        HttpResponse<String> shown = doctor.get(check);
        HttpResponse<String> silent =
                doctor.post(check, "submission", Visitor.key(shown), "version", Visitor.version(shown));
        HttpResponse<String> answered = doctor.post(
                check,
                "submission",
                Visitor.key(silent),
                "version",
                Visitor.version(silent),
                "answer",
                "確認しました。" + SCRIPT);

        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains(ProceduresOnTheWeb.REASON, "href=\"#answer\"");
        assertThat(doctor.get(Visitor.location(answered)).body()).contains("再提出を受け付けました");
        assertThat(visitor(web.staffOf("1401A"))
                        .get("/office/1401A/procedures/" + sentBack.id().value())
                        .body())
                .contains("確認しました。&lt;script&gt;")
                .doesNotContain(SCRIPT);
    }

    @Test
    void the_category_chosen_follows_the_work_when_that_changes() {
        Visitor doctor = visitor(ProceduresOnTheWeb.doctor(1));
        String draft = complete(doctor);

        doctor.post(draft + "/workplace", "workplaceName", "見本クリニック", "owner", "80", "duty", "12");

        assertThat(Visitor.location(doctor.get(draft))).endsWith("/details");
        assertThat(doctor.get(draft + "/details").body()).contains("value=\"A1\" selected");
    }

    @Test
    void nobody_else_finds_a_procedure_or_a_draft() {
        String own = ProceduresOnTheWeb.path(web.filed().id());
        String draft = begun(visitor(ProceduresOnTheWeb.doctor(1)));
        Visitor other = visitor(ProceduresOnTheWeb.doctor(2));

        assertThat(other.get(own).statusCode()).isEqualTo(404);
        assertThat(other.get(own + "/withdrawal").statusCode()).isEqualTo(404);
        assertThat(other.get(own + "/filed").statusCode()).isEqualTo(404);
        assertThat(Visitor.location(other.get(draft + "/workplace"))).endsWith("/my/procedures?done=gone");
        assertThat(Visitor.location(other.post(draft + "/workplace", "duty", "22")))
                .endsWith("/my/procedures?done=gone");
        assertThat(other.get("/my/procedures/1").statusCode()).isEqualTo(404);
        assertThat(other.get("/my/procedures/" + new UUID(9, 9)).statusCode()).isEqualTo(404);
    }

    @Test
    void a_neighbouring_city_finds_nothing_and_bodies_above_a_slip() {
        Receipt filed = web.filed();
        Visitor neighbour = visitor(web.staffOf("14020"));
        Visitor prefecture = visitor(web.staffOf("14000"));

        assertThat(neighbour
                        .get("/office/14020/procedures/" + filed.id().value())
                        .statusCode())
                .isEqualTo(404);
        assertThat(neighbour
                        .get("/office/1401A/procedures/" + filed.id().value())
                        .statusCode())
                .isEqualTo(404);
        assertThat(neighbour.get("/office/1401A").statusCode()).isEqualTo(403);
        assertThat(neighbour.get("/office/14ZZZ").statusCode()).isEqualTo(404);
        assertThat(neighbour.get("/office/14020/procedures?filtered=yes").body())
                .doesNotContain(filed.reference().text());
        assertThat(prefecture
                        .get("/office/14000/procedures/" + filed.id().value())
                        .body())
                .contains(filed.reference().text(), "横浜市青葉区医師会")
                .doesNotContain("生年月日", "見本クリニック", "承認に進む");
        assertThat(prefecture
                        .get("/office/14000/procedures/" + filed.id().value() + "/return")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_decides_second_is_told_who_was_first_and_shown_the_latest_state() {
        Receipt filed = web.filed();
        Visitor clerk = visitor(web.staffOf("14020", "1401A"));
        String page = "/office/1401A/procedures/" + filed.id().value();
        HttpResponse<String> asked = clerk.get(page + "/approval");
        web.approved(filed, "1401A");

        HttpResponse<String> second = clerk.post(page + "/approval", approval(asked, "2026", "3", "31"));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("処理した者：横浜市青葉区医師会", "承認済（上位待ち）").doesNotContain(page + "/approval");
    }

    @Test
    void the_reason_typed_while_the_doctor_withdrew_is_shown_to_be_copied() {
        Receipt filed = web.filed();
        Visitor clerk = visitor(web.staffOf("14020", "1401A"));
        String page = "/office/1401A/procedures/" + filed.id().value();
        HttpResponse<String> asked = clerk.get(page + "/return");
        web.withdrawn(filed);

        HttpResponse<String> late = clerk.post(
                page + "/return",
                "submission",
                Visitor.key(asked),
                "version",
                Visitor.version(asked),
                "to",
                "applicant",
                "reason",
                "勤務先の所在地を\nご確認ください");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("入力された理由", "勤務先の所在地を", "ご確認ください");
    }

    @Test
    void who_acted_in_another_window_is_told_so() {
        Receipt filed = web.filed();
        Visitor clerk = visitor(web.staffOf("1401A"));
        String page = "/office/1401A/procedures/" + filed.id().value();
        HttpResponse<String> asked = clerk.get(page + "/approval");
        clerk.post(page + "/approval", approval(asked, "2026", "3", "31"));

        HttpResponse<String> second = clerk.post(
                page + "/approval", approval(OnceResponse.newKey(), hidden(asked, "version"), "", "2026", "3", "31"));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("別の画面で行った操作").doesNotContain("処理した者：");
    }

    @Test
    void an_approval_asks_once_about_a_day_that_is_likely_a_slip() {
        Receipt filed = web.filed();
        Visitor clerk = visitor(web.staffOf("1401A"));
        String page = "/office/1401A/procedures/" + filed.id().value();

        HttpResponse<String> asked = clerk.get(page + "/approval");
        HttpResponse<String> future = clerk.post(page + "/approval", approval(asked, "2026", "4", "1"));
        HttpResponse<String> early = clerk.post(page + "/approval", approval(future, "2026", "3", "30"));
        HttpResponse<String> done = clerk.post(page + "/approval", approval(early, "2026", "3", "30"));

        assertThat(asked.body())
                .contains("2025年3月31日（令和7年）から2026年3月31日（令和8年）", "次に、横浜市医師会が審査します。")
                .doesNotContain("value=\"2026\"", "昭和");
        assertThat(future.statusCode()).isEqualTo(422);
        assertThat(future.body())
                .contains("href=\"#boardDay\">理事会の承認日：理事会の承認日が本日より後の日です")
                .doesNotContain("より前の日です", "もう一度「承認する」");
        assertThat(early.body()).contains("申請日（2026年3月31日（令和8年））より前の日です", "入会希望日（2026年3月31日（令和8年））より前の日です");
        assertThat(clerk.get(Visitor.location(done).replaceFirst("^.*?/office", "/office"))
                        .body())
                .contains("横浜市青葉区医師会への入会日：2026年3月30日（令和8年）", "次は、横浜市医師会が審査します。")
                .containsPattern("承認しました</span>\\s*<span[^>]*>入会日：2026年3月30日（令和8年）");
    }

    @Test
    void a_board_day_out_of_range_or_unreadable_names_its_field() {
        Receipt filed = web.filed();
        Visitor clerk = visitor(web.staffOf("1401A"));
        String page = "/office/1401A/procedures/" + filed.id().value();
        HttpResponse<String> asked = clerk.get(page + "/approval");

        HttpResponse<String> far = clerk.post(page + "/approval", approval(asked, "2024", "3", "31"));
        HttpResponse<String> none = clerk.post(page + "/approval", approval(asked, "2026", "2", "29"));

        assertThat(far.statusCode()).isEqualTo(422);
        assertThat(far.body()).contains("href=\"#boardDay\">理事会の承認日：", "value=\"2024\"");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("href=\"#boardDay\">理事会の承認日：", "value=\"29\"");
    }

    @Test
    void a_procedure_opened_asked_about_and_decided_on_is_one_look() {
        Receipt filed = web.filed();
        Visitor clerk = visitor(web.staffOf("1401A"));
        String page = "/office/1401A/procedures/" + filed.id().value();
        HttpResponse<String> asked = clerk.get(page + "/approval");
        HttpResponse<String> done = clerk.post(page + "/approval", approval(asked, "2026", "3", "31"));

        clerk.get(Visitor.location(done).replaceFirst("^.*?/office", "/office"));

        assertThat(web.system()
                        .membership()
                        .ownRegistration()
                        .looksAtOwn(jp.mamis.application.kernel.Page.first(10), ProceduresOnTheWeb.doctor(1))
                        .accepted()
                        .orElseThrow()
                        .rows())
                .extracting(LookView::reference)
                .containsExactly(Optional.of(filed.reference().text()));
    }

    @Test
    void the_turn_of_a_body_has_one_name_for_applicant_and_staff() {
        Receipt filed = web.filed();

        String office = visitor(web.staffOf("1401A"))
                .get("/office/1401A/procedures/" + filed.id().value())
                .body();
        String own = visitor(ProceduresOnTheWeb.doctor(1))
                .get(ProceduresOnTheWeb.path(filed.id()))
                .body();

        assertThat(office).containsPattern("未処理[\\s\\S]*未処理").doesNotContain("審査待ち");
        assertThat(own).contains("未処理").doesNotContain("審査待ち");
    }

    @Test
    void the_only_receiver_of_a_send_back_is_chosen_already() {
        Receipt filed = web.filed();
        String lowest = "/office/1401A/procedures/" + filed.id().value() + "/return";
        Visitor district = visitor(web.staffOf("1401A"));

        String only = district.get(lowest).body();
        web.approved(filed, "1401A");
        String several = visitor(web.staffOf("14010"))
                .get("/office/14010/procedures/" + filed.id().value() + "/return")
                .body();

        assertThat(only).contains("value=\"applicant\" checked");
        assertThat(several).contains("value=\"applicant\"", "value=\"1401A\"").doesNotContain(" checked");
    }

    @Test
    void a_reference_number_is_found_in_any_state_and_other_searches_say_what_they_leave_out() {
        Receipt passed = web.approved(web.filed(), "1401A");
        Visitor district = visitor(web.staffOf("1401A"));
        String open = "/office/1401A/procedures?filtered=yes&state=OPEN&q=";
        String number = passed.reference().text();

        String whole = district.get(open + number).body();
        String part = district.get(open + number.substring(0, 10)).body();
        String everywhere = district.get("/office/1401A/procedures?filtered=yes&q=" + number.substring(0, 10))
                .body();

        assertThat(whole).contains(">" + number, "承認済（上位待ち）").doesNotContain("だけを検索");
        assertThat(part).contains("次の処理状況の手続きだけを検索しています", "すべての処理状況から検索する").doesNotContain(">" + number);
        assertThat(everywhere).contains(">" + number).doesNotContain("だけを検索");
    }

    @Test
    void a_body_that_is_asked_to_decide_again_reads_why_before_all_else() {
        Receipt sentDown = web.sentDown(web.approved(web.filed(), "1401A"), "14010", "1401A");
        Visitor district = visitor(web.staffOf("1401A"));
        String page = "/office/1401A/procedures/" + sentDown.id().value();

        String asked = district.get(page).body();
        String confirming = district.get(page + "/approval").body();
        web.approved(sentDown, "1401A");
        String decided = district.get(page).body();

        assertThat(asked).containsPattern("横浜市医師会から差し戻されました[\\s\\S]*" + ProceduresOnTheWeb.REASON + "[\\s\\S]*<h2>");
        assertThat(confirming)
                .containsPattern("現在の入会日[\\s\\S]*2026年3月31日（令和8年）[\\s\\S]*横浜市青葉区医師会にはすでに入会しています")
                .contains(
                        "前回の承認日を入力してあります",
                        "name=\"boardDay-year\" type=\"text\" inputmode=\"numeric\" value=\"2026\"",
                        "name=\"boardDay-month\" type=\"text\" inputmode=\"numeric\" value=\"3\"",
                        "name=\"boardDay-day\" type=\"text\" inputmode=\"numeric\" value=\"31\"")
                .doesNotContain("の会員になります");
        assertThat(decided).doesNotContain("から差し戻されました");
    }

    @Test
    void a_body_that_sent_it_down_reads_why_it_may_see_it_or_a_slip() {
        Receipt byCity = web.sentDown(web.approved(web.filed(), "1401A"), "14010", "1401A");
        String page = "/office/14010/procedures/" + byCity.id().value();
        Visitor city = visitor(web.staffOf("14010"));

        String slip = city.get(page).body();
        Receipt approved = web.approved(web.approved(byCity, "1401A"), "14010");
        web.sentDown(approved, "14000", "1401A");
        String full = city.get(page).body();

        assertThat(slip).contains("未着の手続き", "順番が来るまでは").doesNotContain("生年月日", "審査の対象");
        assertThat(full).contains("横浜市医師会がすでに承認しているため").doesNotContain("審査の対象");
    }

    @Test
    void a_decision_lacking_reason_or_certainty_is_asked_again() {
        Receipt filed = web.filed();
        Visitor clerk = visitor(web.staffOf("1401A"));
        String page = "/office/1401A/procedures/" + filed.id().value();

        HttpResponse<String> again = clerk.post(
                page + "/rejection",
                "submission",
                Visitor.key(clerk.get(page + "/rejection")),
                "version",
                Long.toString(filed.version().number()));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("href=\"#reason\"", "href=\"#confirmed\"");
    }

    @Test
    void after_a_withdrawal_a_body_that_had_approved_chooses() {
        Receipt filed = web.approved(web.filed(), "1401A");
        Visitor doctor = visitor(ProceduresOnTheWeb.doctor(1));
        String own = ProceduresOnTheWeb.path(filed.id());
        HttpResponse<String> asked = doctor.get(own + "/withdrawal");

        HttpResponse<String> withdrawn = doctor.post(
                own + "/withdrawal",
                "submission",
                Visitor.key(asked),
                "version",
                Long.toString(filed.version().number()),
                "reason",
                SCRIPT);

        assertThat(asked.body()).contains("横浜市青葉区医師会はすでに入会を承認しています");
        assertThat(withdrawn.statusCode()).isEqualTo(303);
        assertThat(doctor.get(own).body())
                .contains("取下げ", "審査なし", "&lt;script&gt;")
                .doesNotContain(SCRIPT, "未処理", "未着", "の審査は、通常");
        String page = "/office/1401A/procedures/" + filed.id().value();
        Visitor clerk = visitor(web.staffOf("1401A"));
        HttpResponse<String> seen = clerk.get(page);
        assertThat(seen.body()).contains("入会を続ける", page + "/cancel");
        HttpResponse<String> asking = clerk.get(page + "/cancel");
        assertThat(asking.body()).contains("次の医師会への入会が取り消されます", "横浜市青葉区医師会", "元に戻せません");
        HttpResponse<String> unsure = clerk.post(
                page + "/cancel",
                "submission",
                Visitor.key(asking),
                "version",
                Long.toString(filed.version().next().number()));
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(unsure.body()).contains("取り消すと元に戻せないことを確認しました");
        HttpResponse<String> kept = clerk.post(
                page + "/keep",
                "submission",
                Visitor.key(seen),
                "version",
                Long.toString(filed.version().next().number()));
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(clerk.get(page).body()).contains("入会を続けることにしました").doesNotContain("/keep");
    }

    /** The form of an approval as the page drew it, with this day. */
    private static String[] approval(HttpResponse<String> page, String year, String month, String day) {
        return approval(Visitor.key(page), hidden(page, "version"), hidden(page, "asked"), year, month, day);
    }

    private static String[] approval(String key, String version, String asked, String year, String month, String day) {
        return new String[] {
            "submission", key, "version", version, "asked", asked,
            "boardDay-year", year, "boardDay-month", month, "boardDay-day", day
        };
    }

    private static String hidden(HttpResponse<String> page, String field) {
        Matcher found =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(found.find()).as(field).isTrue();
        return found.group(1);
    }

    private Visitor visitor(Caller caller) {
        return site.visitor(caller);
    }

    private static String begun(Visitor doctor) {
        String key = Visitor.key(doctor.get("/my/procedures/join"));
        String first = Visitor.location(doctor.post("/my/procedures/join", "submission", key));
        return first.substring(0, first.lastIndexOf('/'));
    }

    private static String complete(Visitor doctor) {
        String draft = begun(doctor);
        doctor.post(draft + "/workplace", "workplaceName", "見本クリニック", "owner", "80", "duty", "22");
        doctor.post(draft + "/body", "prefecture", "14", "body", "1401A");
        doctor.post(draft + "/reach", "reach", "N1000");
        HttpResponse<String> last = doctor.post(
                draft + "/details",
                "category-1401A",
                "A2B",
                "category-14010",
                "A2B",
                "category-14000",
                "A2B",
                "category-N1000",
                "A2B",
                "desiredOn-era",
                "令和",
                "desiredOn-year",
                "8",
                "desiredOn-month",
                "4",
                "desiredOn-day",
                "1");
        assertThat(Visitor.location(last)).endsWith("/check");
        return draft;
    }
}
