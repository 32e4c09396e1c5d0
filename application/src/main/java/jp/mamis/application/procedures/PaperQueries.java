package jp.mamis.application.procedures;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.Members;
import jp.mamis.application.people.Physicians;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;

/** Finds the draft behind a printed application, for staff of the lowest body it asks for. */
public final class PaperQueries {

    static final UUID NOTHING = new UUID(0, 0);

    private final Foundation foundation;
    private final ProcedurePorts ports;
    private final Physicians physicians;
    private final CurrentHierarchy hierarchy;
    private final ApplicantReach reach;

    PaperQueries(
            Foundation foundation,
            ProcedurePorts ports,
            Physicians physicians,
            Members members,
            CurrentHierarchy hierarchy) {
        this.foundation = foundation;
        this.ports = ports;
        this.physicians = physicians;
        this.hierarchy = hierarchy;
        this.reach = new ApplicantReach(ports, members);
    }

    /** Whether the caller may enter paper for the body: its own staff, and nobody who decides in its place. */
    public Outcome<AssociationId> office(AssociationId body, Caller caller) {
        return foundation.answered(
                caller.isStaffOf(body) ? Outcome.accepted(body) : Outcome.refused(ProcedureRefusal.NOT_ALLOWED),
                body,
                body.value(),
                caller);
    }

    /**
     * What was filed from a printed application, or ended before, for the body whose turn has come; to others the code is as
     * unknown as one that nobody has.
     */
    public Optional<FiledPaper> filed(PaperCode code, AssociationId body, Caller caller) {
        return caller.isStaffOf(body) ? foundation.work().readOnly(() -> filedAt(code, body)) : Optional.empty();
    }

    private Optional<FiledPaper> filedAt(PaperCode code, AssociationId body) {
        return ports.papers()
                .end(code)
                .flatMap(end -> ports.procedures()
                        .find(end.procedure())
                        .filter(procedure -> procedure.filing().route().steps().stream()
                                        .anyMatch(step -> step.body().equals(body))
                                && procedure.isShownTo(body))
                        .map(procedure -> new FiledPaper(
                                procedure.id(),
                                procedure.filing().reference().text(),
                                procedure.state(),
                                end.filed())));
    }

    /**
     * The answer to a procedure that the office has begun on paper and not filed, for its staff: it ends with the procedure.
     */
    public Optional<PaperCode> answering(ProcedureId procedure, AssociationId body, Caller caller) {
        return caller.isStaffOf(body)
                ? foundation
                        .work()
                        .readOnly(() -> ports.papers().takenUpAt(body).stream()
                                .filter(form -> ports.drafts()
                                        .find(form.draft())
                                        .flatMap(Draft::answered)
                                        .equals(Optional.of(procedure)))
                                .map(PaperForm::code)
                                .findFirst())
                : Optional.empty();
    }

    /**
     * Looking at it is logged. A code of another body's is as unknown as one that nobody has; the body that has what was filed
     * from it is told so, and the one that has thrown it away.
     */
    public Outcome<Paper> show(PaperCode code, AssociationId body, Caller caller) {
        Outcome<Paper> paper = foundation
                .work()
                .inTransaction(() -> reached(code, body, caller).map(draft -> seen(code, draft, body, caller)));
        return foundation.answered(paper, body, NOTHING, caller);
    }

    /** The draft, in the running transaction. */
    Outcome<Draft> reached(PaperCode code, AssociationId body, Caller caller) {
        Optional<Draft> draft = ports.papers()
                .find(code)
                .filter(form -> caller.isStaffOf(body))
                .flatMap(form -> ports.drafts().find(form.draft()))
                .filter(found -> found.lowest()
                        .flatMap(hierarchy.get()::findByCode)
                        .filter(lowest -> lowest.id().equals(body))
                        .isPresent());
        return draft.map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(Optional.of(code)
                        .filter(typed -> caller.isStaffOf(body))
                        .flatMap(typed -> filedAt(typed, body))
                        .map(FiledPaper::reason)
                        .or(() -> discarded(code, body, caller))
                        .orElseGet(() -> Refusal.of(ProcedureRefusal.NO_SUCH_PAPER))));
    }

    /** That the office itself has thrown it away, which is nobody else's to know. */
    private Optional<Refusal> discarded(PaperCode code, AssociationId body, Caller caller) {
        return ports.papers()
                .discarded(code)
                .filter(gone -> gone.office().equals(body) && caller.isStaffOf(body))
                .map(gone -> Refusal.of(
                        ProcedureRefusal.PAPER_DISCARDED,
                        Map.of("day", JapanTime.today(gone.at()).toString())));
    }

    private Paper seen(PaperCode code, Draft draft, AssociationId body, Caller caller) {
        foundation.looked(
                caller,
                body,
                ViewLog.Kind.PROCEDURE_PAGE,
                ViewLog.Ground.STEP,
                draft.person(),
                "paper " + draft.id().value());
        boolean readable = reach.reads(body, draft.person(), foundation.time().today());
        return Paper.of(ports.papers().find(code).orElseThrow(), draft, physicians, readable);
    }
}
