package jp.mamis.domain.attachments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.settings.FileType;

/**
 * A file that a doctor attached for a body (添付ファイル). What it is never changes. It can be taken away again until the body
 * has decided with it; its content is erased some months after the procedure has ended and this stays as a record.
 *
 * @param folder     the draft or procedure it belongs to
 * @param body       the one that asked for it, whose staff alone get to see it
 * @param document   what it is a file of, as the body calls it
 * @param bytes      how many
 * @param digest     SHA-256 of the content, 64 hexadecimal digits
 * @param by         who attached it
 * @param at         when it was attached, and the doctor agreed that the body gets to see it
 * @param keptMonths how long it is kept after the end, as the body's rules said then
 * @param eraseOn    the day from which its content is gone; empty while the procedure it was filed with has not ended
 * @param erasedAt   when its content was erased
 */
public record Attachment(
        AttachmentId id,
        FolderId folder,
        PersonId owner,
        AssociationId body,
        String document,
        FileLabel label,
        FileType type,
        long bytes,
        String digest,
        AccountId by,
        Instant at,
        int keptMonths,
        Optional<LocalDate> eraseOn,
        Optional<Instant> erasedAt) {

    public Attachment {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a digest has 64 hexadecimal digits");
        }
    }

    public boolean isErased() {
        return erasedAt.isPresent();
    }

    public boolean isFor(AssociationId asking, String named) {
        return body.equals(asking) && document.equals(named);
    }

    /** Filed with the procedure, whose end is waited for. */
    public Attachment into(FolderId procedure) {
        Optional<LocalDate> open = Optional.empty();
        return new Attachment(
                id, procedure, owner, body, document, label, type, bytes, digest, by, at, keptMonths, open, erasedAt);
    }

    /** Once the procedure has ended. */
    public Attachment ended(LocalDate day) {
        Optional<LocalDate> until = Optional.of(new RetentionPolicy().erasedOn(day, keptMonths));
        return new Attachment(
                id, folder, owner, body, document, label, type, bytes, digest, by, at, keptMonths, until, erasedAt);
    }

    public Attachment erased(Instant when) {
        return new Attachment(
                id,
                folder,
                owner,
                body,
                document,
                label,
                type,
                bytes,
                digest,
                by,
                at,
                keptMonths,
                eraseOn,
                Optional.of(when));
    }
}
