package jp.mamis.web.attachments;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.mamis.application.attachments.OfficeFiles;
import jp.mamis.domain.attachments.Attachment;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** Attached files as pages of the doctor and of offices list them. */
public final class FileFacts {

    /** A line of the list. */
    private record Row(AssociationId body, String document, Cell name, String kept) {}

    private static final long KILOBYTE = 1_000;
    private static final long MEGABYTE = 1_000_000;

    private final Visit visit;
    private final Texts t;
    private final Supplier<Hierarchy> bodies;

    /** @param bodies asked once for a list that has files, and not else */
    public FileFacts(Visit visit, Supplier<Hierarchy> bodies) {
        this.visit = visit;
        this.t = visit.texts();
        this.bodies = bodies;
    }

    /** For the doctor: all of them. */
    public Table own(List<Attachment> files) {
        return table(files.stream()
                .map(file -> new Row(file.body(), file.document(), named(file, "/my/files/"), kept(file)))
                .toList());
    }

    /** For a body: its own to be saved, and how many there are of which document for others. */
    public Table atOffice(OfficeFiles files, Association office) {
        String path = "/office/" + office.code() + "/files/";
        Stream<Row> own =
                files.own().stream().map(file -> new Row(file.body(), file.document(), named(file, path), kept(file)));
        Stream<Row> others = files.others().stream()
                .map(other -> new Row(
                        other.body(),
                        other.document(),
                        Cell.text(t.get("file.of-others", "count", other.count())),
                        ""));
        return table(Stream.concat(own, others).toList());
    }

    /** A file as a link to save it, with its size and day. */
    public Cell named(Attachment file, String path) {
        String label = t.get(
                "file.named",
                Map.of(
                        "name", file.label().text(),
                        "size", size(file.bytes()),
                        "moment", visit.dates().shortMoment(file.at())));
        return file.isErased()
                ? Cell.text(label)
                : Cell.link(label, path + file.id().value());
    }

    private String kept(Attachment file) {
        if (file.isErased()) {
            return t.get(
                    "file.erased",
                    "moment",
                    visit.dates().shortMoment(file.erasedAt().orElseThrow()));
        }
        return file.eraseOn()
                .map(day -> t.get("file.erase-on", "day", visit.dates().day(day)))
                .orElseGet(() -> t.get("file.kept-months", "months", file.keptMonths()));
    }

    private Table table(List<Row> files) {
        Hierarchy known = files.isEmpty() ? Hierarchy.EMPTY : bodies.get();
        return Table.of(
                t.get("file.list"),
                files,
                List.of(
                        Column.<Row>text(t.get("file.body"), file -> body(file.body(), known)),
                        Column.<Row>text(t.get("file.document"), Row::document),
                        Column.<Row>of(t.get("file.name"), Row::name),
                        Column.<Row>text(t.get("file.kept"), Row::kept)),
                t.get("file.none"));
    }

    private String body(AssociationId id, Hierarchy known) {
        return known.find(id).map(new BodyNames(t)::of).orElse("");
    }

    private static String size(long bytes) {
        return bytes < MEGABYTE
                ? Math.max(1, bytes / KILOBYTE) + "KB"
                : String.format(Locale.ROOT, "%.1fMB", (double) bytes / MEGABYTE);
    }
}
