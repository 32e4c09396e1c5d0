package jp.mamis.persistence.backup;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * What a backup says of itself: one line for each thing, and a last one with the digest of those before.
 *
 * @param madeAt   when the copy was begun; everything in it is of one moment right after
 * @param realm    {@code demonstration}, {@code production}, or {@code none} before the first start
 * @param schema   number of the last script that had run
 * @param head     the last entry of the journal in it
 * @param tables   in an order in which each comes after those it refers to
 */
public record Manifest(
        Instant madeAt, String realm, String schema, Head head, List<Part> tables, List<Counter> counters) {

    /** Number and hash of a journal's last entry, printed as {@code SEQUENCE:HASH}. */
    public record Head(long sequence, String hash) {
        @Override
        public String toString() {
            return sequence + ":" + hash;
        }
    }

    /**
     * The rows of one table.
     *
     * @param columns those that are stored, not computed, in the order of the part
     * @param sha256  of the part's text
     * @param sum     of the digests of its rows, the same in whatever order they stand
     */
    public record Part(String table, List<String> columns, long rows, String sha256, String sum) {

        public Part {
            columns = List.copyOf(columns);
        }

        boolean holdsTheRowsOf(Part other) {
            return table.equals(other.table)
                    && columns.equals(other.columns)
                    && rows == other.rows
                    && sum.equals(other.sum);
        }

        String entry() {
            return "table/" + table;
        }

        private String line() {
            return "table " + table + " " + rows + " " + sha256 + " " + sum + " " + String.join(",", columns);
        }
    }

    /** Where a sequence stood. */
    public record Counter(String name, long last, boolean used) {

        private String line() {
            return "sequence " + name + " " + last + " " + used;
        }
    }

    private static final String FORMAT = "mamis-backup ";
    private static final String VERSION = "1";
    private static final String NAME = "[a-z_][a-z0-9_]*";
    private static final String DIGEST = "[0-9a-f]{64}";

    public Manifest {
        tables = List.copyOf(tables);
        counters = List.copyOf(counters);
    }

    /** How many rows all tables have together. */
    public long rows() {
        return tables.stream().mapToLong(Part::rows).sum();
    }

    String text() {
        List<String> lines = new ArrayList<>(List.of(
                FORMAT + VERSION,
                "made-at " + madeAt,
                "realm " + realm,
                "schema " + schema,
                "head " + head.sequence() + " " + head.hash()));
        tables.forEach(part -> lines.add(part.line()));
        counters.forEach(counter -> lines.add(counter.line()));
        String body = String.join("\n", lines) + "\n";
        return body + "sha256 " + Sha256.of(body.getBytes(StandardCharsets.UTF_8)) + "\n";
    }

    /** @throws UnusableBackup when it is of another kind, of a newer one, or not as it was written */
    static Manifest parse(String text) {
        if (!text.startsWith(FORMAT)) {
            throw new UnusableBackup(UnusableBackup.Fault.NO_BACKUP);
        }
        if (!text.startsWith(FORMAT + VERSION + "\n")) {
            throw new UnusableBackup(UnusableBackup.Fault.NEWER_PROGRAM);
        }
        int end = text.lastIndexOf("sha256 ");
        String body = text.substring(0, Math.max(0, end));
        String digest = Sha256.of(body.getBytes(StandardCharsets.UTF_8));
        if (end < 0 || !text.substring(end).equals("sha256 " + digest + "\n")) {
            throw new UnusableBackup(UnusableBackup.Fault.ALTERED, "manifest");
        }
        try {
            return read(body.lines().skip(1).iterator());
        } catch (NoSuchElementException | NumberFormatException | DateTimeException odd) {
            throw new UnusableBackup(UnusableBackup.Fault.ALTERED, "manifest");
        }
    }

    private static Manifest read(Iterator<String> lines) {
        Instant madeAt = Instant.parse(words(lines.next(), "made-at", "\\S+").get(1));
        String realm = words(lines.next(), "realm", "[a-z]+").get(1);
        String schema = words(lines.next(), "schema", "[0-9.]+").get(1);
        List<String> head = words(lines.next(), "head", "[0-9]{1,18}", DIGEST);
        List<Part> tables = new ArrayList<>();
        List<Counter> counters = new ArrayList<>();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("table ")) {
                List<String> words =
                        words(line, "table", NAME, "[0-9]{1,18}", DIGEST, DIGEST, NAME + "(," + NAME + ")*");
                List<String> columns = List.of(words.get(5).split(",", -1));
                tables.add(new Part(words.get(1), columns, Long.parseLong(words.get(2)), words.get(3), words.get(4)));
            } else {
                List<String> words = words(line, "sequence", NAME, "-?[0-9]{1,18}", "true|false");
                counters.add(
                        new Counter(words.get(1), Long.parseLong(words.get(2)), Boolean.parseBoolean(words.get(3))));
            }
        }
        return new Manifest(
                madeAt, realm, schema, new Head(Long.parseLong(head.get(1)), head.get(2)), tables, counters);
    }

    private static List<String> words(String line, String... forms) {
        List<String> words = List.of(line.split(" ", -1));
        boolean fits = words.size() == forms.length;
        for (int i = 0; fits && i < forms.length; i++) {
            fits = words.get(i).matches(forms[i]);
        }
        if (!fits) {
            throw new UnusableBackup(UnusableBackup.Fault.ALTERED, "manifest");
        }
        return words;
    }
}
