package jp.mamis.application.procedures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.BoardDays;
import jp.mamis.domain.procedures.Confirming;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.SubmittedProcedure;

/** What waits at bodies with a single clerk for their partner to confirm as the second person. */
public final class PartnerQueries {

    /**
     * A procedure that waits, without its applicant.
     *
     * @param giver where it waits
     */
    public record Waiting(ProcedureId id, String reference, AssociationId giver) {}

    private static final int MOST = 100;

    private final Foundation foundation;
    private final ProcedurePorts ports;

    PartnerQueries(Foundation foundation, ProcedurePorts ports) {
        this.foundation = foundation;
        this.ports = ports;
    }

    /**
     * What waits for {@code partner}, wherever it is one, by reference number, for its administrators; of the hundred
     * confirmed ones that are under review longest. Shows no person, so it is no look.
     */
    public Outcome<List<Waiting>> at(AssociationId partner, Caller caller) {
        Outcome<List<Waiting>> answer = caller.isAdministratorOf(partner)
                ? Outcome.accepted(foundation.work().readOnly(() -> waiting(caller.partneredBy(partner))))
                : Outcome.refused(ProcedureRefusal.NOT_ALLOWED);
        return foundation.answered(answer, partner, partner.value(), caller);
    }

    private List<Waiting> waiting(Set<AssociationId> givers) {
        return ports.procedures().all(ports.index().confirmed(givers, MOST)).stream()
                .flatMap(procedure -> givers.stream()
                        .filter(giver -> awaitsSecond(procedure, giver))
                        .map(giver -> new Waiting(
                                procedure.id(), procedure.filing().reference().text(), giver)))
                .sorted(Comparator.comparing(Waiting::reference))
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

    /** Whether all but one of the persons that the body's decision needs have confirmed. */
    static boolean awaitsSecond(Procedure procedure, AssociationId body) {
        return confirmed(procedure, body).isPresent();
    }

    /** The day of the board that was confirmed, where one more person has to: a partner is the last, and never two of them. */
    static Optional<LocalDate> confirmed(Procedure procedure, AssociationId body) {
        return procedure instanceof SubmittedProcedure submitted
                ? submitted
                        .confirming(body)
                        .filter(confirming -> confirming.missing() == 1)
                        .flatMap(Confirming::boardDay)
                : Optional.empty();
    }

    /** The days of the board that may be named: for a partner, the one that was confirmed. */
    static Optional<BoardDays> boardDays(
            Procedure procedure, AssociationId body, ViewLog.Ground ground, LocalDate today) {
        return ground == ViewLog.Ground.PARTNER
                ? confirmed(procedure, body).map(day -> new BoardDays(day, day))
                : Optional.of(procedure)
                        .filter(SubmittedProcedure.class::isInstance)
                        .map(SubmittedProcedure.class::cast)
                        .flatMap(submitted -> submitted.boardDays(body, today));
    }
}
