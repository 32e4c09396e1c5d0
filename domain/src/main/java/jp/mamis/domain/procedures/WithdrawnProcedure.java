package jp.mamis.domain.procedures;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.HistoryLine.Happening;

/**
 * 取下げ: the applicant took it back. Bodies that had taken the doctor in by then are told, and each keeps or cancels the
 * membership it had begun.
 *
 * @param toDecide the bodies that have yet to choose, lowest first
 * @param kept     the bodies that chose to keep the membership
 */
public record WithdrawnProcedure(Filing filing, List<AssociationId> toDecide, List<AssociationId> kept)
        implements Procedure {

    public WithdrawnProcedure {
        toDecide = List.copyOf(toDecide);
        kept = List.copyOf(kept);
    }

    static Change<Procedure> of(Filing filing, Withdrawal withdrawal) {
        List<AssociationId> begun = filing.route().steps().stream()
                .filter(step -> step.begun().isPresent())
                .map(Step::body)
                .toList();
        Filing withdrawn = filing.on(filing.route(), withdrawal.line());
        return Change.of(
                new WithdrawnProcedure(withdrawn, begun, List.of()),
                new ProcedureEvent.Withdrawn(filing.id(), filing.applicant(), begun));
    }

    @Override
    public State state() {
        return State.WITHDRAWN;
    }

    /** With the memberships that ended by the last act. */
    public WithdrawnProcedure ending(List<EndedMembership> memberships) {
        return new WithdrawnProcedure(filing.ending(memberships), toDecide, kept);
    }

    /** The body keeps the membership it had begun. */
    public Outcome<Change<Procedure>> keep(Decision decision) {
        return turnOf(decision).map(body -> {
            List<AssociationId> keeping =
                    Stream.concat(kept.stream(), Stream.of(body)).toList();
            return Change.of(new WithdrawnProcedure(
                    told(decision, Happening.MEMBERSHIP_KEPT), undecided(Set.of(body)), keeping));
        });
    }

    /**
     * The body cancels the membership it had begun, and with it those of the bodies above, which rest on it; refused
     * while one of them keeps its own.
     */
    public Outcome<Change<Procedure>> cancel(Decision decision) {
        return turnOf(decision).then(body -> {
            List<Step> falling = falling(body);
            boolean held = kept.stream()
                    .anyMatch(keeping ->
                            filing.route().indexOf(keeping) > filing.route().indexOf(body));
            if (held) {
                return Outcome.refused(ProcedureRefusal.BODY_ABOVE_KEEPS);
            }
            Set<AssociationId> bodies = falling.stream().map(Step::body).collect(Collectors.toSet());
            return Outcome.accepted(Change.<Procedure>of(
                    new WithdrawnProcedure(told(decision, Happening.MEMBERSHIP_CANCELLED), undecided(bodies), kept),
                    new ProcedureEvent.MembershipsCancelled(
                            id(),
                            filing.applicant(),
                            body,
                            falling.stream()
                                    .flatMap(step -> step.begun().stream())
                                    .toList())));
        });
    }

    /** The bodies whose memberships fall where {@code body} cancels its own: that one and those above still to decide. */
    public List<AssociationId> fallingWith(AssociationId body) {
        return falling(body).stream().map(Step::body).toList();
    }

    private List<Step> falling(AssociationId body) {
        return filing.route().steps().stream()
                .skip(filing.route().indexOf(body))
                .filter(step -> toDecide.contains(step.body()))
                .toList();
    }

    private Outcome<AssociationId> turnOf(Decision decision) {
        return toDecide.contains(decision.body())
                ? Outcome.accepted(decision.body())
                : Outcome.refused(ProcedureRefusal.NOTHING_TO_DECIDE);
    }

    private Filing told(Decision decision, Happening what) {
        return filing.on(filing.route(), HistoryLine.of(decision, what));
    }

    private List<AssociationId> undecided(Set<AssociationId> settled) {
        return toDecide.stream().filter(body -> !settled.contains(body)).toList();
    }
}
