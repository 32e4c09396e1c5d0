package jp.mamis.web.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Writes sheets on pages of A4, from the top down. */
final class PaperWriter {

    private static final PDRectangle A4 = PDRectangle.A4;
    private static final float MARGIN = 48;
    private static final float WIDTH = A4.getWidth() - 2 * MARGIN;
    private static final float BOTTOM = MARGIN + 16;
    private static final float TITLE = 15;
    private static final float TEXT = 10;
    private static final float SMALL = 9;
    private static final float LEADING = 1.5f;
    private static final float PADDING = 3;

    private final PDDocument document;
    private final PaperFont font;
    private final List<PDPage> pages = new ArrayList<>();
    private Optional<PDPageContentStream> open = Optional.empty();
    private float y;

    PaperWriter(PDDocument document, PaperFont font) {
        this.document = document;
        this.font = font;
    }

    /** A sheet, beginning on a page of its own. */
    void sheet(Sheet sheet) {
        newPage();
        write(sheet.title(), TITLE, MARGIN);
        y -= TITLE * LEADING + PADDING;
        lines(sheet.lead());
        if (!sheet.headings().isEmpty()) {
            table(sheet);
        }
    }

    /** Lines of text, broken where the paper ends. */
    void lines(List<String> texts) {
        for (String text : texts) {
            if (text.isEmpty()) {
                y -= TEXT * LEADING;
            }
            for (String line : broken(text, TEXT, WIDTH)) {
                room(TEXT * LEADING);
                write(line, TEXT, MARGIN);
                y -= TEXT * LEADING;
            }
        }
        y -= PADDING * 2;
    }

    /** Numbers the pages; nothing is written afterwards. */
    void close() {
        closePage();
        for (int i = 0; i < pages.size(); i++) {
            String number = (i + 1) + " / " + pages.size();
            open(pages.get(i));
            y = MARGIN - SMALL;
            write(number, SMALL, (A4.getWidth() - font.width(number, SMALL)) / 2);
            closePage();
        }
    }

    private void table(Sheet sheet) {
        List<Float> widths = widths(sheet.headings());
        List<String> headings =
                sheet.headings().stream().map(Sheet.Heading::label).toList();
        row(headings, widths, true);
        for (List<String> row : sheet.rows()) {
            if (y - height(row, widths) < BOTTOM) {
                newPage();
                row(headings, widths, true);
            }
            row(row, widths, false);
        }
    }

    private static List<Float> widths(List<Sheet.Heading> headings) {
        float shares = headings.stream().mapToInt(Sheet.Heading::share).sum();
        return headings.stream()
                .map(heading -> heading.share() / shares * WIDTH)
                .toList();
    }

    private void row(List<String> cells, List<Float> widths, boolean shaded) {
        float height = height(cells, widths);
        float top = y;
        float left = MARGIN;
        for (int i = 0; i < cells.size(); i++) {
            box(left, top - height, widths.get(i), height, shaded);
            y = top - SMALL - PADDING;
            for (String line : cell(cells.get(i), widths.get(i))) {
                write(line, SMALL, left + PADDING);
                y -= SMALL * LEADING;
            }
            left += widths.get(i);
        }
        y = top - height;
    }

    private float height(List<String> cells, List<Float> widths) {
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            most = Math.max(most, cell(cells.get(i), widths.get(i)).size());
        }
        return most * SMALL * LEADING + 2 * PADDING;
    }

    private List<String> cell(String text, float width) {
        return text.lines()
                .flatMap(line -> broken(line, SMALL, width - 2 * PADDING).stream())
                .toList();
    }

    private List<String> broken(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty()) {
            String line = font.fitting(rest, size, width);
            lines.add(line);
            rest = rest.substring(line.length());
        }
        return lines;
    }

    private void room(float height) {
        if (y - height < BOTTOM) {
            newPage();
        }
    }

    private void newPage() {
        closePage();
        PDPage page = new PDPage(A4);
        document.addPage(page);
        pages.add(page);
        open(page);
        y = A4.getHeight() - MARGIN;
    }

    private void write(String text, float size, float x) {
        drawn(stream -> font.draw(stream, text, size, x, y));
    }

    private void box(float left, float bottom, float width, float height, boolean shaded) {
        drawn(stream -> {
            stream.setLineWidth(0.5f);
            stream.addRect(left, bottom, width, height);
            if (shaded) {
                stream.setNonStrokingColor(0.92f);
                stream.fillAndStroke();
                stream.setNonStrokingColor(0f);
            } else {
                stream.stroke();
            }
        });
    }

    /** Draws on the open page. */
    private interface Drawing {
        void on(PDPageContentStream stream) throws IOException;
    }

    private void drawn(Drawing drawing) {
        try {
            drawing.on(open.orElseThrow());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void open(PDPage page) {
        try {
            open = Optional.of(new PDPageContentStream(document, page, AppendMode.APPEND, true, true));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void closePage() {
        open.ifPresent(stream -> drawn(PDPageContentStream::close));
        open = Optional.empty();
    }
}
