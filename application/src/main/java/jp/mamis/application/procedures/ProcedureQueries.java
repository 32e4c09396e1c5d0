package jp.mamis.application.procedures;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.ReferenceNumber;

/**
 * What applicants may read of procedures: all of their own, and nothing of anybody else's. Where a reference number leads
 * the bodies of the route may ask too.
 */
public final class ProcedureQueries {

    /** What stands in the journal for a number that nobody gave out. */
    private static final UUID NOTHING = new UUID(0, 0);

    /**
     * A doctor's procedures and drafts.
     *
     * @param drafts to go on with
     * @param papers what offices enter from papers of the doctor's
     */
    public record Own(List<ProcedureIndex.OwnRow> filed, List<Draft> drafts, List<Draft> papers) {

        public Own {
            filed = List.copyOf(filed);
            drafts = List.copyOf(drafts);
            papers = List.copyOf(papers);
        }

        private static Own of(List<ProcedureIndex.OwnRow> filed, List<Draft> begun) {
            return new Own(
                    filed,
                    begun.stream().filter(draft -> !draft.isWithOffice()).toList(),
                    begun.stream().filter(Draft::isWithOffice).toList());
        }
    }

    private final Foundation foundation;
    private final ProcedurePorts ports;
    private final Tracking tracking;

    ProcedureQueries(Foundation foundation, ProcedurePorts ports, Tracking tracking) {
        this.foundation = foundation;
        this.ports = ports;
        this.tracking = tracking;
    }

    /** The caller's own procedures, newest first; none for someone who is no registered person. */
    public List<ProcedureIndex.OwnRow> own(Caller caller) {
        return caller.person()
                .map(person -> foundation.work().readOnly(() -> ports.index().of(person)))
                .orElseGet(List::of);
    }

    /** What the caller has filed, the newest first, and what is begun and not sent, read at one instant. */
    public Own all(Caller caller) {
        return caller.person()
                .map(person -> foundation
                        .work()
                        .readOnly(() ->
                                Own.of(ports.index().of(person), ports.drafts().of(person))))
                .orElseGet(() -> Own.of(List.of(), List.of()));
    }

    /** What the caller has begun, last saved first, and what offices enter from papers of the caller's. */
    public List<Draft> drafts(Caller caller) {
        return caller.person()
                .map(person -> foundation.work().readOnly(() -> ports.drafts().of(person)))
                .orElseGet(List::of);
    }

    public Outcome<Draft> draft(DraftId id, Caller caller) {
        return owned(kept(id), id, caller);
    }

    /**
     * The caller's own draft, for coming back to it. That it is gone, filed or discarded, is no attempt on another's and
     * leaves nothing in the journal.
     */
    public Optional<Draft> draftIfKept(DraftId id, Caller caller) {
        Optional<Draft> kept = kept(id);
        return kept.isEmpty() ? kept : owned(kept, id, caller).accepted();
    }

    /** What a draft of the caller's has become that was filed; empty for every other. */
    public Optional<ProcedureId> filed(DraftId id, Caller caller) {
        return foundation
                .work()
                .readOnly(() -> ports.drafts()
                        .filed(id)
                        .flatMap(ports.procedures()::find)
                        .filter(procedure -> caller.is(procedure.filing().applicant()))
                        .map(Procedure::id));
    }

    private Optional<Draft> kept(DraftId id) {
        return foundation.work().readOnly(() -> ports.drafts().find(id));
    }

    private Outcome<Draft> owned(Optional<Draft> kept, DraftId id, Caller caller) {
        return foundation.answered(reached(kept.filter(draft -> caller.is(draft.person()))), id.value(), caller);
    }

    /** Where the caller's own procedure stands. */
    public Outcome<Tracker> tracker(ProcedureId id, Caller caller) {
        Outcome<Tracker> answer = foundation
                .work()
                .readOnly(() -> reached(ports.procedures()
                        .find(id)
                        .filter(procedure -> caller.is(procedure.filing().applicant()))
                        .map(procedure -> tracking.ofApplicant(
                                procedure,
                                ports.calls().of(procedure.id()),
                                foundation.time().now()))));
        return foundation.answered(answer, id.value(), caller);
    }

    /** Finds a procedure by its reference number, for its applicant or staff of a body that has it in its lists. */
    public Outcome<ProcedureId> find(ReferenceNumber reference, Caller caller) {
        Optional<Procedure> found =
                foundation.work().readOnly(() -> ports.procedures().find(reference));
        Outcome<ProcedureId> answer =
                reached(found.filter(procedure -> caller.is(procedure.filing().applicant())
                                || procedure.listedAt().stream().anyMatch(caller::decidesFor))
                        .map(Procedure::id));
        return foundation.answered(
                answer, found.map(procedure -> procedure.id().value()).orElse(NOTHING), caller);
    }

    static <T> Outcome<T> reached(Optional<T> found) {
        return found.map(Outcome::accepted).orElseGet(() -> Outcome.refused(ProcedureRefusal.NO_SUCH_PROCEDURE));
    }
}
