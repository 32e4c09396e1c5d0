package jp.mamis.application.attachments;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.attachments.AttachmentRefusal;
import jp.mamis.domain.attachments.FolderId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;

/** Finds drafts and procedures for whoever may reach them. */
final class Folders {

    private final BiFunction<FolderId, LocalDate, Optional<Folder>> all;

    Folders(BiFunction<FolderId, LocalDate, Optional<Folder>> all) {
        this.all = all;
    }

    Optional<Folder> find(FolderId id, LocalDate today) {
        return all.apply(id, today);
    }

    /** The applicant's own. */
    Outcome<Folder> own(FolderId id, LocalDate today, Caller caller) {
        return find(id, today)
                .filter(folder -> caller.is(folder.owner()) && caller.account().isPresent())
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(AttachmentRefusal.NO_SUCH_FILE));
    }

    /** What the body has entered from paper filled in by hand and is under way, for its own staff; not for the doctor's own desk. */
    Outcome<Folder> entered(FolderId id, AssociationId body, LocalDate today, Caller caller) {
        return find(id, today)
                .filter(folder -> folder.enteredBy().equals(Optional.of(body)))
                .filter(folder -> caller.isStaffOf(body) && caller.account().isPresent() && !caller.is(folder.owner()))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(AttachmentRefusal.NO_SUCH_FILE));
    }

    /** The applicant's own, where files may be put in and taken away. */
    Outcome<Folder> open(FolderId id, LocalDate today, Caller caller) {
        return own(id, today, caller)
                .then(folder ->
                        folder.open() ? Outcome.accepted(folder) : Outcome.refused(AttachmentRefusal.FILES_CLOSED));
    }
}
