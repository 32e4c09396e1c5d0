package jp.mamis.application.attachments;

import java.util.List;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.attachments.Attachment;
import jp.mamis.domain.attachments.AttachmentId;
import jp.mamis.domain.attachments.AttachmentRefusal;
import jp.mamis.domain.attachments.FileContent;
import jp.mamis.domain.attachments.FolderId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;

/**
 * What may be seen of files: the doctor sees his or her own; staff of the body that asked see theirs once its turn has come,
 * and that bodies beside it have been given something. Nobody else sees anything.
 */
public final class AttachmentQueries {

    /** A file with its content. */
    public record Content(Attachment file, FileContent bytes) {}

    private final Foundation foundation;
    private final AttachmentPorts ports;
    private final Folders folders;

    AttachmentQueries(Foundation foundation, AttachmentPorts ports, Folders folders) {
        this.foundation = foundation;
        this.ports = ports;
        this.folders = folders;
    }

    /** The files of the caller's own draft or procedure, erased ones too, in the order they were attached. */
    public Outcome<List<Attachment>> own(FolderId id, Caller caller) {
        Outcome<List<Attachment>> files = foundation
                .work()
                .readOnly(() -> folders.own(id, foundation.time().today(), caller)
                        .map(folder -> ports.attachments().in(folder.id())));
        return foundation.answered(files, id.value(), caller);
    }

    /** A file of the caller's own, with its content. */
    public Outcome<Content> ownContent(AttachmentId id, Caller caller) {
        Outcome<Content> content = foundation
                .work()
                .readOnly(() -> found(id)
                        .then(file -> folders.own(
                                        file.folder(), foundation.time().today(), caller)
                                .map(folder -> file))
                        .then(this::content));
        return foundation.answered(content, id.value(), caller);
    }

    /**
     * The files of a procedure for staff of a body whose turn has come, and for the partner that is to confirm; of the files of other bodies only that they exist.
     * The look is logged.
     */
    public Outcome<OfficeFiles> atOffice(FolderId id, AssociationId body, Caller caller) {
        Outcome<OfficeFiles> files = foundation
                .work()
                .inTransaction(() -> shown(id, body, caller).map(folder -> {
                    foundation.looked(
                            caller,
                            body,
                            ViewLog.Kind.FILE,
                            ground(body, caller),
                            folder.owner(),
                            "files of " + id.value());
                    return OfficeFiles.of(ports.attachments().in(folder.id()), body);
                }));
        return foundation.answered(files, body, id.value(), caller);
    }

    /** A file for staff of the body that asked for it, and for the partner that is to confirm. Every time is a look of its own. */
    public Outcome<Content> contentAtOffice(AttachmentId id, AssociationId body, Caller caller) {
        Outcome<Content> content = foundation.work().inTransaction(() -> {
            Outcome<Content> answer = found(id)
                    .then(file -> file.body().equals(body)
                            ? shown(file.folder(), body, caller).map(folder -> file)
                            : Outcome.<Attachment>refused(AttachmentRefusal.NO_SUCH_FILE))
                    .then(this::content);
            answer.accepted()
                    .ifPresent(opened -> foundation.looked(
                            caller,
                            body,
                            ViewLog.Kind.FILE,
                            ground(body, caller),
                            opened.file().owner(),
                            "file " + id.value()));
            return answer;
        });
        return foundation.answered(content, body, id.value(), caller);
    }

    private Outcome<Folder> shown(FolderId id, AssociationId body, Caller caller) {
        return folders.find(id, foundation.time().today())
                .filter(folder -> folder.shownTo().test(body, caller))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(AttachmentRefusal.NO_SUCH_FILE));
    }

    private static ViewLog.Ground ground(AssociationId body, Caller caller) {
        return caller.decidesFor(body) ? ViewLog.Ground.STEP : ViewLog.Ground.PARTNER;
    }

    private Outcome<Attachment> found(AttachmentId id) {
        return ports.attachments()
                .find(id)
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(AttachmentRefusal.NO_SUCH_FILE));
    }

    private Outcome<Content> content(Attachment file) {
        Optional<Content> content =
                ports.blobs().find(file.id()).map(bytes -> new Content(file, FileContent.of(bytes)));
        return content.map(Outcome::accepted).orElseGet(() -> Outcome.refused(AttachmentRefusal.NO_SUCH_FILE));
    }
}
