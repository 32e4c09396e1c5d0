package jp.mamis.domain.procedures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.HistoryLine.Happening;

/**
 * 取下げ: the applicant took it back. Bodies that had taken the doctor in by then are told, and each keeps or cancels the
 * membership it had begun.
 *
 * @param toDecide the bodies that have yet to choose, lowest first
 */
public record WithdrawnProcedure(Filing filing, List<AssociationId> toDecide) implements Procedure {

    public WithdrawnProcedure {
        toDecide = List.copyOf(toDecide);
    }

    static Change<Procedure> of(Filing filing, AccountId by, Instant at, Optional<Reason> reason) {
        HistoryLine line = HistoryLine.by(by, at, Happening.WITHDRAWN);
        List<AssociationId> begun = filing.route().steps().stream()
                .filter(step -> step.begun().isPresent())
                .map(Step::body)
                .toList();
        Filing withdrawn = filing.on(filing.route(), reason.map(line::because).orElse(line));
        return Change.of(
                new WithdrawnProcedure(withdrawn, begun),
                new ProcedureEvent.Withdrawn(filing.id(), filing.applicant(), begun));
    }

    @Override
    public State state() {
        return State.WITHDRAWN;
    }

    /** The body keeps the membership it had begun. */
    public Outcome<Change<Procedure>> keep(Decision decision) {
        return decided(decision, Happening.MEMBERSHIP_KEPT, decision.body()::equals);
    }

    /** The body cancels the membership it had begun, and with it those of the bodies above, which rest on it. */
    public Outcome<Change<Procedure>> cancel(Decision decision) {
        int index = filing.route().indexOf(decision.body());
        return decided(
                decision, Happening.MEMBERSHIP_CANCELLED, body -> filing.route().indexOf(body) >= index);
    }

    private Outcome<Change<Procedure>> decided(Decision decision, Happening what, Predicate<AssociationId> settled) {
        if (!toDecide.contains(decision.body())) {
            return Outcome.refused(ProcedureRefusal.NOTHING_TO_DECIDE);
        }
        List<AssociationId> left = toDecide.stream().filter(settled.negate()).toList();
        return Outcome.accepted(
                Change.of(new WithdrawnProcedure(filing.on(filing.route(), HistoryLine.of(decision, what)), left)));
    }
}
