package jp.mamis.application.attachments;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.attachments.Attachment;
import jp.mamis.domain.attachments.AttachmentId;
import jp.mamis.domain.attachments.AttachmentRefusal;
import jp.mamis.domain.attachments.FileContent;
import jp.mamis.domain.attachments.FileLabel;
import jp.mamis.domain.attachments.FolderId;
import jp.mamis.domain.attachments.PaperScan;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.settings.AskedDocument;

/**
 * Keeps the scanned sheet beside what was entered from it (手書きの届出の写し). For staff of the body that entered it, while the
 * procedure is under way; the doctor finds it among the looks.
 */
public final class AttachScan {

    /**
     * What was sent.
     *
     * @param name what the file was called; a label and nothing else
     */
    public record Command(FolderId procedure, AssociationId body, String name, FileContent content) {}

    private final Foundation foundation;
    private final AttachmentPorts ports;
    private final Folders folders;
    private final FileInspection inspection;
    private final Consumer<PersonId> claim;

    AttachScan(Foundation foundation, AttachmentPorts ports, Folders folders, Consumer<PersonId> claim) {
        this.foundation = foundation;
        this.ports = ports;
        this.folders = folders;
        this.inspection = new FileInspection(ports.pdf());
        this.claim = claim;
    }

    /** The file is looked into before the transaction that keeps it, which others would have to wait for. */
    public Outcome<Attachment> attach(Command command, Caller caller) {
        Instant now = foundation.time().now();
        Outcome<FileInspection.Kept> sound = foundation
                .work()
                .readOnly(() -> room(command, now, caller))
                .then(folder -> inspection.judge(command.content(), PaperScan.DOCUMENT));
        AttachmentId id = new AttachmentId(foundation.ids().next());
        return foundation.work().inTransaction(() -> {
            Outcome<Attachment> attached = sound.then(
                    file -> claimed(command, now, caller).map(folder -> scan(id, folder, command, file, now, caller)));
            attached.accepted().ifPresent(scan -> {
                ports.attachments().save(scan);
                ports.blobs().store(id, sound.accepted().orElseThrow().content().bytes());
                foundation.looked(
                        caller.actingFor(scan.owner()),
                        command.body(),
                        ViewLog.Kind.CHANGE,
                        ViewLog.Ground.STEP,
                        scan.owner(),
                        "scan " + id.value());
            });
            foundation
                    .audit()
                    .record(
                            attached.accepted()
                                    .map(scan -> caller.actingFor(scan.owner()))
                                    .orElse(caller),
                            Optional.of(command.body()),
                            Intention.ATTACH_FILE,
                            id.value(),
                            0,
                            attached,
                            Detail.of("folder", command.procedure().value()));
            return attached;
        });
    }

    private Outcome<Folder> claimed(Command command, Instant now, Caller caller) {
        folders.find(command.procedure(), JapanTime.today(now))
                .map(Folder::owner)
                .ifPresent(claim);
        return room(command, now, caller);
    }

    private Outcome<Folder> room(Command command, Instant now, Caller caller) {
        return folders.entered(command.procedure(), command.body(), JapanTime.today(now), caller)
                .then(folder -> ports.attachments().in(folder.id()).stream()
                                        .filter(PaperScan::is)
                                        .count()
                                < AskedDocument.MOST_FILES
                        ? Outcome.accepted(folder)
                        : Outcome.refused(Refusal.of(
                                        AttachmentRefusal.TOO_MANY_FILES,
                                        Map.of("most", Integer.toString(AskedDocument.MOST_FILES)))
                                .at("file")));
    }

    private static Attachment scan(
            AttachmentId id, Folder folder, Command command, FileInspection.Kept file, Instant now, Caller caller) {
        return new Attachment(
                id,
                folder.id(),
                folder.owner(),
                command.body(),
                PaperScan.DOCUMENT.name(),
                FileLabel.of(command.name(), file.type()),
                file.type(),
                file.content().length(),
                FileDigest.of(file.content().bytes()),
                caller.account().orElseThrow(),
                now,
                PaperScan.DOCUMENT.keptMonths(),
                Optional.empty(),
                Optional.empty());
    }
}
