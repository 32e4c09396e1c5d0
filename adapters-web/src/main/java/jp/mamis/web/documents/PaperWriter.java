package jp.mamis.web.documents;

import java.util.List;

/** Writes sheets and letters on pages of A4, from the top down. */
final class PaperWriter {

    private static final float MARGIN = PaperPages.MARGIN;
    private static final float WIDTH = PaperPages.WIDTH - 2 * MARGIN;
    private static final float BOTTOM = MARGIN + 16;
    private static final float TITLE = 15;
    private static final float TEXT = 10;
    private static final float SMALL = 9;
    private static final float LEADING = 1.5f;
    private static final float TIGHT = 1.35f;
    private static final float PADDING = 3;
    private static final float MM = 72 / 25.4f;

    /** What stands here is seen in the window of a long envelope no. 3, wherever a sheet folded in three slides to; our choice. */
    private static final float ADDRESS_LEFT = 25 * MM;

    private static final float ADDRESS_WIDTH = 75 * MM;
    private static final float SENDER_LEFT = 118 * MM;
    private static final float BLOCKS_TOP = PaperPages.HEIGHT - 20 * MM;
    private static final float BELOW_THE_FOLD = PaperPages.HEIGHT - 108 * MM;

    private final PaperPages pages;
    private boolean numbered;
    private float y;

    PaperWriter(PaperPages pages) {
        this.pages = pages;
    }

    /** A sheet, beginning on a page of its own. */
    void sheet(Sheet sheet) {
        numbered = true;
        newPage();
        title(sheet.title());
        lines(sheet.lead());
        if (!sheet.headings().isEmpty()) {
            table(sheet);
        }
    }

    /** A sheet that goes on below the one before, unless not even its first row has room there. */
    void below(Sheet sheet) {
        y -= TITLE + 4 * PADDING;
        if (y - beginning(sheet) < BOTTOM) {
            newPage();
        }
        title(sheet.title());
        lines(sheet.lead());
        if (!sheet.headings().isEmpty()) {
            table(sheet);
        }
    }

    private static float beginning(Sheet sheet) {
        return TITLE * LEADING + (sheet.lead().size() + 1) * TEXT * LEADING + 4 * (SMALL * LEADING + PADDING);
    }

    /** A remark below everything, with a gap. */
    void note(String text) {
        y -= TEXT + 3 * PADDING;
        lines(List.of(text));
    }

    /**
     * A letter, beginning on a page of its own: address and sender above the first fold of three, the text below it. Its
     * pages have no numbers, since each goes to somebody else.
     */
    void letter(LetterSheet letter) {
        numbered = false;
        newPage();
        block(letter.address(), ADDRESS_LEFT, ADDRESS_WIDTH);
        block(letter.sender(), SENDER_LEFT, PaperPages.WIDTH - MARGIN - SENDER_LEFT);
        y = BELOW_THE_FOLD;
        title(letter.title());
        lines(letter.text().lines().toList());
    }

    /** Lines of text, broken where the paper ends. */
    void lines(List<String> texts) {
        for (String text : texts) {
            if (text.isEmpty()) {
                y -= TEXT * LEADING;
            }
            for (String line : pages.broken(text, TEXT, WIDTH)) {
                room(TEXT * LEADING);
                pages.write(line, TEXT, MARGIN, y);
                y -= TEXT * LEADING;
            }
        }
        y -= PADDING * 2;
    }

    private void title(String title) {
        pages.write(title, TITLE, MARGIN, y);
        y -= TITLE * LEADING + PADDING;
    }

    private void block(List<String> texts, float left, float width) {
        y = BLOCKS_TOP;
        for (String text : texts) {
            for (String line : pages.broken(text, TEXT, width)) {
                pages.write(line, TEXT, left, y);
                y -= TEXT * TIGHT;
            }
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
            pages.box(left, top - height, widths.get(i), height, shaded);
            y = top - SMALL - PADDING;
            for (String line : cell(cells.get(i), widths.get(i))) {
                pages.write(line, SMALL, left + PADDING, y);
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
                .flatMap(line -> pages.broken(line, SMALL, width - 2 * PADDING).stream())
                .toList();
    }

    private void room(float height) {
        if (y - height < BOTTOM) {
            newPage();
        }
    }

    private void newPage() {
        pages.begin(numbered);
        y = PaperPages.HEIGHT - MARGIN;
    }
}
