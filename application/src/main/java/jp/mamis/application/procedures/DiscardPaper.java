package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.attachments.FiledDocuments;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.procedures.ProcedureRefusal;

/**
 * Throws away what the office has begun of an application filled in by hand (手書きの届出の破棄): the wrong doctor, or the same
 * paper twice. Whoever became known by it alone is forgotten with it; the code tells the office of it ever after. For staff.
 */
public final class DiscardPaper {

    /** @param seen what the caller has seen of it */
    public record Command(PaperCode code, AssociationId body, Version seen) {}

    private final Foundation foundation;
    private final ProcedurePorts ports;
    private final PaperQueries papers;
    private final FiledDocuments documents;
    private final Strangers strangers;

    DiscardPaper(Foundation foundation, ProcedurePorts ports, PaperQueries papers, Strangers strangers) {
        this.strangers = strangers;
        this.foundation = foundation;
        this.ports = ports;
        this.papers = papers;
        this.documents = new FiledDocuments(ports.files());
    }

    /** A form that a doctor has printed, or gone on with, is thrown away by nobody but the doctor. */
    public Outcome<DraftId> discard(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<Draft> paper = papers.reached(command.code(), command.body(), caller)
                    .then(draft -> draft.isWithOffice() && !caller.is(draft.person())
                            ? Outcome.accepted(draft)
                            : Outcome.refused(ProcedureRefusal.NO_SUCH_PAPER));
            Outcome<Draft> discarded = paper.then(draft -> command.seen().equals(draft.version())
                    ? Outcome.accepted(draft)
                    : Outcome.refused(ProcedureRefusal.CHANGED_MEANWHILE));
            boolean forgotten = discarded
                    .accepted()
                    .filter(draft -> removed(draft, command.body(), now, caller))
                    .isPresent();
            foundation
                    .audit()
                    .record(
                            paper.accepted()
                                    .map(draft -> caller.actingFor(draft.person()))
                                    .orElse(caller),
                            Optional.of(command.body()),
                            Intention.DISCARD_DRAFT,
                            paper.accepted().map(draft -> draft.id().value()).orElse(PaperQueries.NOTHING),
                            0,
                            discarded,
                            forgotten ? Detail.of("forgotten", true) : Detail.NONE);
            return discarded.map(Draft::id);
        });
    }

    /** Whether the doctor was forgotten with it. */
    private boolean removed(Draft draft, AssociationId body, Instant now, Caller caller) {
        documents.discard(ProcedureFolders.folder(draft.id()));
        ports.papers().discard(draft.id(), now);
        ports.drafts().remove(draft.id());
        foundation.looked(
                caller.actingFor(draft.person()),
                body,
                ViewLog.Kind.CHANGE,
                ViewLog.Ground.STEP,
                draft.person(),
                "paper discarded " + draft.id().value());
        return draft.isOfNewcomer() && strangers.forget(draft.person());
    }
}
