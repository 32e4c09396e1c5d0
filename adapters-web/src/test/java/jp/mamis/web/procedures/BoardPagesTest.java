package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.web.documents.Unzipped;
import jp.mamis.web.page.Templates;
import jp.mamis.web.security.Requests;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoardPagesTest {

    private static final String PAGE = "/office/14010/board";
    private static final String DAY = "2026-03-31";

    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb();
    private final Site site = web.site();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void what_is_to_be_decided_and_has_arrived_by_the_day_goes_to_the_board() {
        Receipt arrived = web.approved(web.filed(), "1401A");
        Receipt coming = web.filed(2, ProceduresOnTheWeb.ROUTE);
        Visitor clerk = visitor(web.staffOf("14010"));

        String today = clerk.get(PAGE).body();
        String before = clerk.get(PAGE + "?day-era=&day-year=2026&day-month=3&day-day=30")
                .body();
        String wrong = clerk.get(PAGE + "?day-year=2026&day-month=13&day-day=1").body();

        assertThat(today)
                .contains(arrived.reference().text(), "見本クリニック", "横浜市青葉区医師会 2026年3月31日")
                .contains("papers.pdf?day=2026-03-31", "papers.xlsx?day=2026-03-31")
                .doesNotContain(coming.reference().text());
        assertThat(before).contains("審議する入会申請はありません").doesNotContain("papers.pdf");
        assertThat(wrong)
                .contains("href=\"#day\"")
                .doesNotContain(arrived.reference().text(), "papers.pdf");
    }

    @Test
    void from_the_papers_of_a_board_that_was_held_leads_one_way_to_one_decision_for_all_who_waited_before_its_day() {
        Receipt one = web.approved(web.filed(), "1401A");
        web.daysLater(1);
        Receipt late = web.approved(web.filed(2, ProceduresOnTheWeb.ROUTE), "1401A");
        Visitor clerk = visitor(web.staffOf("14010"));
        String way = "/office/14010/procedures/approvals?tried=yes&board=yes&boardDay=2026-04-01";

        String page = clerk.get(PAGE).body();
        String before = clerk.get(PAGE + "?day=2026-03-31").body();
        String ahead = clerk.get(PAGE + "?day=2026-04-30").body();
        String asked = clerk.get(way).body();

        assertThat(page)
                .contains("href=\"" + way.replace("&", "&amp;") + "\"", "資料の1件をまとめて承認に進む")
                .contains(late.reference().text(), "このうち1件は、開催日の当日に届いた");
        assertThat(before).contains("このうち1件は").doesNotContain("board=yes");
        assertThat(ahead).contains(one.reference().text()).doesNotContain("board=yes", "当日に届いた");
        assertThat(asked)
                .contains("value=\"" + one.id().value() + ".", "2026年4月1日", "1件を承認します")
                .contains("name=\"boardDay-year\"", "value=\"2026\"")
                .doesNotContain(late.id().value().toString());
        assertThat(visitor(web.staffOf("14030")).get(way).statusCode()).isEqualTo(403);
    }

    @Test
    void nobody_else_gets_the_papers_and_a_wrong_day_has_none() {
        Visitor neighbour = visitor(web.staffOf("14030"));

        for (String path : new String[] {PAGE, PAGE + "/papers.pdf", PAGE + "/papers.xlsx"}) {
            assertThat(neighbour.get(path).statusCode()).as(path).isEqualTo(403);
        }
        for (String wrong : new String[] {
            "pdf?day=2026-02-30",
            "pdf?day-year=2026&day-month=2&day-day=30",
            "xlsx?day-year=2026&day-month=13&day-day=1",
            "pdf?on=2026-02-01",
            "xlsx?day=2026-03-31&on=1"
        }) {
            assertThat(visitor(web.staffOf("14010"))
                            .get(PAGE + "/papers." + wrong)
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(404);
        }
        assertThat(visitor(web.staffOf("14010"))
                        .get(PAGE + "/papers.pdf?day-year=2026&day-month=2&day-day=28")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .contains("board-14010-2026-02-28.pdf");
    }

    @Test
    void papers_and_letters_are_taken_away_by_nobody_who_has_not_proved_of_late_who_that_is() {
        Receipt approved = web.approved(web.approved(web.filed(), "1401A"), "14010");
        Visitor tired = visitor(web.staffOf("14010").having(new Proof(Proof.Degree.FACTOR, Instant.EPOCH)));
        Visitor fresh = visitor(web.staffOf("14010"));
        String letter = "/office/14010/approval-letters/" + approved.id().value();
        String program = "/api/v1/associations/14010/procedures/board-papers?day=" + DAY;

        assertThat(tired.get(PAGE).statusCode()).isEqualTo(200);
        for (String path : new String[] {PAGE + "/papers.pdf", PAGE + "/papers.xlsx", letter, program}) {
            assertThat(fresh.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(tired.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(tired.get(program).body()).contains("confirmation-needed");
    }

    @Test
    void agenda_and_applicants_are_printed_and_calculated_with() throws IOException {
        Receipt arrived = web.approved(web.filed(), "1401A");

        String paper = text((byte[])
                pages().paper("14010", Requests.asking("day", DAY), request()).getEntity());
        Response sheet = pages().sheet("14010", Requests.asking("day", DAY), request());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ((StreamingOutput) sheet.getEntity()).write(file);

        assertThat(paper)
                .contains("入会の承認について", "1名の入会", "入会申請者名簿", arrived.reference().text(), "見本クリニック");
        assertThat(paper).contains("令和8年3月31日", "1 / 1").doesNotContain("2026年");
        assertThat(sheet.getHeaderString("Content-Disposition")).contains("board-14010-2026-03-31.xlsx");
        assertThat(Unzipped.text(file.toByteArray()))
                .contains(arrived.reference().text(), "見本クリニック")
                .contains("paperSize=\"9\"", "orientation=\"landscape\"");
    }

    @Test
    void the_papers_bear_the_letterhead_of_the_body_and_call_doctors_as_it_does() throws IOException {
        web.approved(web.filed(), "1401A");
        web.writing("14010", Rules.WRITING);

        String paper = text((byte[])
                pages().paper("14010", Requests.asking("day", DAY), request()).getEntity());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ((StreamingOutput) pages().sheet("14010", Requests.asking("day", DAY), request())
                        .getEntity())
                .write(file);

        assertThat(paper).contains("一般社団法人 〓医師会", "殿", "令和8年3月31日");
        assertThat(Unzipped.text(file.toByteArray())).doesNotContain("殿");
    }

    private BoardPages pages() {
        return new BoardPages(web.system(), web.visits(), Templates.precompiled(), web.time());
    }

    private HttpServletRequest request() {
        return Requests.by(web.staffOf("14010"), "GET", PAGE, Map.of());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private Visitor visitor(Caller caller) {
        return site.visitor(caller);
    }
}
