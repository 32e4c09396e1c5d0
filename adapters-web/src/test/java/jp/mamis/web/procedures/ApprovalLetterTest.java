package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.mail.ChooseMailLanguage;
import jp.mamis.application.procedures.BeginBulkApproval;
import jp.mamis.application.procedures.BulkApproval.Item;
import jp.mamis.application.procedures.BulkApprovalId;
import jp.mamis.application.procedures.CarryOutBulkApproval;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.Requests;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ApprovalLetterTest {

    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb();

    @Test
    void each_doctor_taken_in_has_a_letter_and_nobody_else() throws IOException {
        Receipt filed = web.filed();
        Receipt refused = web.filed(2, ProceduresOnTheWeb.ROUTE);
        BulkApprovalId id = approved(new Item(filed.id(), filed.version()), new Item(refused.id(), new Version(99)));

        try (PDDocument document = Loader.loadPDF(letters(id, "1401A"))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "入会承認通知書",
                            "先生",
                            "横浜市青葉区医師会",
                            "令和8年3月31日",
                            filed.reference().text())
                    .doesNotContain(refused.reference().text());
        }
        assertThatThrownBy(() -> letters(id, "14010")).isInstanceOf(RefusedRequest.class);
    }

    @Test
    void a_letter_is_written_as_the_body_had_set_on_the_day_of_filing() throws IOException {
        web.writing("1401A", Rules.WRITING);
        Receipt filed = web.filed();
        BulkApprovalId id = approved(new Item(filed.id(), filed.version()));

        try (PDDocument document = Loader.loadPDF(letters(id, "1401A"))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("令和7年度", "医発第" + filed.reference().text() + "号", "殿", "一般社団法人", "拝啓", "時下ますますご清祥", "敬具")
                    .doesNotContain("先生");
        }
    }

    @Test
    void who_was_taken_in_alone_has_a_letter_too_at_the_body_that_did_so() throws IOException {
        Receipt filed = web.filed();
        assertThatThrownBy(() -> letter(filed, "1401A")).isInstanceOf(RejectedRequest.class);

        web.approved(filed, "1401A");

        try (PDDocument document = Loader.loadPDF(letter(filed, "1401A"))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("入会承認通知書", filed.reference().text());
        }
        assertThatThrownBy(() -> letter(filed, "14010")).isInstanceOf(RejectedRequest.class);
        assertThatThrownBy(() -> letter(filed, "1401A", "14030")).isInstanceOf(RefusedRequest.class);
    }

    @Test
    void a_letter_after_another_approval_names_the_day_that_it_replaces() throws IOException {
        Receipt first = web.approved(web.filed(), "1401A");
        try (PDDocument before = Loader.loadPDF(letter(first, "1401A"))) {
            assertThat(new PDFTextStripper().getText(before)).doesNotContain("改めました");
        }
        Receipt again = web.sentDown(first, "14010", "1401A");
        Receipt anew = web.approved(again, "1401A", ProceduresOnTheWeb.TODAY.minusDays(3));

        try (PDDocument document = Loader.loadPDF(letter(anew, "1401A"))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("入会日：令和8年3月28日", "さきに令和8年3月31日としてお知らせした入会日は、上記のとおり改めました");
        }
    }

    @Test
    void a_letter_stands_in_the_doctor_s_language_under_the_address_for_the_window() throws IOException {
        web.system()
                .mail()
                .chooseMailLanguage()
                .choose(new ChooseMailLanguage.Command(MailLanguage.EN), ProceduresOnTheWeb.doctor(1));
        web.writing("1401A", Rules.WRITING);
        Receipt filed = web.approved(web.filed(), "1401A");
        Receipt other = web.approved(web.filed(2, ProceduresOnTheWeb.ROUTE), "1401A");

        try (PDDocument english = Loader.loadPDF(letter(filed, "1401A"));
                PDDocument japanese = Loader.loadPDF(letter(other, "1401A"))) {
            PDFTextStripper firstSheet = new PDFTextStripper();
            firstSheet.setEndPage(1);
            assertThat(firstSheet.getText(english))
                    .contains("Letter of approval", "Member from", "〒", "has approved your application")
                    .doesNotContain("拝啓", "入会承認通知書");
            assertThat(new PDFTextStripper().getText(japanese)).contains("入会承認通知書", "拝啓", "〒");
        }
    }

    @Test
    void who_is_undecided_again_is_told_of_no_letter_that_was_written() throws IOException {
        Receipt kept = web.filed();
        Receipt undone = web.filed(2, ProceduresOnTheWeb.ROUTE);
        BulkApprovalId id = approved(new Item(kept.id(), kept.version()), new Item(undone.id(), undone.version()));
        web.sentDown(web.receipt(undone.id().value()), "14010", "1401A");

        try (PDDocument document = Loader.loadPDF(letters(id, "1401A"))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(kept.reference().text())
                    .doesNotContain(undone.reference().text());
        }
        assertThat(web.looksAt(1)).contains("letters of bulk approval " + id.value());
        assertThat(web.looksAt(2)).doesNotContain("letters of bulk approval " + id.value());
    }

    @Test
    void where_nobody_was_taken_in_there_are_no_letters() {
        Receipt refused = web.filed();
        BulkApprovalId id = approved(new Item(refused.id(), new Version(99)));

        assertThatThrownBy(() -> letters(id, "1401A")).isInstanceOf(RejectedRequest.class);
    }

    private BulkApprovalId approved(Item... items) {
        Caller clerk = web.staffOf("1401A");
        BulkApprovalId id = web.system()
                .procedures()
                .beginBulkApproval()
                .begin(
                        new BeginBulkApproval.Command(
                                web.body("1401A").id(), LocalDate.of(2026, 3, 31), List.of(items)),
                        clerk)
                .accepted()
                .orElseThrow();
        assertThat(web.system()
                        .procedures()
                        .carryOutBulkApproval()
                        .carryOut(
                                new CarryOutBulkApproval.Command(
                                        id, web.body("1401A").id()),
                                clerk)
                        .accepted())
                .isPresent();
        return id;
    }

    private byte[] letter(Receipt filed, String code) {
        return letter(filed, code, code);
    }

    private byte[] letter(Receipt filed, String code, String clerkOf) {
        String path = "/office/" + code + "/approval-letters/" + filed.id().value();
        return (byte[]) new ApprovalLetterPages(web.system(), web.visits())
                .letter(code, filed.id().value().toString(), Requests.by(web.staffOf(clerkOf), "GET", path, Map.of()))
                .getEntity();
    }

    private byte[] letters(BulkApprovalId id, String code) {
        String path = "/office/" + code + "/approval-letters/together/" + id.value();
        return (byte[]) new ApprovalLetterPages(web.system(), web.visits())
                .letters(code, id.value().toString(), Requests.by(web.staffOf(code), "GET", path, Map.of()))
                .getEntity();
    }
}
