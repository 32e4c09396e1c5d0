package jp.mamis.application.attachments;

import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.attachments.Attachment;
import jp.mamis.domain.attachments.AttachmentId;
import jp.mamis.domain.attachments.AttachmentRefusal;
import jp.mamis.domain.attachments.PaperScan;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;

/** Takes a scanned sheet away again, content and all: it may be another's. For staff of the body that attached it. */
public final class RemoveScan {

    public record Command(AttachmentId file, AssociationId body) {}

    private final Foundation foundation;
    private final AttachmentPorts ports;
    private final Folders folders;

    RemoveScan(Foundation foundation, AttachmentPorts ports, Folders folders) {
        this.foundation = foundation;
        this.ports = ports;
        this.folders = folders;
    }

    /** Answers with what was taken away. */
    public Outcome<Attachment> remove(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Outcome<Attachment> removed = scan(command, foundation.time().today(), caller);
            removed.accepted().ifPresent(file -> {
                ports.blobs().remove(file.id());
                ports.attachments().remove(file.id());
            });
            foundation
                    .audit()
                    .record(
                            removed.accepted()
                                    .map(file -> caller.actingFor(file.owner()))
                                    .orElse(caller),
                            Optional.of(command.body()),
                            Intention.REMOVE_FILE,
                            command.file().value(),
                            0,
                            removed,
                            Detail.NONE);
            return removed;
        });
    }

    private Outcome<Attachment> scan(Command command, LocalDate today, Caller caller) {
        return ports.attachments()
                .find(command.file())
                .filter(file -> PaperScan.is(file) && file.body().equals(command.body()))
                .map(file -> folders.entered(file.folder(), command.body(), today, caller)
                        .map(folder -> file))
                .orElseGet(() -> Outcome.refused(AttachmentRefusal.NO_SUCH_FILE));
    }
}
