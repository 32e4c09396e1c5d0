package jp.mamis.web.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where things stand on the last page of a document, in points from its lower edge. */
public final class PaperPositions {

    private PaperPositions() {}

    /** Of the letters of a line with this text their upper edge. */
    public static float top(String text, byte[] pdf) throws IOException {
        TextPosition first = first(text, pdf);
        return PDRectangle.A4.getHeight() - first.getYDirAdj() + first.getFontSizeInPt();
    }

    /** What the letters of a line with this text stand on. */
    public static float baseline(String text, byte[] pdf) throws IOException {
        return PDRectangle.A4.getHeight() - first(text, pdf).getYDirAdj();
    }

    private static TextPosition first(String text, byte[] pdf) throws IOException {
        List<TextPosition> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper() {
                @Override
                protected void writeString(String line, List<TextPosition> letters) {
                    if (line.contains(text)) {
                        found.add(letters.get(0));
                    }
                }
            };
            reader.setStartPage(document.getNumberOfPages());
            reader.getText(document);
        }
        return found.get(0);
    }

    /** The lower edge of the lowest box. */
    public static float lowestBox(byte[] pdf) throws IOException {
        float lowest = Float.MAX_VALUE;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Object> tokens = new PDFStreamParser(document.getPage(document.getNumberOfPages() - 1)).parse();
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.get(i) instanceof Operator operator
                        && operator.getName().equals("re")) {
                    lowest = Math.min(lowest, ((COSNumber) tokens.get(i - 3)).floatValue());
                }
            }
        }
        return lowest;
    }
}
