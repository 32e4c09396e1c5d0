package jp.mamis.domain.settings;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.HalfWidth;

/**
 * How a body prints labels (宛名ラベル).
 *
 * @param right how far the print is moved to the right for the body's own printer, in millimetres, -10 to 10
 * @param down  how far it is moved down
 */
public record LabelRules(LabelSheet sheet, LabelAddress address, int right, int down) {

    public static final LabelRules STANDARD = new LabelRules(LabelSheet.TWELVE, LabelAddress.AS_WISHED, 0, 0);

    private static final int FURTHEST = 10;

    /** @throws MalformedValue of kind {@code label-shift} */
    public LabelRules {
        if (Math.abs(right) > FURTHEST || Math.abs(down) > FURTHEST) {
            throw new MalformedValue("label-shift", right + " " + down);
        }
    }

    /** @throws MalformedValue of kind {@code label-shift} */
    public static int readShift(String typed) {
        String folded = HalfWidth.fold(typed).strip();
        if (!folded.matches("-?[0-9]{1,2}") || Math.abs(Integer.parseInt(folded)) > FURTHEST) {
            throw new MalformedValue("label-shift", typed);
        }
        return Integer.parseInt(folded);
    }
}
