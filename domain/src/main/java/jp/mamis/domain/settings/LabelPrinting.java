package jp.mamis.domain.settings;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.HalfWidth;

/**
 * How somebody prints labels on the own printer (印刷の設定).
 *
 * @param sheet what lies in the printer
 * @param right how far the print is moved to the right, in tenths of a millimetre, -100 to 100
 * @param down  how far it is moved down
 */
public record LabelPrinting(LabelSheet sheet, int right, int down) {

    private static final int FURTHEST = 100;

    /** @throws MalformedValue of kind {@code label-shift} */
    public LabelPrinting {
        readShift(Integer.toString(right));
        readShift(Integer.toString(down));
    }

    /** On the sheet as it is made. */
    public static LabelPrinting on(LabelSheet sheet) {
        return new LabelPrinting(sheet, 0, 0);
    }

    /** @throws MalformedValue of kind {@code label-shift} */
    public static int readShift(String typed) {
        String folded = HalfWidth.fold(typed).strip();
        if (!folded.matches("-?[0-9]{1,3}") || Math.abs(Integer.parseInt(folded)) > FURTHEST) {
            throw new MalformedValue("label-shift", typed);
        }
        return Integer.parseInt(folded);
    }
}
