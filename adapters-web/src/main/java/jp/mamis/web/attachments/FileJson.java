package jp.mamis.web.attachments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.attachments.Attachment;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.settings.FileType;

/**
 * An attached file.
 *
 * @param of          the draft or procedure it belongs to
 * @param association code of the body that asked for it
 * @param document    as that body calls it
 * @param name        a label
 * @param sha256      of its content
 * @param keptMonths  after the end of the procedure
 * @param eraseOn     once the procedure has ended
 */
public record FileJson(
        UUID id,
        UUID of,
        String association,
        String document,
        String name,
        FileType type,
        long bytes,
        String sha256,
        Instant attachedAt,
        int keptMonths,
        Optional<LocalDate> eraseOn,
        Optional<Instant> erasedAt) {

    static FileJson of(Attachment file, Hierarchy bodies) {
        return new FileJson(
                file.id().value(),
                file.folder().value(),
                bodies.require(file.body()).code().text(),
                file.document(),
                file.label().text(),
                file.type(),
                file.bytes(),
                file.digest(),
                file.at(),
                file.keptMonths(),
                file.eraseOn(),
                file.erasedAt());
    }
}
