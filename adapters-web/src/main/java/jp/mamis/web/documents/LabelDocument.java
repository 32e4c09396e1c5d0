package jp.mamis.web.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.domain.person.CustomerBarCode;
import jp.mamis.domain.settings.LabelPrinting;
import jp.mamis.domain.settings.LabelSheet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Labels as a PDF of A4 sheets, row by row, and behind them a sheet of what there is to say. */
public final class LabelDocument {

    /**
     * One label.
     *
     * @param lines postal code, address and place, in small letters
     * @param name  in large ones
     * @param bars  for sorting machines, along the lower edge where the label has room for them below its text
     */
    public record Label(List<String> lines, String name, Optional<CustomerBarCode> bars) {

        public Label {
            lines = List.copyOf(lines);
        }
    }

    /** What there is to say about labels that have been drawn. */
    public interface Words {

        /** Which letters could not be printed as they are registered. */
        String shortened(Set<String> letters);

        /** Whose labels have no bars; not asked where every label has. */
        List<String> withoutBars(List<String> names);
    }

    private static final float TENTH = 72 / 254f;
    private static final float PADDING = 11;
    private static final float TEXT = 9;
    private static final float NAME = 13;
    private static final float SMALLEST = 0.5f;
    private static final float STEP = 0.05f;
    private static final float LEADING = 1.3f;
    /** Postal code, a line of address and a name in large letters. */
    private static final float SHORTEST = TEXT / 2 + (2 * TEXT + NAME) * LEADING;

    private final PDDocument document;
    private final PaperFont font;
    private final LabelPrinting printing;
    private final Optional<PostalBars> bars;
    private final List<String> withoutBars = new ArrayList<>();

    private LabelDocument(PDDocument document, PaperFont font, LabelPrinting printing) {
        this.document = document;
        this.font = font;
        this.printing = printing;
        this.bars = PostalBars.on(printing.sheet().width() * TENTH);
    }

    /** Whether labels of the sheet have room for the bars of sorting machines and the shortest address above them. */
    public static boolean hasRoomForBars(LabelSheet sheet) {
        return PostalBars.on(sheet.width() * TENTH)
                .filter(bars -> SHORTEST * SMALLEST <= sheet.height() * TENTH - 2 * PADDING - bars.height())
                .isPresent();
    }

    /**
     * The bytes of the document.
     *
     * @param language  as {@code ja}
     * @param begin     the label of the first sheet to begin at, from 1, row by row: those before it are used up
     * @param said      lines for a sheet behind the labels; none for no such sheet
     * @param words    says on that sheet what has become of letters and bars
     */
    public static byte[] pdf(
            String title,
            String language,
            LabelPrinting printing,
            int begin,
            List<Label> labels,
            List<String> said,
            Words words) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PaperDocument.describe(document, title, language);
            PaperFont font = PaperFont.in(document);
            LabelDocument sheets = new LabelDocument(document, font, printing);
            int each = printing.sheet().count();
            int used = begin - 1;
            for (int first = 0; first < labels.size(); used = 0) {
                int next = Math.min(first + each - used, labels.size());
                sheets.sheet(labels.subList(first, next), used);
                first = next;
            }
            List<String> behind = new ArrayList<>(said);
            if (!sheets.withoutBars.isEmpty()) {
                behind.addAll(words.withoutBars(sheets.withoutBars));
            }
            if (!font.shortened().isEmpty()) {
                behind.add(words.shortened(font.shortened()));
            }
            if (!behind.isEmpty() || labels.isEmpty()) {
                PaperPages pages = new PaperPages(document, font);
                new PaperWriter(pages).sheet(new Sheet(title, behind, List.of(), List.of()));
                pages.close();
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void sheet(List<Label> labels, int used) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        LabelSheet sheet = printing.sheet();
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
            for (int i = 0; i < labels.size(); i++) {
                int face = used + i;
                float left = (sheet.leftOf(face % sheet.columns()) + printing.right()) * TENTH;
                float fromTop = (sheet.topOf(face / sheet.columns()) + printing.down()) * TENTH;
                draw(stream, labels.get(i), left + PADDING, PDRectangle.A4.getHeight() - fromTop - PADDING);
            }
        }
    }

    /** In the largest letters that leave all of it on the label; bars only where the text stays above them. */
    private void draw(PDPageContentStream stream, Label label, float left, float top) throws IOException {
        float width = printing.sheet().width() * TENTH - 2 * PADDING;
        float edge = printing.sheet().height() * TENTH - 2 * PADDING;
        float least = height(label, width, SMALLEST);
        Optional<PostalBars> below = bars.filter(size -> label.bars().isPresent() && least <= edge - size.height());
        float height = edge;
        if (below.isPresent()) {
            float labelWidth = printing.sheet().width() * TENTH;
            below.get().draw(stream, label.bars().orElseThrow(), left - PADDING, labelWidth, top - edge);
            height -= below.get().height();
        } else {
            withoutBars.add(label.name());
        }
        float scale = 1;
        while (scale > SMALLEST && height(label, width, scale) > height) {
            scale -= STEP;
        }
        float y = top;
        for (String line : label.lines()) {
            y = written(stream, line, TEXT * scale, left, y, width);
        }
        written(stream, label.name(), NAME * scale, left, y - TEXT * scale / 2, width);
    }

    private float height(Label label, float width, float scale) {
        float height = TEXT * scale / 2;
        for (String line : label.lines()) {
            height += broken(line, TEXT * scale, width).size() * TEXT * scale * LEADING;
        }
        return height + broken(label.name(), NAME * scale, width).size() * NAME * scale * LEADING;
    }

    private float written(PDPageContentStream stream, String text, float size, float left, float top, float width)
            throws IOException {
        float y = top;
        for (String line : broken(text, size, width)) {
            font.draw(stream, line, size, left, y - size);
            y -= size * LEADING;
        }
        return y;
    }

    private List<String> broken(String text, float size, float width) {
        return PaperLines.of(text, font, size, width);
    }
}
