package jp.mamis.domain.settings;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.HalfWidth;

/**
 * A sheet of equal labels on A4 paper (ラベル用紙). Lengths in tenths of a millimetre.
 *
 * @param name    what it is chosen by, as {@code A4-12}: up to 20 letters, digits and hyphens
 * @param columns labels side by side, 1 to 10
 * @param rows    labels one below the other, 1 to 30
 * @param width   of a label, from 100
 * @param height  of a label, from 100
 * @param left    from the left edge of the paper to the first label
 * @param top     from the upper edge of the paper to the first label
 * @param across  between two labels side by side
 * @param down    between two labels one below the other
 */
public record LabelSheet(
        String name, int columns, int rows, int width, int height, int left, int top, int across, int down) {

    private static final int PAPER_WIDTH = 2100;
    private static final int PAPER_HEIGHT = 2970;
    private static final int MOST_COLUMNS = 10;
    private static final int MOST_ROWS = 30;
    private static final int SMALLEST = 100;

    /**
     * @throws MalformedValue of a kind that names the measure at fault: {@code label-sheet-name}, {@code -columns}, {@code
     *     -rows}, {@code -width}, {@code -height}
     */
    public LabelSheet {
        require(name.matches("[0-9A-Za-z-]{1,20}"), "label-sheet-name", name);
        require(columns >= 1 && columns <= MOST_COLUMNS, "label-sheet-columns", Integer.toString(columns));
        require(rows >= 1 && rows <= MOST_ROWS, "label-sheet-rows", Integer.toString(rows));
        require(fits(width, columns, left, across, PAPER_WIDTH), "label-sheet-width", Integer.toString(width));
        require(fits(height, rows, top, down, PAPER_HEIGHT), "label-sheet-height", Integer.toString(height));
    }

    /**
     * Reads the place of a label on the sheet, from 1, row by row.
     *
     * @throws MalformedValue of kind {@code label-place} for what is none of this sheet
     */
    public int readPlace(String typed) {
        String folded = HalfWidth.fold(typed).strip();
        if (!folded.matches("[0-9]{1,3}") || Integer.parseInt(folded) < 1 || Integer.parseInt(folded) > count()) {
            throw new MalformedValue("label-place", typed);
        }
        return Integer.parseInt(folded);
    }

    private static void require(boolean sound, String kind, String text) {
        if (!sound) {
            throw new MalformedValue(kind, text);
        }
    }

    private static boolean fits(int size, int times, int margin, int gap, int paper) {
        return size >= SMALLEST
                && margin >= 0
                && gap >= 0
                && size <= paper
                && margin <= paper
                && gap <= paper
                && margin + times * size + (times - 1) * gap <= paper;
    }

    /** How many labels it has. */
    public int count() {
        return columns * rows;
    }

    /** From the left edge of the paper to the labels of a column, the first being 0. */
    public int leftOf(int column) {
        return left + column * (width + across);
    }

    /** From the upper edge of the paper to the labels of a row, the first being 0. */
    public int topOf(int row) {
        return top + row * (height + down);
    }
}
