package jp.mamis.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CSV after RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe before it. */
final class CsvText {

    private static final String END = "\r\n";

    private CsvText() {}

    static void print(List<String> keys, Stream<List<Object>> rows, PrintWriter out) {
        out.print(line(List.copyOf(keys)));
        rows.forEach(row -> out.print(line(row)));
    }

    private static String line(List<?> values) {
        return values.stream().map(CsvText::cell).collect(Collectors.joining(",")) + END;
    }

    private static String cell(Object value) {
        String text = Cell.text(value);
        String safe = !Cell.isNumber(value) && isFormula(text) ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
