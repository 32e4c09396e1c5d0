package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import jp.mamis.application.procedures.DecideOnWithdrawnMembership;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What applicant and bodies read of a procedure that went back, changed on the way, or ended what it had begun. */
class ProcedureEndsTest {

    private static final String LAST_DAY = "退会日：2026年4月29日（令和8年）";

    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb();
    private final Site site = web.site();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_rejection_says_to_everybody_which_memberships_ended_and_when() {
        Receipt down = web.sentDown(cityApproved(), "14000", "1401A");
        web.daysLater(30);
        Receipt rejected = web.rejected(down, "1401A");

        assertThat(tracker(rejected))
                .contains("横浜市青葉区医師会への入会が終了しました（" + LAST_DAY + "）", "横浜市医師会への入会が終了しました（" + LAST_DAY + "）")
                .containsPattern(
                        "横浜市医師会</span>[\\s\\S]{0,200}退会[\\s\\S]{0,400}入会日：2026年3月31日（令和8年）[\\s\\S]{0,200}" + LAST_DAY);
        assertThat(office(rejected, "14010").body())
                .contains("横浜市青葉区医師会の決定により、この医師会への入会も終了しました", LAST_DAY, "すでに承認しているため");
        assertThat(office(rejected, "1401A").body()).doesNotContain("この医師会への入会も終了しました");
        assertThat(list("14010", "&state=MEMBERSHIP_ENDED"))
                .contains(rejected.reference().text(), "入会終了（ほかの医師会の決定）");
    }

    @Test
    void what_a_body_has_approved_is_shown_as_approved_when_one_above_rejects() {
        Receipt rejected = web.rejected(web.approved(web.filed(), "1401A"), "14010");

        assertThat(office(rejected, "1401A").body()).contains("承認（上位で却下）", "横浜市医師会が却下しました", "この医師会の承認は取り消されません");
        assertThat(list("1401A", "&state=REJECTED_ABOVE"))
                .contains(rejected.reference().text(), "承認（上位で却下）", "横浜市医師会が却下");
        assertThat(list("1401A", "&state=REJECTED"))
                .doesNotContain(rejected.reference().text());
        assertThat(list("14010", "&state=REJECTED"))
                .contains(rejected.reference().text());
    }

    @Test
    void a_doctor_applies_again_at_the_body_that_rejected() {
        Receipt rejected = web.rejected(web.approved(web.filed(), "1401A"), "14010");
        Visitor doctor = site.visitor(ProceduresOnTheWeb.doctor(1));
        String path = "/my/procedures/" + rejected.id().value();
        HttpResponse<String> page = doctor.get(path);
        assertThat(page.body())
                .contains("横浜市医師会が却下しました", "横浜市青葉区医師会への入会は、この却下によって取り消されません")
                .contains("action=\"" + path + "/again\"", "href=\"/associations/14010\"");

        String reach = Visitor.location(doctor.post(path + "/again", "submission", Visitor.key(page)));

        assertThat(reach).matches("/my/procedures/join/[^/]+/reach");
        assertThat(doctor.get(reach).body())
                .contains("value=\"14010\"", "value=\"N1000\"")
                .doesNotContain("value=\"1401A\"");
        assertThat(doctor.get(reach).body())
                .contains(rejected.reference().text() + "）のあとの、新しい入会届です", "href=\"" + path + "\"");
        HttpResponse<String> later = doctor.get(path);
        String draft = reach.substring(0, reach.lastIndexOf('/'));
        assertThat(later.body())
                .contains("新しい入会届を、作成中です", "href=\"" + draft + "\"", "続きを入力する")
                .doesNotContain(path + "/again");
        assertThat(doctor.get("/my").body())
                .contains("新しい入会届を、作成中です", "href=\"" + draft + "\"")
                .doesNotContain("もう一度申請する<");
        assertThat(Visitor.location(doctor.post(path + "/again", "submission", "second")))
                .isEqualTo(draft);
        HttpResponse<String> gone = doctor.get(draft + "/discard");
        doctor.post(draft + "/discard", "submission", Visitor.key(gone), "version", Visitor.version(gone));
        assertThat(doctor.get(path).body()).contains(path + "/again").doesNotContain("作成中です");
        assertThat(doctor.get("/my").body()).contains("もう一度申請する<");
        Receipt open = web.filed(2, List.of("1401A"));
        Visitor other = site.visitor(ProceduresOnTheWeb.doctor(2));
        String own = "/my/procedures/" + open.id().value();
        assertThat(Visitor.location(other.post(own + "/again", "submission", "k")))
                .isEqualTo(own);
        assertThat(other.post(path + "/again", "submission", "l").statusCode()).isEqualTo(404);
    }

    @Test
    void a_cancelled_membership_is_not_shown_as_if_in_force_at_any_body() {
        Receipt withdrawn = web.withdrawn(cityApproved());
        web.daysLater(30);
        String before = tracker(withdrawn);
        Receipt cancelled = web.cancelled(withdrawn, "1401A");

        assertThat(before).contains("承認").doesNotContain("退会日");
        assertThat(tracker(cancelled))
                .contains(LAST_DAY, "class=\"tracker__detail dated\"")
                .doesNotContain("chip--good");
        assertThat(office(cancelled, "14010").body())
                .contains("横浜市青葉区医師会の決定により、この医師会への入会も終了しました", LAST_DAY)
                .doesNotContain("chip--good");
    }

