package jp.mamis.web.documents;

import java.io.IOException;
import java.util.Optional;
import jp.mamis.domain.person.CustomerBarCode;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * How large the bars for sorting machines are on labels of a sheet, and how they are drawn: of 8 to 10 points by Japan
 * Post's measure, in which the bars of 10 points are 0.6 mm wide, 1.2 mm apart and up to 3.6 mm high. Nearer to each other
 * on narrow labels, within what its tolerance allows.
 */
final class PostalBars {

    private static final float MILLIMETRE = 72 / 25.4f;
    /** Nothing else is printed so near to the bars. */
    private static final float QUIET = 2 * MILLIMETRE;

    private static final float LARGEST = 10;
    private static final float SMALLEST = 8;
    private static final float WIDTH = 0.06f * MILLIMETRE;
    private static final float PITCH = 0.12f * MILLIMETRE;
    private static final float NARROWEST_PITCH = 0.105f * MILLIMETRE;
    private static final float THIRD = 0.12f * MILLIMETRE;

    private final float points;
    private final float pitch;

    private PostalBars(float points, float pitch) {
        this.points = points;
        this.pitch = pitch;
    }

    /** @return empty where a label of the width has no room for them */
    static Optional<PostalBars> on(float labelWidth) {
        float room = labelWidth - 2 * QUIET;
        int gaps = CustomerBarCode.BARS - 1;
        float points = Math.max(SMALLEST, Math.min(LARGEST, room / (gaps * PITCH + WIDTH)));
        float pitch = Math.min(PITCH * points, (room - WIDTH * points) / gaps);
        return pitch < NARROWEST_PITCH * points ? Optional.empty() : Optional.of(new PostalBars(points, pitch));
    }

    /** What they take of a label from its padding upwards, with what has to stay free above them. */
    float height() {
        return 3 * THIRD * points + QUIET;
    }

    /** In the middle of a label of the width. */
    void draw(PDPageContentStream stream, CustomerBarCode code, float labelLeft, float labelWidth, float bottom)
            throws IOException {
        float third = THIRD * points;
        float left = labelLeft + (labelWidth - (CustomerBarCode.BARS - 1) * pitch - WIDTH * points) / 2;
        for (CustomerBarCode.Bar bar : code.bars()) {
            float lower = bar.reachesDown() ? bottom : bottom + third;
            float upper = bar.reachesUp() ? bottom + 3 * third : bottom + 2 * third;
            stream.addRect(left, lower, WIDTH * points, upper - lower);
            left += pitch;
        }
        stream.fill();
    }
}
