package jp.mamis.cli.procedures;

import java.util.List;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.attachments.Attachment;
import jp.mamis.domain.hierarchy.Hierarchy;

/** What is printed of attached files. */
final class FileColumns {

    private FileColumns() {}

    static List<Column<Attachment>> of(Hierarchy bodies) {
        return List.of(
                Column.of("body", file -> bodies.require(file.body()).code().text()),
                Column.of("askedDocument", Attachment::document),
                Column.of("fileName", file -> file.label().text()),
                Column.of("bytes", Attachment::bytes),
                Column.of("at", Attachment::at),
                Column.of("eraseOn", Attachment::eraseOn),
                Column.of("erasedAt", Attachment::erasedAt),
                Column.of("of", file -> file.folder().value().toString()),
                Column.of("id", file -> file.id().value().toString()));
    }
}
