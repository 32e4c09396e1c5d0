package jp.mamis.application.attachments;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.attachments.Attachment;
import jp.mamis.domain.attachments.AttachmentId;
import jp.mamis.domain.attachments.AttachmentRefusal;
import jp.mamis.domain.attachments.PaperScan;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.PersonId;

/** Takes a file away again, content and all. For the applicant, while the folder is open and no body has decided with it. */
public final class RemoveFile {

    public record Command(AttachmentId file) {}

    private final Foundation foundation;
    private final AttachmentPorts ports;
    private final Folders folders;
    private final Consumer<PersonId> claim;

    RemoveFile(Foundation foundation, AttachmentPorts ports, Folders folders, Consumer<PersonId> claim) {
        this.foundation = foundation;
        this.ports = ports;
        this.folders = folders;
        this.claim = claim;
    }

    /** Answers with what was taken away. */
    public Outcome<Attachment> remove(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            caller.person().ifPresent(claim);
            Outcome<Attachment> removed = own(command.file(), foundation.time().today(), caller);
            removed.accepted().ifPresent(file -> {
                ports.blobs().remove(file.id());
                ports.attachments().remove(file.id());
            });
            foundation
                    .audit()
                    .record(
                            caller,
                            removed.accepted().map(Attachment::body),
                            Intention.REMOVE_FILE,
                            command.file().value(),
                            0,
                            removed,
                            Detail.NONE);
            return removed;
        });
    }

    private Outcome<Attachment> own(AttachmentId id, LocalDate today, Caller caller) {
        Optional<Attachment> found = ports.attachments().find(id);
        return found.map(file -> folders.open(file.folder(), today, caller)
                        .then(folder -> PaperScan.is(file)
                                ? Outcome.<Folder>refused(AttachmentRefusal.FILES_CLOSED)
                                : Outcome.accepted(folder))
                        .then(folder -> folder.decided().test(file.body())
                                ? Outcome.<Attachment>refused(AttachmentRefusal.FILE_DECIDED_ON)
                                : Outcome.accepted(file)))
                .orElseGet(() -> Outcome.refused(AttachmentRefusal.NO_SUCH_FILE));
    }
}
