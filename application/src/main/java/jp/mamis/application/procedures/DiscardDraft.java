package jp.mamis.application.procedures;

import java.util.Optional;
import jp.mamis.application.attachments.FiledDocuments;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureRefusal;

/** Throws an own draft away; it leaves no state. What an office enters from paper is the office's to throw away. */
public final class DiscardDraft {

    /**
     * Names the draft.
     *
     * @param seen what the caller has seen of it; empty for whatever it says
     */
    public record Command(DraftId draft, Optional<Version> seen) {}

    private final Foundation foundation;
    private final Drafts drafts;
    private final FiledDocuments documents;
    private final PaperForms papers;

    DiscardDraft(Foundation foundation, ProcedurePorts ports) {
        this.foundation = foundation;
        this.drafts = ports.drafts();
        this.papers = ports.papers();
        this.documents = new FiledDocuments(ports.files());
    }

    public Outcome<DraftId> discard(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Outcome<DraftId> discarded = drafts.find(command.draft())
                    .filter(draft -> caller.is(draft.person()))
                    .map(draft -> draft.toGoOn().then(own -> asSeen(own, command.seen())))
                    .orElseGet(() -> Outcome.refused(ProcedureRefusal.NO_SUCH_PROCEDURE));
            discarded.accepted().ifPresent(draft -> {
                documents.discard(ProcedureFolders.folder(draft));
                papers.remove(draft);
                drafts.remove(draft);
            });
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            Intention.DISCARD_DRAFT,
                            command.draft().value(),
                            0,
                            discarded,
                            Detail.NONE);
            return discarded;
        });
    }

    private static Outcome<DraftId> asSeen(Draft draft, Optional<Version> seen) {
        return seen.filter(version -> !version.equals(draft.version())).isPresent()
                ? Outcome.refused(Refusal.of(ProcedureRefusal.CHANGED_MEANWHILE).byCaller())
                : Outcome.accepted(draft.id());
    }
}
