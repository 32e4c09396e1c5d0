package jp.mamis.application.attachments;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.mamis.domain.attachments.Attachment;
import jp.mamis.domain.attachments.DocumentsPolicy;
import jp.mamis.domain.attachments.FolderId;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.settings.AskedDocument;

/** What becomes of files when what they belong to is filed, ends or is thrown away; in the running transaction. */
public final class FiledDocuments {

    /** What a body of a route asks for. */
    public record Asking(Association body, List<AskedDocument> documents) {

        private boolean asksFor(Attachment file) {
            return documents.stream().anyMatch(document -> file.isFor(body.id(), document.name()));
        }
    }

    private final AttachmentPorts ports;

    public FiledDocuments(AttachmentPorts ports) {
        this.ports = ports;
    }

    /** What is asked for and not there. */
    public Stream<Refusal> missing(List<Asking> asking, FolderId folder) {
        return missing(asking, ports.attachments().in(folder));
    }

    /** What is asked for and not among these files. */
    public static Stream<Refusal> missing(List<Asking> asking, List<Attachment> there) {
        List<Attachment> readable =
                there.stream().filter(file -> !file.isErased()).toList();
        return asking.stream().flatMap(body -> new DocumentsPolicy().missing(body.body(), body.documents(), readable));
    }

    /** Files become those of the procedure; what nobody asks for any more is not filed and taken away. */
    public void file(List<Asking> asking, FolderId draft, FolderId procedure) {
        ports.attachments().in(draft).forEach(file -> {
            if (!file.isErased() && asking.stream().anyMatch(body -> body.asksFor(file))) {
                ports.attachments().save(file.into(procedure));
            } else {
                remove(file);
            }
        });
    }

    /** From now on the months count for which they are kept. */
    public void ended(FolderId procedure, LocalDate day) {
        ports.attachments().in(procedure).stream()
                .filter(file -> file.eraseOn().isEmpty())
                .forEach(file -> ports.attachments().save(file.ended(day)));
    }

    public void discard(FolderId draft) {
        ports.attachments().in(draft).forEach(this::remove);
    }

    private void remove(Attachment file) {
        ports.blobs().remove(file.id());
        ports.attachments().remove(file.id());
    }
}
