package jp.mamis.application.institutions;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated text (RFC 4180): fields may stand in quotes, with commas, quotes doubled and line ends inside. */
final class CsvRecords {

    /** A row and the line it begins in, from 1; {@code open} when a quotation was never closed. */
    record Row(int line, List<String> fields, boolean open) {}

    private final String text;
    private int at;
    private int line = 1;

    private CsvRecords(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Every row that is not blank. */
    static List<Row> of(String text) {
        CsvRecords reading = new CsvRecords(text);
        List<Row> rows = new ArrayList<>();
        while (reading.at < reading.text.length()) {
            Row row = reading.row();
            if (row.fields().stream().anyMatch(field -> !field.isBlank())) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Row row() {
        int begun = line;
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\n') {
                line++;
            }
            if (quoted && c == '"' && at < text.length() && text.charAt(at) == '"') {
                field.append(c);
                at++;
            } else if (c == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (quoted) {
                field.append(c);
            } else if (c == ',') {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\n') {
                break;
            } else if (c != '\r') {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return new Row(begun, fields, quoted);
    }
}
