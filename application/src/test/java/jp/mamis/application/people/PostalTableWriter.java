package jp.mamis.application.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;

/**
 * Writes the table of postal codes from the folder {@code json} of the npm package {@code jquery-jpostal-ja}: places of
 * delivery only, not the codes of large offices. The same package always gives the same files. Its arguments are that
 * folder and the one to write to.
 */
public final class PostalTableWriter {

    private static final Pattern ROW = Pattern.compile("\\[(\"[^\\[\\]]*\")]");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
    /** Code, prefecture, municipality, town, and for a large office its street and name. */
    private static final int OFFICE = 5;

    private record Row(String code, Prefecture prefecture, String municipality, String town) {

        String place() {
            return prefecture.code() + " " + municipality;
        }
    }

    private PostalTableWriter() {}

    public static void main(String[] folders) throws IOException {
        Map<String, List<Row>> byRegion = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of(folders[0]))) {
            files.sorted()
                    .flatMap(PostalTableWriter::rows)
                    .forEach(row -> byRegion.computeIfAbsent(row.code().substring(0, 2), region -> new ArrayList<>())
                            .add(row));
        }
        for (Map.Entry<String, List<Row>> region : byRegion.entrySet()) {
            Files.write(Path.of(folders[1], region.getKey() + ".txt"), lines(region.getValue()));
        }
    }

    private static Stream<Row> rows(Path file) {
        try {
            return ROW.matcher(Files.readString(file)).results().flatMap(PostalTableWriter::row);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Row> row(MatchResult found) {
        List<String> texts = TEXT.matcher(found.group(1))
                .results()
                .map(text -> ESCAPE.matcher(text.group(1))
                        .replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16))))
                .toList();
        boolean place = texts.get(0).matches("_[0-9]{7}") && texts.get(OFFICE).isEmpty();
        return place
                ? Stream.of(new Row(
                        new PostalCode(texts.get(0).substring(1)).digits(),
                        Prefecture.parse(texts.get(1)),
                        texts.get(2),
                        texts.get(3)))
                : Stream.empty();
    }

    /** Under the line of a municipality its codes with their towns, until another municipality follows. */
    private static List<String> lines(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        Map<String, List<Row>> byCode = new TreeMap<>();
        rows.forEach(row ->
                byCode.computeIfAbsent(row.code(), code -> new ArrayList<>()).add(row));
        String place = "";
        for (List<Row> places : byCode.values()) {
            for (Row row : new LinkedHashSet<>(places)) {
                if (!row.place().equals(place)) {
                    place = row.place();
                    lines.add("=" + place);
                }
                lines.add((row.code() + " " + row.town()).strip());
            }
        }
        return lines;
    }
}
