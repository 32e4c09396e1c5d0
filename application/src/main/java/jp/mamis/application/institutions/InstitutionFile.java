package jp.mamis.application.institutions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.attachments.FileContent;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionCode;

/**
 * What a file says about the register of institutions: every entry that can be read and every fault of the others.
 *
 * @param faults in the order of the file
 * @param lines  where each code stands first
 */
public record InstitutionFile(List<Institution> entries, List<Fault> faults, Map<InstitutionCode, Integer> lines) {

    /** The columns, named in the first line in any order; those not named are empty. */
    public enum Column {
        CODE,
        NAME,
        KANA,
        PREFECTURE,
        POSTAL_CODE,
        ADDRESS,
        BUILDING,
        TELEPHONE,
        VALID_FROM,
        LAST_DAY,
        PREDECESSOR;

        /** As the first line writes it: {@code postal_code}. */
        public String heading() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something that cannot be read.
     *
     * @param line   from 1, the first line of the file included
     * @param column its heading; empty for the line as a whole
     * @param kind   of the malformed value, by which its rule is told
     */
    public record Fault(int line, String column, String given, String kind) {

        /** Of the file as a whole. */
        static Fault ofFile(String kind) {
            return new Fault(1, "", "", kind);
        }
    }

    private static final Set<Column> NEEDED = Set.of(Column.CODE, Column.NAME, Column.PREFECTURE, Column.VALID_FROM);

    public InstitutionFile {
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
        lines = Map.copyOf(lines);
    }

    private static InstitutionFile faulty(List<Fault> faults) {
        return new InstitutionFile(List.of(), faults, Map.of());
    }

    /** Reads a file in UTF-8 or, where it is not, as Japanese Windows writes it. */
    public static InstitutionFile read(FileContent file) {
        return Stream.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"))
                .flatMap(charset -> decoded(file.bytes(), charset).stream())
                .findFirst()
                .map(InstitutionFile::read)
                .orElseGet(() -> faulty(List.of(Fault.ofFile("file-letters"))));
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    /** Reads comma-separated text with headings. */
    public static InstitutionFile read(String text) {
        List<CsvRecords.Row> rows = CsvRecords.of(text);
        if (rows.isEmpty()) {
            return faulty(List.of(Fault.ofFile("file-empty")));
        }
        List<String> headings = rows.get(0).fields().stream()
                .map(heading -> heading.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<Fault> faults = headingFaults(headings);
        if (!faults.isEmpty()) {
            return faulty(faults);
        }
        if (rows.size() == 1) {
            return faulty(List.of(Fault.ofFile("file-no-entries")));
        }
        return read(headings, rows.subList(1, rows.size()));
    }

    private static List<Fault> headingFaults(List<String> headings) {
        List<Fault> faults = new ArrayList<>();
        Set<String> known = Arrays.stream(Column.values()).map(Column::heading).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (String heading : headings) {
            if (!known.contains(heading) || !seen.add(heading)) {
                faults.add(new Fault(1, heading, heading, "column-unknown"));
            }
        }
        Arrays.stream(Column.values())
                .filter(column -> NEEDED.contains(column) && !seen.contains(column.heading()))
                .forEach(column -> faults.add(new Fault(1, column.heading(), "", "column-missing")));
        return faults;
    }

    private static InstitutionFile read(List<String> headings, List<CsvRecords.Row> rows) {
        List<Institution> entries = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Map<InstitutionCode, Integer> lines = new HashMap<>();
        for (CsvRecords.Row row : rows) {
            if (row.open() || row.fields().size() != headings.size()) {
                String kind = row.open() ? "csv-quotes" : "csv-fields";
                faults.add(new Fault(row.line(), "", String.join(",", row.fields()), kind));
                continue;
            }
            InstitutionLine line = new InstitutionLine(headings, row);
            boolean twice = line.code()
                    .filter(code -> lines.putIfAbsent(code, row.line()) != null)
                    .isPresent();
            if (twice) {
                faults.add(line.fault(Column.CODE, "institution-twice"));
            } else {
                line.entry().ifPresent(entries::add);
            }
            faults.addAll(line.faults());
        }
        return new InstitutionFile(entries, faults, lines);
    }
}
