package jp.mamis.web.accounts;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A text as a picture for cameras (二次元コード), to be drawn as one path of an SVG whose units are the picture's squares.
 *
 * @param size how many squares wide and high, the white border included
 * @param path the dark squares
 */
public record QrCode(int size, String path) {

    private static final int BORDER = 4;

    static QrCode of(String text) {
        try {
            BitMatrix squares = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    BORDER));
            return new QrCode(squares.getWidth(), drawn(squares));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no text of ours is too long for a picture", tooLong);
        }
    }

    /** One stroke for each run of dark squares. */
    private static String drawn(BitMatrix squares) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            int x = 0;
            while (x < squares.getWidth()) {
                int begin = x;
                while (x < squares.getWidth() && squares.get(x, y)) {
                    x++;
                }
                if (x > begin) {
                    path.append('M')
                            .append(begin)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - begin);
                    path.append("v1h-").append(x - begin).append('z');
                }
                x++;
            }
        }
        return path.toString();
    }
}
