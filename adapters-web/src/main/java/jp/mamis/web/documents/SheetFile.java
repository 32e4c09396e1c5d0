package jp.mamis.web.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Sheets as a file for spreadsheet programs (.xlsx). A day in ISO form is a day there, and a whole number below a
 * heading of numbers a number, to be sorted and reckoned with; every other cell is text of that type, so that nothing in it is
 * ever a formula and leading noughts stay.
 */
public final class SheetFile {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,15}");
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
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.pageOrientation("landscape");
            int line = 1;
            for (List<String> row : rows) {
                for (int column = 0; column < row.size(); column++) {
                    put(row.get(column), headings.get(column).numeric(), line, column, sheet);
                }
                if (line++ % AT_ONCE == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void put(String text, boolean numeric, int line, int column, Worksheet sheet) {
        Optional<LocalDate> day = day(text);
        if (numeric && WHOLE_NUMBER.matcher(text).matches()) {
            sheet.value(line, column, Long.valueOf(text));
        } else if (day.isPresent()) {
            sheet.value(line, column, day.get());
            sheet.style(line, column).format("yyyy-mm-dd").set();
        } else {
            sheet.value(line, column, clean(text));
        }
    }

    /** Days that such programs know: those of the calendar from 1901 on. */
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(text)
                    .filter(ISO_DAY.asMatchPredicate())
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() > 1900);
        } catch (DateTimeParseException none) {
            return Optional.empty();
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
