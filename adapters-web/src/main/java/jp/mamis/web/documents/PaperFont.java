package jp.mamis.web.documents;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * BIZ UDGothic (SIL Open Font License 1.1) in one document: only what is drawn goes in. A form that a variation selector
 * asks for is drawn by its outline over the invisible character, so that the text can still be searched and copied; what
 * the font has not is drawn as 〓 or in its usual form, and remembered.
 */
final class PaperFont {

    private static final String FILE = "BIZUDGothic-Regular.ttf";
    private static final int MISSING = '〓';

    private final TrueTypeFont outlines;
    private final PDType0Font font;
    private final CmapLookup characters;
    private final VariantForms variants;
    private final Set<String> shortened = new TreeSet<>();

    private PaperFont(TrueTypeFont outlines, PDType0Font font) throws IOException {
        this.outlines = outlines;
        this.font = font;
        this.characters = outlines.getUnicodeCmapLookup();
        this.variants =
                VariantForms.of(outlines.getTableBytes(outlines.getTableMap().get("cmap")));
    }

    static PaperFont in(PDDocument document) {
        try (InputStream file =
                Optional.ofNullable(PaperFont.class.getResourceAsStream(FILE)).orElseThrow()) {
            TrueTypeFont outlines = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            return new PaperFont(outlines, PDType0Font.load(document, outlines, true));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What could not be drawn as it is written so far, in code order. */
    Set<String> shortened() {
        return Set.copyOf(shortened);
    }

    float width(String text, float size) {
        float width = 0;
        for (Letters.Letter letter : Letters.of(text)) {
            width += width(letter, size);
        }
        return width;
    }

    private float width(Letters.Letter letter, float size) {
        try {
            return font.getStringWidth(Character.toString(drawn(letter.character()))) / 1000 * size;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The longest beginning of the text that fits, at least one letter. */
    String fitting(String text, float size, float width) {
        StringBuilder fitting = new StringBuilder();
        float used = 0;
        for (Letters.Letter letter : Letters.of(text)) {
            used += width(letter, size);
            if (used > width && !fitting.isEmpty()) {
                return fitting.toString();
            }
            fitting.append(letter.text());
        }
        return fitting.toString();
    }

    void draw(PDPageContentStream page, String text, float size, float x, float y) throws IOException {
        float at = x;
        float begun = x;
        StringBuilder run = new StringBuilder();
        for (Letters.Letter letter : Letters.of(text)) {
            OptionalInt form = form(letter);
            if (form.isPresent()) {
                write(page, run, size, begun, y, RenderingMode.FILL);
                run.append(letter.text(), 0, Character.charCount(letter.character()));
                write(page, run, size, at, y, RenderingMode.NEITHER);
                outline(page, form.getAsInt(), size, at, y);
                begun = at + width(letter, size);
            } else {
                run.appendCodePoint(drawn(letter.character()));
            }
            at += width(letter, size);
        }
        write(page, run, size, begun, y, RenderingMode.FILL);
    }

    private void write(PDPageContentStream page, StringBuilder run, float size, float x, float y, RenderingMode seen)
            throws IOException {
        if (!run.isEmpty()) {
            page.beginText();
            page.setRenderingMode(seen);
            page.setFont(font, size);
            page.newLineAtOffset(x, y);
            page.showText(run.toString());
            page.endText();
            run.setLength(0);
        }
    }

    /** The form of its own that the selector asks for; remembers one that the font has not. */
    private OptionalInt form(Letters.Letter letter) {
        boolean there = characters.getGlyphId(letter.character()) != 0;
        OptionalInt form =
                letter.selector() == 0 ? OptionalInt.empty() : variants.glyph(letter.character(), letter.selector());
        boolean asWritten = there
                && (letter.selector() == 0
                        || form.isPresent()
                        || variants.isUsual(letter.character(), letter.selector()));
        if (!asWritten) {
            shortened.add(letter.text());
        }
        return form;
    }

    private int drawn(int character) {
        return characters.getGlyphId(character) == 0 ? MISSING : character;
    }

    private void outline(PDPageContentStream page, int glyph, float size, float x, float y) throws IOException {
        float scale = size / outlines.getUnitsPerEm();
        AffineTransform place = new AffineTransform(scale, 0, 0, scale, x, y);
        PathIterator path = outlines.getGlyph().getGlyph(glyph).getPath().getPathIterator(place);
        float[] p = new float[6];
        float lastX = 0;
        float lastY = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> page.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(p[0], p[1]);
                case PathIterator.SEG_QUADTO ->
                    page.curveTo(
                            lastX + 2 * (p[0] - lastX) / 3,
                            lastY + 2 * (p[1] - lastY) / 3,
                            p[2] + 2 * (p[0] - p[2]) / 3,
                            p[3] + 2 * (p[1] - p[3]) / 3,
                            p[2],
                            p[3]);
                case PathIterator.SEG_CUBICTO -> page.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> page.closePath();
            }
            int end = path.currentSegment(p) == PathIterator.SEG_QUADTO ? 2 : 0;
            lastX = p[end];
            lastY = p[end + 1];
        }
        page.fill();
    }
}
