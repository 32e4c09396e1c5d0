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

    @Test
    void the_note_stands_below_the_table_with_a_gap() throws IOException {
        byte[] pdf = pdf(List.of(List.of("1", UNKNOWN)));

        float note = PaperPositions.top("印刷できない文字", pdf);
        assertThat(note).isLessThan(PaperPositions.lowestBox(pdf) - 3);
    }

    @Test
    void no_line_begins_with_a_closing_mark_nor_cuts_a_number() throws IOException {
        String sentence = "受付番号を添えて、下記へ（平日の9時から17時まで）お問い合わせください。令和8年11月22日、J-2026-0000123-6。";
        for (int indent = 0; indent < 45; indent++) {
            List<String> lines = text(PaperDocument.pdf(
                            "見本",
                            "ja",
                            List.of(new Sheet("見本", List.of("字".repeat(indent) + sentence), List.of(), List.of())),
                            letters -> ""))
                    .lines()
                    .toList();
            assertThat(lines).noneMatch(line -> line.matches("[、。）」].*") || line.matches(".*[（「]"));
            assertThat(lines).anyMatch(line -> line.contains("J-2026-0000123-6"));
            assertThat(lines).anyMatch(line -> line.contains("17時"));
        }
    }

    @Test
    void sheets_flow_on_one_page_and_a_table_without_room_begins_the_next() throws IOException {
        assertThat(pages(flowing(2))).isEqualTo(1);
        byte[] full = flowing(33);
        try (PDDocument document = Loader.loadPDF(full)) {
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(document.getNumberOfPages());
            assertThat(last.getText(document)).contains("名簿二", "番号", "見本 末尾");
        }
    }

    private static byte[] flowing(int rows) {
        List<List<String>> many = IntStream.rangeClosed(1, rows)
                .mapToObj(number -> List.of(Integer.toString(number), "見本 太郎"))
                .toList();
        return PaperDocument.flowing(
                "名簿",
                "ja",
                List.of(
                        new Sheet("名簿一", List.of(), HEADINGS, many),
                        new Sheet("名簿二", List.of(), HEADINGS, List.of(List.of("1", "見本 末尾")))),
                letters -> "");
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
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
