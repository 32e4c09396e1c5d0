package jp.mamis.application.procedures;

import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.ProcedureRefusal;

/** Throws a draft away; it leaves no state. */
public final class DiscardDraft {

    /** Names the draft. */
    public record Command(DraftId draft) {}

    private final Foundation foundation;
    private final Drafts drafts;

    DiscardDraft(Foundation foundation, Drafts drafts) {
        this.foundation = foundation;
        this.drafts = drafts;
    }

    public Outcome<DraftId> discard(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Outcome<DraftId> discarded = drafts.find(command.draft())
                    .filter(draft -> caller.is(draft.person()))
                    .map(draft -> Outcome.accepted(draft.id()))
                    .orElseGet(() -> Outcome.refused(ProcedureRefusal.NO_SUCH_PROCEDURE));
            discarded.accepted().ifPresent(drafts::remove);
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
}
