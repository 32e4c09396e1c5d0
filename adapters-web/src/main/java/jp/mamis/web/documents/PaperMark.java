package jp.mamis.web.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/** A text as a picture for scanners (二次元コード) in the upper right corner of the first page. */
final class PaperMark {

    private static final float SIZE = 64;
    private static final float MARGIN = 40;

    private PaperMark() {}

    static void draw(PDDocument document, String text) throws IOException {
        PDPage page = document.getPage(0);
        BitMatrix squares = squares(text);
        float side = SIZE / squares.getWidth();
        float left = page.getMediaBox().getWidth() - MARGIN - SIZE;
        float top = page.getMediaBox().getHeight() - MARGIN;
        try (PDPageContentStream stream = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            for (int y = 0; y < squares.getHeight(); y++) {
                for (int x = 0; x < squares.getWidth(); x++) {
                    if (squares.get(x, y)) {
                        stream.addRect(left + x * side, top - (y + 1) * side, side, side);
                    }
                }
            }
            stream.fill();
        }
    }

    private static BitMatrix squares(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 0));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no text of ours is too long for a picture", tooLong);
        }
    }
}
