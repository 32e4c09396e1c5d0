package jp.mamis.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamis.domain.person.CustomerBarCode;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.settings.LabelPrinting;
import jp.mamis.domain.settings.LabelSheet;
import jp.mamis.domain.settings.LabelSheets;
import jp.mamis.web.documents.LabelDocument.Label;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Bars for sorting machines beside the text of labels, which must not lie upon each other. */
class LabelDocumentTest {

    private static final LabelSheet LOWEST = sheet(100);
    private static final LabelSheet LOW = sheet(230);
    private static final float MILLIMETRE = 72 / 25.4f;

    private static final LabelDocument.Words SAID = new LabelDocument.Words() {
        @Override
        public String shortened(Set<String> letters) {
            return String.join("", letters);
        }

        @Override
        public List<String> withoutBars(List<String> names) {
            return List.of("without bars: " + String.join("", names));
        }
    };

    private static LabelSheet sheet(int height) {
        return new LabelSheet("low", 2, 10, 864, height, 186, 216, 0, 0);
    }

    private static Label label(String... lines) {
        return new Label(
                List.of(lines), "見本　太郎　先生", Optional.of(CustomerBarCode.of(PostalCode.parse("225-0003"), "3-15-1")));
    }

    private static Label shortLabel() {
        return label("〒225-0003", "神奈川県横浜市青葉区新石川３－１５－１");
    }

    private static Label labelOfFiveLines() {
        return label("〒225-0003", "神奈川県横浜市青葉区新石川３－１５－１", "グランド見本２０１", "医療法人社団見本会", "見本総合病院");
    }

    private static byte[] pdf(LabelSheet sheet, Label label) {
        return LabelDocument.pdf("x", "ja", LabelPrinting.on(sheet), 1, List.of(label), List.of(), SAID);
    }

    @Test
    void a_sheet_of_ten_millimetres_has_no_bars_and_offers_none() throws IOException {
        assertThat(LabelDocument.hasRoomForBars(LOWEST)).isFalse();
        assertThat(bars(pdf(LOWEST, shortLabel()))).isZero();
        assertThat(text(pdf(LOWEST, shortLabel()))).contains("見本", "太郎");
    }

    @Test
    void on_a_low_label_five_lines_leave_no_room_for_bars_and_two_do() throws IOException {
        byte[] filled = pdf(LOW, labelOfFiveLines());
        byte[] barred = pdf(LOW, shortLabel());

        assertThat(LabelDocument.hasRoomForBars(LOW)).isTrue();
        assertThat(bars(filled)).isZero();
        assertThat(text(filled)).contains("見本総合病院", "太郎", "without bars: 見本");
        assertThat(text(barred)).doesNotContain("without bars");
        assertThat(bars(barred)).isEqualTo(CustomerBarCode.BARS);
        assertThat(baseline(barred))
                .as("the bars are at most 3.6 mm high")
                .isGreaterThan(PaperPositions.lowestBox(barred) + 3.6f * MILLIMETRE);
    }

    @Test
    void five_lines_keep_above_the_bars_on_all_sheets_of_our_choice() throws IOException {
        for (LabelSheet sheet : LabelSheets.STANDARD.all()) {
            byte[] barred = pdf(sheet, labelOfFiveLines());

            assertThat(LabelDocument.hasRoomForBars(sheet)).isTrue();
            assertThat(bars(barred)).as(sheet.name()).isEqualTo(CustomerBarCode.BARS);
            assertThat(baseline(barred))
                    .as(sheet.name())
                    .isGreaterThan(PaperPositions.lowestBox(barred) + 3.6f * MILLIMETRE);
        }
    }

    /** Of the name, which is the lowest text, the line it stands on. */
    private static float baseline(byte[] pdf) throws IOException {
        return PaperPositions.baseline("太郎", pdf);
    }

    private static long bars(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Stream<Object> tokens = new PDFStreamParser(document.getPage(0)).parse().stream();
            return tokens.filter(token -> token instanceof Operator operator
                            && operator.getName().equals("re"))
                    .count();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
