package jp.mamis.web.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Sheets as a file for spreadsheet programs (.xlsx). Every cell is text of that type, so that nothing in it is ever
 * reckoned as a formula and leading noughts stay.
 */
public final class SheetFile {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int AT_ONCE = 1_000;
    private static final int LONGEST_NAME = 31;

    private SheetFile() {}

    /** Writes the file while the rows are read, once; the stream stays open. */
    public static void write(OutputStream out, String name, List<Sheet.Heading> headings, Iterable<List<String>> rows)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "MAMIS", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(named(name));
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column).label());
                sheet.style(0, column).bold().set();
                sheet.width(column, headings.get(column).share());
            }
            sheet.freezePane(0, 1);
            int line = 1;
            for (List<String> row : rows) {
                for (int column = 0; column < row.size(); column++) {
                    sheet.value(line, column, clean(row.get(column)));
                }
                if (line++ % AT_ONCE == 0) {
                    sheet.flush();
                }
            }
        }
    }

    /** What XML cannot hold is left out; line feeds part lines within a cell. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n]]", "");
    }

    private static String named(String name) {
        String plain = name.replaceAll("[\\\\/*?:\\[\\]]", " ");
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }
}
