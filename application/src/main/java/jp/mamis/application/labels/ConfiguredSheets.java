package jp.mamis.application.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.settings.LabelSheet;
import jp.mamis.domain.settings.LabelSheets;

/**
 * Reads the sheets of labels that an installation is told of: parted by semicolons, each as {@code A4-12 2x6 86.4x42.3
 * 18.6,21.6}, which is its name, columns and rows, the size of a label, and how far the first label is from the left and the
 * upper edge of the paper in millimetres; with {@code 2.5x0} behind it for gaps between labels.
 */
public final class ConfiguredSheets {

    private static final String LENGTH = "([0-9]{1,3}(?:\\.[0-9])?)";
    private static final Pattern SHEET = Pattern.compile("(\\S+) ([0-9]{1,2})x([0-9]{1,2}) " + LENGTH + "x" + LENGTH
            + " " + LENGTH + "," + LENGTH + "(?: " + LENGTH + "x" + LENGTH + ")?");
    private static final Map<String, String> RULES = Map.of(
            "label-sheet-name", "name: 1 to 20 letters, digits and hyphens",
            "label-sheet-columns", "columns: 1 to 10",
            "label-sheet-rows", "rows: 1 to 30",
            "label-sheet-width", "width: from 10 mm, and with left margin and gaps all columns on 210 mm",
            "label-sheet-height", "height: from 10 mm, and with upper margin and gaps all rows on 297 mm",
            "label-sheets", "at least one sheet, each with a name of its own");

    private ConfiguredSheets() {}

    /** The list cannot be used. */
    public static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unusable(String what) {
            super(what);
        }

        /** The sheet, the field and its rule. */
        public String what() {
            return String.valueOf(getMessage());
        }
    }

    /** @throws Unusable naming the first sheet at fault, the field and its rule */
    public static LabelSheets read(String text) {
        List<LabelSheet> sheets = new ArrayList<>();
        String[] typed = text.split(";", -1);
        for (int i = 0; i < typed.length; i++) {
            sheets.add(sheet(i + 1, typed[i].strip().replaceAll("\\s+", " ")));
        }
        return judged("", () -> new LabelSheets(sheets));
    }

    private static LabelSheet sheet(int number, String text) {
        String place = "sheet " + number + " (" + text + "), ";
        Matcher parts = SHEET.matcher(text);
        if (!parts.matches()) {
            throw new Unusable(place + "form: NAME COLUMNSxROWS WIDTHxHEIGHT LEFT,TOP [GAPxGAP] in millimetres, such as"
                    + " A4-12 2x6 86.4x42.3 18.6,21.6");
        }
        return judged(
                place,
                () -> new LabelSheet(
                        parts.group(1),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)),
                        tenths(parts.group(4)),
                        tenths(parts.group(5)),
                        tenths(parts.group(6)),
                        tenths(parts.group(7)),
                        parts.group(8) == null ? 0 : tenths(parts.group(8)),
                        parts.group(9) == null ? 0 : tenths(parts.group(9))));
    }

    private static <T> T judged(String place, Supplier<T> made) {
        try {
            return made.get();
        } catch (MalformedValue malformed) {
            throw new Unusable(place + RULES.getOrDefault(malformed.kind(), malformed.kind()));
        }
    }

    private static int tenths(String millimetres) {
        return Integer.parseInt(millimetres.contains(".") ? millimetres.replace(".", "") : millimetres + "0");
    }
}
