package jp.mamis.domain.settings;

/** A sheet of labels on A4 paper (ラベル用紙): equal labels without gaps, in the middle of the paper. Our choice of sheets. */
public enum LabelSheet {
    TWELVE(2, 6, 864, 423),
    EIGHTEEN(3, 6, 635, 466),
    TWENTY_FOUR(3, 8, 660, 339);

    private static final int PAPER_WIDTH = 2100;
    private static final int PAPER_HEIGHT = 2970;

    private final int columns;
    private final int rows;
    private final int width;
    private final int height;

    LabelSheet(int columns, int rows, int width, int height) {
        this.columns = columns;
        this.rows = rows;
        this.width = width;
        this.height = height;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** How many labels it has. */
    public int count() {
        return columns * rows;
    }

    /** Of a label, in tenths of a millimetre. */
    public int width() {
        return width;
    }

    /** Of a label, in tenths of a millimetre. */
    public int height() {
        return height;
    }

    /** From the left edge of the paper to the first label, in tenths of a millimetre. */
    public int left() {
        return (PAPER_WIDTH - columns * width) / 2;
    }

    /** From the upper edge of the paper to the first label, in tenths of a millimetre. */
    public int top() {
        return (PAPER_HEIGHT - rows * height) / 2;
    }
}
