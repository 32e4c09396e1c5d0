package jp.mamis.application.procedures;

import java.util.List;
import java.util.Set;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.Step;

/** What waits at a body with a single clerk for the partner to confirm as the second person. */
public final class PartnerQueries {

    /** A procedure that waits, without its applicant. */
    public record Waiting(ProcedureId id, String reference) {}

    private final Foundation foundation;
    private final ProcedurePorts ports;

    PartnerQueries(Foundation foundation, ProcedurePorts ports) {
        this.foundation = foundation;
        this.ports = ports;
    }

    /** The oldest first, a hundred at the most; shows no person, so it is no look. */
    public Outcome<List<Waiting>> at(AssociationId giver, Caller caller) {
        Outcome<List<Waiting>> answer = caller.isPartnerOf(giver)
                ? Outcome.accepted(foundation.work().readOnly(() -> waiting(giver)))
                : Outcome.refused(ProcedureRefusal.NOT_ALLOWED);
        return foundation.answered(answer, giver, giver.value(), caller);
    }

    private List<Waiting> waiting(AssociationId giver) {
        ProcedureIndex.Filter inReview =
                new ProcedureIndex.Filter(Set.of(OfficeState.IN_REVIEW), "", ProcedureIndex.Sort.OLDEST_FIRST);
        return ports.index().at(giver, inReview, Page.first(Page.MOST)).rows().stream()
                .flatMap(row -> ports.procedures().find(row.id()).stream())
                .filter(procedure -> awaitsSecond(procedure, giver))
                .map(procedure -> new Waiting(
                        procedure.id(), procedure.filing().reference().text()))
                .toList();
    }

    /** A partner reads what it is to confirm, and no more. */
    static boolean mayRead(Procedure procedure, AssociationId body, Caller caller) {
        return caller.decidesFor(body) || (caller.isPartnerOf(body) && awaitsSecond(procedure, body));
    }

    /** @param full whether all of it is shown, not a slip only */
    static ViewLog.Ground ground(boolean full, AssociationId body, Caller caller) {
        if (!full) {
            return ViewLog.Ground.SLIP;
        }
        return caller.decidesFor(body) ? ViewLog.Ground.STEP : ViewLog.Ground.PARTNER;
    }

    /** Whether somebody at the body has confirmed and another person has to. */
    static boolean awaitsSecond(Procedure procedure, AssociationId body) {
        return procedure
                .filing()
                .route()
                .of(body)
                .filter(step -> step instanceof Step.InReview review
                        && !review.confirmations().isEmpty())
                .isPresent();
    }
}
