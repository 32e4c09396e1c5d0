package jp.mamis.application.attachments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.attachments.Attachment;
import jp.mamis.domain.attachments.AttachmentId;
import jp.mamis.domain.attachments.AttachmentRefusal;
import jp.mamis.domain.attachments.DocumentsPolicy;
import jp.mamis.domain.attachments.FileContent;
import jp.mamis.domain.attachments.FileLabel;
import jp.mamis.domain.attachments.FolderId;
import jp.mamis.domain.attachments.RetentionPolicy;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.settings.AskedDocument;

/** Takes in a file for a document that a body asks for. For the applicant, while the folder is open. */
public final class AttachFile {

    /**
     * What was sent.
     *
     * @param document as the body calls it
     * @param name     what the file was called; a label and nothing else
     * @param agreed   that the body gets to see it
     */
    public record Command(
            FolderId folder, AssociationCode body, String document, String name, FileContent content, boolean agreed) {}

    private final Foundation foundation;
    private final AttachmentPorts ports;
    private final CurrentHierarchy hierarchy;
    private final Folders folders;
    private final FileInspection inspection;
    private final Consumer<PersonId> claim;

    /** @param claim lets nobody file for the person before the running transaction ends */
    AttachFile(
            Foundation foundation,
            AttachmentPorts ports,
            CurrentHierarchy hierarchy,
            Folders folders,
            Consumer<PersonId> claim) {
        this.foundation = foundation;
        this.ports = ports;
        this.hierarchy = hierarchy;
        this.folders = folders;
        this.inspection = new FileInspection(ports.pdf());
        this.claim = claim;
    }

    /** The file is looked into before the transaction that keeps it, which others would have to wait for. */
    public Outcome<Attachment> attach(Command command, Caller caller) {
        Instant now = foundation.time().now();
        Optional<Association> body = hierarchy.get().findByCode(command.body());
        Outcome<FileInspection.Kept> sound = foundation
                .work()
                .readOnly(() -> asked(command, body, JapanTime.today(now), caller))
                .then(document -> inspection.judge(command.content(), document));
        AttachmentId id = new AttachmentId(foundation.ids().next());
        return foundation.work().inTransaction(() -> {
            Outcome<Attachment> attached = sound.then(file -> claimed(command, body, JapanTime.today(now), caller)
                    .map(document -> attachment(id, command, body.orElseThrow(), document, file, now, caller)));
            attached.accepted().ifPresent(attachment -> {
                ports.attachments().save(attachment);
                ports.blobs().store(id, sound.accepted().orElseThrow().content().bytes());
            });
            foundation
                    .audit()
                    .record(
                            caller,
                            body.map(Association::id),
                            Intention.ATTACH_FILE,
                            id.value(),
                            0,
                            attached,
                            Detail.of("folder", command.folder().value()));
            return attached;
        });
    }

    private Outcome<AskedDocument> claimed(
            Command command, Optional<Association> body, LocalDate today, Caller caller) {
        caller.person().ifPresent(claim);
        return asked(command, body, today, caller);
    }

    private Outcome<AskedDocument> asked(Command command, Optional<Association> body, LocalDate today, Caller caller) {
        return folders.open(command.folder(), today, caller)
                .then(folder -> body.map(asking -> new DocumentsPolicy()
                                .asked(
                                        folder.rules().apply(asking.id()),
                                        command.document(),
                                        command.agreed(),
                                        filesThere(folder, asking, command.document())))
                        .orElseGet(() -> Outcome.refused(
                                Refusal.of(AttachmentRefusal.DOCUMENT_NOT_ASKED).at("body"))));
    }

    private long filesThere(Folder folder, Association body, String document) {
        return ports.attachments().in(folder.id()).stream()
                .filter(file -> file.isFor(body.id(), document) && !file.isErased())
                .count();
    }

    private Attachment attachment(
            AttachmentId id,
            Command command,
            Association body,
            AskedDocument document,
            FileInspection.Kept file,
            Instant now,
            Caller caller) {
        Folder folder = folders.find(command.folder(), JapanTime.today(now)).orElseThrow();
        return new Attachment(
                id,
                folder.id(),
                folder.owner(),
                body.id(),
                document.name(),
                FileLabel.of(command.name(), file.type()),
                file.type(),
                file.content().length(),
                FileDigest.of(file.content().bytes()),
                caller.account().orElseThrow(),
                now,
                document.keptMonths(),
                folder.filed()
                        ? Optional.empty()
                        : Optional.of(new RetentionPolicy().erasedUnfiledOn(JapanTime.today(now))),
                Optional.empty());
    }
}
