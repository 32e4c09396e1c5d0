package jp.mamis.cli.output;

import java.io.PrintWriter;
import java.util.List;

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
        List<List<Object>> cells = rows.stream()
                .map(row -> columns.stream()
                        .map(column -> column.value().apply(row))
                        .toList())
                .toList();
        print(columns.stream().map(Column::key).toList(), cells);
    }

    /** Prints one thing: in a table one line for each of its columns, in JSON one object. */
    public <T> void one(T thing, List<Column<T>> columns) {
        List<String> keys = columns.stream().map(Column::key).toList();
        List<Object> cells =
                columns.stream().map(column -> column.value().apply(thing)).toList();
        switch (format) {
            case TABLE -> TableText.facts(headings(keys), cells, words, out);
            case CSV -> print(keys, List.of(cells));
            case JSON -> out.println(JsonText.object(keys, cells));
        }
        out.flush();
    }

    private void print(List<String> keys, List<List<Object>> cells) {
        switch (format) {
            case TABLE -> TableText.table(headings(keys), cells, words, out);
            case CSV -> {
                if (mark) {
                    out.print(BYTE_ORDER_MARK);
                }
                CsvText.print(keys, cells, out);
            }
            case JSON -> out.println(JsonText.array(keys, cells));
        }
        out.flush();
    }

    private List<String> headings(List<String> keys) {
        return keys.stream().map(key -> words.get("column." + key)).toList();
    }
}
