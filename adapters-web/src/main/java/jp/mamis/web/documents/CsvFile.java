package jp.mamis.web.documents;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Lists as CSV (RFC 4180), row by row without holding the file. A text that a spreadsheet program would run as a formula
 * gets an apostrophe before it.
 */
public final class CsvFile {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    /** What MS932 is asked for is packed with a list of what it could not hold. */
    public static final String PACKED_MEDIA_TYPE = "application/zip";

    private static final String END = "\r\n";
    private static final char MARK = '\uFEFF';
    private static final String FORMULA = "=+-@\t\r＝＋－＠";
    private static final Charset MS932 = Charset.forName("windows-31j");
    private static final String REPLACED = "〓";
    /** Signs that MS932 has under another number. */
    private static final Map<Integer, String> SIGNS =
            Map.of((int) '〜', "～", (int) '−', "－", (int) '—', "―", (int) '‖', "∥");

    private CsvFile() {}

    /** In UTF-8, with the mark by which spreadsheet programs know it; the stream stays open. */
    public static void write(OutputStream out, List<String> headings, Iterable<List<String>> rows) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(MARK);
        lines(writer, headings, rows);
        writer.flush();
    }

    /**
     * In MS932 for older programs, in an archive with a list of the characters it could not hold, which stand as 〓 in
     * the list; the stream stays open.
     *
     * @param name of the list within the archive, without ending
     * @param note heads the list of characters
     */
    public static void writePacked(
            OutputStream out, String name, List<String> headings, Iterable<List<String>> rows, String note)
            throws IOException {
        Set<String> replaced = new TreeSet<>();
        CharsetEncoder encoder = MS932.newEncoder();
        ZipOutputStream archive = new ZipOutputStream(out, StandardCharsets.UTF_8);
        archive.putNextEntry(new ZipEntry(name + ".csv"));
        Writer writer = new BufferedWriter(new OutputStreamWriter(archive, MS932));
        lines(writer, older(headings, encoder, replaced), () -> {
            Iterator<List<String>> all = rows.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return all.hasNext();
                }

                @Override
                public List<String> next() {
                    return older(all.next(), encoder, replaced);
                }
            };
        });
        writer.flush();
        archive.closeEntry();
        archive.putNextEntry(new ZipEntry(name + "-characters.txt"));
        String list = note + END + String.join(END, replaced) + END;
        archive.write((MARK + list).getBytes(StandardCharsets.UTF_8));
        archive.closeEntry();
        archive.finish();
    }

    private static void lines(Writer writer, List<String> headings, Iterable<List<String>> rows) throws IOException {
        writer.write(line(headings));
        for (List<String> row : rows) {
            writer.write(line(row));
        }
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvFile::cell).collect(Collectors.joining(",")) + END;
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static List<String> older(List<String> cells, CharsetEncoder encoder, Set<String> replaced) {
        return cells.stream().map(cell -> older(cell, encoder, replaced)).toList();
    }

    private static String older(String text, CharsetEncoder encoder, Set<String> replaced) {
        StringBuilder kept = new StringBuilder();
        for (Letters.Letter letter : Letters.of(text)) {
            String own = SIGNS.getOrDefault(letter.character(), Character.toString(letter.character()));
            boolean held = encoder.canEncode(own);
            kept.append(held ? own : REPLACED);
            if (!held || letter.selector() != 0) {
                replaced.add(letter.text());
            }
        }
        return kept.toString();
    }
}
