package jp.mamis.application.procedures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.BoardDays;
import jp.mamis.domain.procedures.Confirming;
import jp.mamis.domain.procedures.Office;
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
    private final Offices offices;

    PartnerQueries(Foundation foundation, ProcedurePorts ports, Offices offices) {
        this.offices = offices;
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
        List<Procedure> confirmed = ports.procedures().all(ports.index().confirmed(givers, MOST));
        Offices.Known known = offices.of(confirmed, givers, foundation.time().today());
        return confirmed.stream()
                .flatMap(procedure -> givers.stream()
                        .filter(giver -> awaitsSecond(procedure, giver, known.at(giver, procedure)))
                        .map(giver -> new Waiting(
                                procedure.id(), procedure.filing().reference().text(), giver)))
                .sorted(Comparator.comparing(Waiting::reference))
                .toList();
    }

    /** A partner reads what it is to confirm, and no more. */
    static boolean mayRead(Procedure procedure, AssociationId body, Caller caller, Supplier<Office> office) {
        return caller.decidesFor(body) || (caller.isPartnerOf(body) && awaitsSecond(procedure, body, office.get()));
    }

    /** @param full whether all of it is shown, not a slip only */
    static ViewLog.Ground ground(boolean full, AssociationId body, Caller caller) {
        if (!full) {
            return ViewLog.Ground.SLIP;
        }
        return caller.decidesFor(body) ? ViewLog.Ground.STEP : ViewLog.Ground.PARTNER;
    }

    /** Whether all but one of the persons that the body's decision needs have confirmed. */
    static boolean awaitsSecond(Procedure procedure, AssociationId body, Office office) {
        return confirmed(procedure, body, office).isPresent();
    }

    /**
     * The day of the board that was confirmed, where one more person has to: a partner is the last, and never two of them.
     * Where a stage asks everybody, only after those whom the body has itself.
     */
    static Optional<LocalDate> confirmed(Procedure procedure, AssociationId body, Office office) {
        return procedure instanceof SubmittedProcedure submitted
                ? submitted
                        .confirming(body, office)
                        .filter(confirming -> confirming.missing() == 1
                                && confirming.awaited().isEmpty())
                        .flatMap(Confirming::boardDay)
                : Optional.empty();
    }

    /** The days of the board that may be named: for a partner, the one that was confirmed. */
    static Optional<BoardDays> boardDays(
            Procedure procedure, AssociationId body, ViewLog.Ground ground, Office office, LocalDate today) {
        return ground == ViewLog.Ground.PARTNER
                ? confirmed(procedure, body, office).map(day -> new BoardDays(day, day))
                : Optional.of(procedure)
                        .filter(SubmittedProcedure.class::isInstance)
                        .map(SubmittedProcedure.class::cast)
                        .flatMap(submitted -> submitted.boardDays(body, today));
    }
}
