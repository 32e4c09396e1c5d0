package jp.mamis.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/** Prints what a command found, to standard output only and in the format asked for. */
public final class Results {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final PrintWriter out;
    private final Format format;
    private final boolean mark;
    private final Words words;

    /** @param mark whether CSV begins with a byte order mark, by which spreadsheets recognise UTF-8 */
    public Results(PrintWriter out, Format format, boolean mark, Words words) {
        this.out = out;
        this.format = format;
        this.mark = mark;
        this.words = words;
    }

    /** Prints rows; an empty list is an empty table with its headings. */
    public <T> void list(List<T> rows, List<Column<T>> columns) {
        list(rows.stream(), columns);
    }

    /** Prints rows as they come, but for a table: the width of its columns depends on every row. */
    public <T> void list(Stream<T> rows, List<Column<T>> columns) {
        print(columns, rows.map(row -> cells(row, columns)));
    }

    private static <T> List<Object> cells(T row, List<Column<T>> columns) {
        return columns.stream().map(column -> column.value().apply(row)).toList();
    }

    /** Prints one thing: in a table one line for each of its columns, in JSON one object. */
    public <T> void one(T thing, List<Column<T>> columns) {
        List<Object> cells = cells(thing, columns);
        switch (format) {
            case TABLE -> TableText.facts(headings(columns), cells, words, out);
            case CSV -> print(columns, Stream.of(cells));
            case JSON -> out.println(JsonText.object(keys(columns), cells));
        }
        out.flush();
    }

    private <T> void print(List<Column<T>> columns, Stream<List<Object>> rows) {
        switch (format) {
            case TABLE -> TableText.table(headings(columns), rows.toList(), words, out);
            case CSV -> {
                if (mark) {
                    out.print(BYTE_ORDER_MARK);
                }
                CsvText.print(keys(columns), rows, out);
            }
            case JSON -> JsonText.print(keys(columns), rows, out);
        }
        out.flush();
    }

    private static <T> List<String> keys(List<Column<T>> columns) {
        return columns.stream().map(Column::key).toList();
    }

    private <T> List<String> headings(List<Column<T>> columns) {
        return columns.stream()
                .map(column -> words.get("column." + column.heading()))
                .toList();
    }
}
