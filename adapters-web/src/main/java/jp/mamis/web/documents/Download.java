package jp.mamis.web.documents;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Texts;

/** A list as a file to be saved, written while it is read. */
public final class Download {

    /** What it is saved as. */
    public enum Format {
        /** CSV in UTF-8 with a mark. */
        CSV(CsvFile.MEDIA_TYPE, "csv"),
        /** CSV in MS932, with a list of what that could not hold. */
        MS932(CsvFile.PACKED_MEDIA_TYPE, "zip"),
        XLSX(SheetFile.MEDIA_TYPE, "xlsx");

        private final String mediaType;
        private final String ending;

        Format(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        /** As addresses name it. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Format> of(String slug) {
            return Stream.of(values())
                    .filter(format -> format.slug().equals(slug))
                    .findFirst();
        }
    }

    private Download() {}

    /**
     * Where a list is saved from, a link for each format.
     *
     * @param path  in front of the format
     * @param query with its question mark
     */
    public static List<Link> links(String path, String query, Texts t) {
        return Stream.of(Format.values())
                .map(format -> new Link(t.get("export.as." + format.slug()), path + "/" + format.slug() + query))
                .toList();
    }

    /**
     * The answer that carries the file.
     *
     * @param name of the file without ending, in ASCII and without anybody's name
     * @param title of the sheet
     * @param rows read once, while the file is written
     * @param note heads the list of characters that MS932 could not hold
     */
    public static Response of(
            Format format,
            String name,
            String title,
            List<Sheet.Heading> headings,
            Iterable<List<String>> rows,
            String note) {
        List<String> labels = headings.stream().map(Sheet.Heading::label).toList();
        StreamingOutput file = switch (format) {
            case CSV -> out -> CsvFile.write(out, labels, rows);
            case MS932 -> out -> CsvFile.writePacked(out, name, labels, rows, note);
            case XLSX -> out -> SheetFile.write(out, title, headings, rows);
        };
        return Response.ok(file, format.mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + name + "." + format.ending + "\"")
                .build();
    }
}
