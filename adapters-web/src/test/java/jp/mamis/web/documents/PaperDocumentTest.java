package jp.mamis.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperDocumentTest {

    private static final List<Sheet.Heading> HEADINGS = List.of(new Sheet.Heading("番号", 1), new Sheet.Heading("氏名", 3));
    /** 葛 in the form of the city, 辻 with one dot, 邊 in a form the font has not, and a character it has not. */
    private static final String KATSURAGI = "葛\uDB40\uDD00城";

    private static final String TSUJI = "辻\uDB40\uDD01";
    private static final String UNKNOWN_FORM = "邊\uDB40\uDDEF";
    private static final String UNKNOWN = "𰻞";

    private final Set<String> noted = new TreeSet<>();

    @Test
    void names_can_be_searched_and_copied_and_what_the_font_has_is_not_noted() throws IOException {
        String text = text(pdf(List.of(List.of("1", KATSURAGI + "　髙﨑"), List.of("2", TSUJI + "　花子"))));

        assertThat(text).contains("名簿", "番号", "葛城　髙﨑", "辻　花子", "1 / 1");
        assertThat(noted).isEmpty();
    }

    @Test
    void what_the_font_has_not_is_drawn_otherwise_and_noted() throws IOException {
        String text = text(pdf(List.of(List.of("1", UNKNOWN_FORM + UNKNOWN))));

        assertThat(text).contains("邊〓");
        assertThat(noted).containsExactlyInAnyOrder(UNKNOWN_FORM, UNKNOWN);
        assertThat(text).contains("印刷できない文字：2");
    }

    @Test
    void a_long_table_goes_on_with_its_headings_and_the_font_goes_in_as_far_as_it_is_used() throws IOException {
        byte[] pdf = pdf(IntStream.rangeClosed(1, 120)
                .mapToObj(number -> List.of(Integer.toString(number), "見本 太郎\nミホン タロウ"))
                .toList());

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(text(pdf).split("番号", -1)).hasSize(document.getNumberOfPages() + 1);
            PDFont font = document.getPage(0)
                    .getResources()
                    .getFont(document.getPage(0)
                            .getResources()
                            .getFontNames()
                            .iterator()
                            .next());
            assertThat(font.isEmbedded()).isTrue();
            assertThat(font.getName()).contains("+");
        }
        assertThat(pdf.length).isLessThan(200_000);
    }

    @Test
    void a_cell_of_a_sheet_is_text_and_never_a_formula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        SheetFile.write(out, "名簿/1", HEADINGS, List.of(List.of("=1+1", KATSURAGI), List.of("007", "@SUM(A1)\u0000")));

        String parts = Unzipped.text(out.toByteArray());
        assertThat(parts).contains("=1+1", KATSURAGI, "007", "@SUM(A1)").doesNotContain("<f>", "\u0000");
    }

    @Test
    void a_day_is_a_day_in_a_sheet_and_what_only_looks_like_one_is_text() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        SheetFile.write(out, "名簿", HEADINGS, List.of(List.of("2026-04-01", "2026-02-30"), List.of("1890-01-01", "1")));

        assertThat(Unzipped.text(out.toByteArray()))
                .contains("<v>46113", "yyyy-mm-dd", "2026-02-30", "1890-01-01")
                .doesNotContain("2026-04-01");
    }

    private byte[] pdf(List<List<String>> rows) {
        return PaperDocument.pdf("名簿", "ja", List.of(new Sheet("名簿", List.of("入会申請者"), HEADINGS, rows)), letters -> {
            noted.addAll(letters);
            return "印刷できない文字：" + letters.size();
        });
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
