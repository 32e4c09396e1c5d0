package jp.mamis.web.documents;

import java.util.ArrayList;
import java.util.List;
import jp.mamis.domain.person.LineBreaks;

/** A text in lines that fit, ended where Japanese lines may end; a part wider than the line is cut as a last resort. */
final class PaperLines {

    private final PaperFont font;
    private final float size;
    private final float width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private PaperLines(PaperFont font, float size, float width) {
        this.font = font;
        this.size = size;
        this.width = width;
    }

    /** None for an empty text. */
    static List<String> of(String text, PaperFont font, float size, float width) {
        PaperLines lines = new PaperLines(font, size, width);
        LineBreaks.parts(text).forEach(lines::take);
        lines.end();
        return lines.lines;
    }

    private void take(String part) {
        if (!line.isEmpty() && isTooWide(line + part)) {
            end();
        }
        String rest = part;
        while (isTooWide(rest)) {
            String fitting = font.fitting(rest, size, width);
            lines.add(fitting);
            rest = rest.substring(fitting.length());
        }
        line.append(rest);
    }

    private void end() {
        if (!line.isEmpty()) {
            lines.add(line.toString().stripTrailing());
            line.setLength(0);
        }
    }

    /** Blanks at its end do not count, since nobody sees them. */
    private boolean isTooWide(String text) {
        String seen = text.stripTrailing();
        return font.width(seen, size) > width && font.fitting(seen, size, width).length() < seen.length();
    }
}
