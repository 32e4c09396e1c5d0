package jp.mamis.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Columns for people. Control characters are made visible, so that no stored text can steer the terminal. */
final class TableText {

    private static final String GAP = "  ";

    private TableText() {}

    static void table(List<String> headings, List<List<Object>> rows, Words words, PrintWriter out) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(headings);
        rows.forEach(
                row -> lines.add(row.stream().map(value -> shown(value, words)).toList()));
        int[] widths = new int[headings.size()];
        lines.forEach(line -> widen(widths, line));
        print(line(headings, widths, List.of()), out);
        for (int i = 0; i < rows.size(); i++) {
            print(line(lines.get(i + 1), widths, rows.get(i)), out);
        }
    }

    /** One line for each fact, and one for each thing of a list of {@link Nested} things. What is absent is left out. */
    static void facts(List<String> headings, List<Object> values, Words words, PrintWriter out) {
        int[] present = IntStream.range(0, values.size())
                .filter(i -> !Optional.empty().equals(values.get(i)))
                .toArray();
        int width = IntStream.of(present)
                .map(i -> DisplayWidth.of(headings.get(i)))
                .max()
                .orElse(0);
        for (int i : present) {
            String heading = headings.get(i);
            String margin = heading + blanks(width - DisplayWidth.of(heading)) + GAP;
            for (String line : lines(values.get(i), words)) {
                print(margin + line, out);
                margin = blanks(width) + GAP;
            }
        }
    }

    private static List<String> lines(Object value, Words words) {
        boolean several = value instanceof List<?> many && !many.isEmpty() && many.get(0) instanceof Nested;
        List<?> lines = several ? (List<?>) value : List.of(value);
        return lines.stream().map(line -> shown(line, words)).toList();
    }

    private static void widen(int[] widths, List<String> line) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], DisplayWidth.of(line.get(i)));
        }
    }

    /** Numbers stand at the right. */
    private static String line(List<String> texts, int[] widths, List<Object> values) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String fill = blanks(widths[i] - DisplayWidth.of(texts.get(i)));
            boolean right = !values.isEmpty() && Cell.isNumber(values.get(i));
            line.append(i == 0 ? "" : GAP).append(right ? fill + texts.get(i) : texts.get(i) + fill);
        }
        return line.toString();
    }

    private static void print(String line, PrintWriter out) {
        out.println(line.stripTrailing());
    }

    private static String shown(Object value, Words words) {
        return Cell.shown(value, words).replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    private static String blanks(int count) {
        return " ".repeat(count);
    }
}
