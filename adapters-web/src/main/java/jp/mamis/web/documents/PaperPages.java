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

/** Pages of A4, one after the other, and what is drawn on the last of them. */
final class PaperPages {

    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();
    static final float MARGIN = 48;

    private static final float NUMBER = 9;

    private final PDDocument document;
    private final PaperFont font;
    private final List<PDPage> pages = new ArrayList<>();
    private Optional<PDPageContentStream> open = Optional.empty();

    PaperPages(PDDocument document, PaperFont font) {
        this.document = document;
        this.font = font;
    }

    /** @param numbered whether it counts among the pages of the whole document */
    void begin(boolean numbered) {
        closePage();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        if (numbered) {
            pages.add(page);
        }
        open(page);
    }

    /** Numbers the pages that count; nothing is written afterwards. */
    void close() {
        closePage();
        for (int i = 0; i < pages.size(); i++) {
            String number = (i + 1) + " / " + pages.size();
            open(pages.get(i));
            write(number, NUMBER, (WIDTH - font.width(number, NUMBER)) / 2, MARGIN - NUMBER);
            closePage();
        }
    }

    void write(String text, float size, float x, float y) {
        drawn(stream -> font.draw(stream, text, size, x, y));
    }

    void box(float left, float bottom, float width, float height, boolean shaded) {
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

    /** The text in lines that fit. */
    List<String> broken(String text, float size, float width) {
        return PaperLines.of(text, font, size, width);
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
