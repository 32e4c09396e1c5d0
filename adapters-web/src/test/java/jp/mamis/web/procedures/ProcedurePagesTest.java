package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.UUID;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProcedurePagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb();
    private final ProcedureSite site = new ProcedureSite(web);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_form_sent_twice_files_once_and_answers_the_same() {
        Visitor doctor = visitor(ProceduresOnTheWeb.doctor(1));
        String draft = complete(doctor);
        String key = Visitor.key(doctor.get(draft + "/check"));

        HttpResponse<String> first = doctor.post(draft + "/check", "submission", key);
        HttpResponse<String> second = doctor.post(draft + "/check", "submission", key);

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(second)).isEqualTo(Visitor.location(first)).endsWith("/filed");
        assertThat(web.system().procedures().procedureQueries().own(ProceduresOnTheWeb.doctor(1)))
                .hasSize(1);
        assertThat(Visitor.location(doctor.get(draft + "/check"))).endsWith("/my/procedures");
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
                .doesNotContain(SCRIPT);
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
        assertThat(Visitor.location(sent)).startsWith(page + "?answer=");
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
        assertThat(Visitor.location(other.get(draft + "/workplace"))).endsWith("/my/procedures");
        assertThat(other.post(draft + "/workplace", "duty", "22").statusCode()).isEqualTo(404);
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
                .doesNotContain("生年月日", "見本クリニック", "承認する");
        assertThat(prefecture
                        .get("/office/14000/procedures/" + filed.id().value() + "/return")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_decides_second_is_told_and_shown_the_latest_state() {
        Receipt filed = web.filed();
        Visitor clerk = visitor(web.staffOf("1401A"));
        String page = "/office/1401A/procedures/" + filed.id().value();
        String key = Visitor.key(clerk.get(page));
        web.approved(filed, "1401A");

        HttpResponse<String> second = clerk.post(
                page + "/approval",
                "submission",
                key,
                "version",
                Long.toString(filed.version().number()),
                "boardDay-year",
                "2026",
                "boardDay-month",
                "3",
                "boardDay-day",
                "31");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("ほかの方が先に処理しました", "承認済（上位待ち）").doesNotContain("/approval");
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
        assertThat(doctor.get(own).body()).contains("取下げ", "&lt;script&gt;").doesNotContain(SCRIPT);
        String page = "/office/1401A/procedures/" + filed.id().value();
        Visitor clerk = visitor(web.staffOf("1401A"));
        HttpResponse<String> seen = clerk.get(page);
        assertThat(seen.body()).contains("入会を続ける", "入会を取り消す");
        HttpResponse<String> kept = clerk.post(
                page + "/keep",
                "submission",
                Visitor.key(seen),
                "version",
                Long.toString(filed.version().next().number()));
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(clerk.get(page).body()).contains("入会を続けることにしました").doesNotContain("/keep");
    }

    private Visitor visitor(Caller caller) {
        try {
            return new Visitor(site.addressOf(caller));
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
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