    @Test
    void while_a_step_is_decided_anew_its_membership_and_those_above_are_shown_to_go_on() {
        Receipt down = web.sentDown(cityApproved(), "14000", "1401A");

        assertThat(tracker(down).split("入会日：2026年3月31日（令和8年）</p>\\s*<p[^>]*>入会は続いています", -1))
                .hasSize(3);
        assertThat(list("14010", "")).contains(down.reference().text(), "ミホン");
        assertThat(list("14000", "")).contains(down.reference().text()).doesNotContain("ミホン");
    }

    @Test
    void the_category_in_force_is_shown_beside_the_one_filed_again_for_and_whose_turn_it_is_after_a_withdrawal() {
        Receipt answered = web.answered(web.sentBack(web.approved(web.filed(), "1401A"), "14010"), MemberCategory.B);
        String deciding = tracker(answered);
        Receipt withdrawn = web.withdrawn(answered);
        String before = tracker(withdrawn);

        assertThat(deciding).contains("会員区分：A2(B)（再提出で申請した会員区分：B）");
        assertThat(before)
                .contains("会員区分：A2(B)（再提出で申請した会員区分：B）", "入会を続けるか取り消すかを、この医師会が決めます", "現在の会員区分：")
                .doesNotContain("入会は続いています");
        assertThat(office(withdrawn, "1401A").body()).contains("会員区分：A2(B)（再提出で申請した会員区分：B）", "現在の会員区分：");
        Receipt kept = web.settled(withdrawn, "1401A", DecideOnWithdrawnMembership.Choice.KEEP);
        assertThat(tracker(kept)).contains("入会は続いています").doesNotContain("この医師会が決めます");
    }

    @Test
    void every_list_names_the_applicant_while_an_answer_is_awaited() {
        Receipt back = web.sentBack(web.approved(web.filed(), "1401A"), "14010");

        assertThat(list("N1000", "")).contains(back.reference().text()).doesNotContain("横浜市医師会");
        assertThat(list("1401A", "")).contains(back.reference().text()).doesNotContain("横浜市医師会");
        assertThat(office(back, "N1000").body()).contains("申請者の再提出を待っています").doesNotContain("横浜市医師会");
    }

    @Test
    void a_body_that_sent_it_down_finds_how_it_ended_without_the_registered_data() {
        Receipt rejected = web.rejected(web.sentDown(cityApproved(), "14000", "1401A"), "1401A");

        HttpResponse<String> seen = office(rejected, "14000");

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body())
                .contains("却下", "手続きを終えた者", "横浜市青葉区医師会", "審査の途中で差し戻した")
                .doesNotContain("生年月日", "順番が来るまでは");
        assertThat(list("14000", "")).contains(rejected.reference().text()).doesNotContain("ミホン");
        assertThat(office(rejected, "N1000").statusCode()).isEqualTo(404);
    }

    @Test
    void an_office_reads_what_the_answer_has_changed_before_all_else() {
        Receipt back = web.sentBack(web.approved(web.filed(), "1401A"), "14010");
        Receipt answered = web.answered(back, "訂正しました");

        assertThat(office(answered, "14010").body())
                .containsPattern("再提出で変わった内容[\\s\\S]*変更前[\\s\\S]*変更後[\\s\\S]*通信欄[\\s\\S]*訂正しました[\\s\\S]*申請内容");
        web.approved(answered, "14010");
        assertThat(office(answered, "14000").body()).contains("訂正しました").doesNotContain("再提出で変わった内容");
    }

    @Test
    void who_comes_too_late_to_the_last_step_is_told_who_of_the_body_was_first() {
        Receipt filed = web.filed(List.of("1401A"));
        HttpResponse<String> asked = colleague().get(approval(filed));
        web.approved(filed, "1401A");

        HttpResponse<String> late = approve(filed, asked);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("すでに処理されています（処理した者：横浜市青葉区医師会　");
    }

    @Test
    void who_comes_too_late_to_an_expired_procedure_is_told_that_it_was_the_system() {
        Receipt filed = web.filed(List.of("1401A"));
        HttpResponse<String> asked = colleague().get(approval(filed));
        web.sentBack(filed, "1401A");
        web.expired();

        HttpResponse<String> late = approve(filed, asked);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("すでに処理されています（処理した者：システム）");
    }

    private HttpResponse<String> approve(Receipt filed, HttpResponse<String> asked) {
        return colleague()
                .post(
                        approval(filed),
                        "submission",
                        Visitor.key(asked),
                        "version",
                        Visitor.version(asked),
                        "boardDay-year",
                        "2026",
                        "boardDay-month",
                        "3",
                        "boardDay-day",
                        "31");
    }

    private static String approval(Receipt filed) {
        return "/office/1401A/procedures/" + filed.id().value() + "/approval";
    }

    /** Another person of the district's office. */
    private Visitor colleague() {
        return site.visitor(web.staffOf("14010", "1401A"));
    }

    private Receipt cityApproved() {
        return web.approved(web.approved(web.filed(), "1401A"), "14010");
    }

    private String tracker(Receipt receipt) {
        return visitor(receipt).body();
    }

    private HttpResponse<String> visitor(Receipt receipt) {
        return site.visitor(ProceduresOnTheWeb.doctor(1)).get(ProceduresOnTheWeb.path(receipt.id()));
    }

    private HttpResponse<String> office(Receipt receipt, String code) {
        Visitor clerk = site.visitor(web.staffOf(code));
        return clerk.get("/office/" + code + "/procedures/" + receipt.id().value());
    }

    private String list(String code, String more) {
        return site.visitor(web.staffOf(code))
                .get("/office/" + code + "/procedures?filtered=yes" + more)
                .body();
    }
}
