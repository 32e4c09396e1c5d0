package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mamis.application.procedures.DeceasedScenario;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.domain.accounts.SuspensionReason;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an office finds in its work list, narrowed and marked by how long it has waited. */
class WorkListPagesTest {

    private static final String OFFICE = "/office/1401A";
    private static final String LIST = OFFICE + "/procedures?filtered=yes&state=OPEN&q=&sort=oldest-first";

    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb();
    private Site site;

    @BeforeEach
    void open() {
        site = web.site();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_list_is_narrowed_by_days_waited_and_by_the_category_applied_for() {
        Receipt old = web.filed();
        web.daysLater(8);
        Receipt recent = web.filed(2, ProceduresOnTheWeb.ROUTE);
        Visitor clerk = site.visitor(web.staffOf("1401A"));

        String all = clerk.get(LIST).body();
        String waited = clerk.get(LIST + "&age=OVER_7").body();
        String category = clerk.get(LIST + "&category=UNKNOWN").body();

        assertThat(all).contains(old.reference().text(), recent.reference().text());
        assertThat(waited)
                .contains(old.reference().text(), "<option value=\"OVER_7\" selected", "&amp;age=OVER_7")
                .doesNotContain(recent.reference().text());
        assertThat(category)
                .doesNotContain(old.reference().text(), recent.reference().text())
                .contains("<option value=\"UNKNOWN\" selected");
        assertThat(clerk.get(LIST + "&age=x&category=y").body())
                .contains(recent.reference().text());
    }

    @Test
    void a_death_that_was_told_stands_in_the_list_and_above_the_procedure_which_nobody_can_approve() {
        Receipt filed = web.filed();
        Visitor clerk = site.visitor(web.staffOf("1401A"));
        String page = OFFICE + "/procedures/" + filed.id().value();
        assertThat(clerk.get(LIST).body()).doesNotContain("死亡の連絡あり");
        assertThat(clerk.get(page).body()).doesNotContain("お亡くなりとの").contains(page + "/approval");
        assertThat(clerk.get("/api/v1/associations/1401A/procedures/"
                                + filed.id().value())
                        .body())
                .contains("\"deceased\":false");

        DeceasedScenario.suspended(web.ports(), SuspensionReason.DEATH);

        assertThat(clerk.get(LIST).body()).contains("死亡の連絡あり");
        assertThat(clerk.get(page).body())
                .contains("この申請者は、お亡くなりとの連絡があります", "申請を却下して", "利用停止を解除してから", page + "/rejection")
                .doesNotContain(page + "/approval");
        assertThat(clerk.get("/api/v1/associations/1401A/procedures/"
                                + filed.id().value())
                        .body())
                .contains("\"deceased\":true");
    }

    @Test
    void of_what_was_sent_back_to_somebody_who_has_died_the_office_learns_that_it_ends_by_itself() {
        Receipt back = web.sentBack(web.filed(), "1401A");

        DeceasedScenario.suspended(web.ports(), SuspensionReason.DEATH);

        assertThat(site.visitor(web.staffOf("1401A"))
                        .get(OFFICE + "/procedures/" + back.id().value())
                        .body())
                .contains("お亡くなりとの連絡があります", "手続きは自動的に終了します")
                .doesNotContain("申請を却下して");
    }

    @Test
    void what_a_body_keeps_waiting_for_long_is_marked_in_list_and_dashboard() {
        web.filed();
        Visitor clerk = site.visitor(web.staffOf("1401A"));
        assertThat(clerk.get(LIST).body()).contains("（本日）").doesNotContain("chip--attention\">2026", "chip--bad");

        web.daysLater(15);
        Visitor later = site.visitor(web.staffOf("1401A"));
        assertThat(later.get(LIST).body())
                .contains("chip--attention\">2026年3月31日（15日経過）")
                .doesNotContain("chip--bad");

        web.daysLater(16);
        Visitor last = site.visitor(web.staffOf("1401A"));
        assertThat(last.get(LIST).body()).contains("chip--bad\">2026年3月31日（31日経過）");
        assertThat(last.get(OFFICE).body()).contains("chip--bad", "/statistics/members?by=category&amp;body=1401A");
    }
}
