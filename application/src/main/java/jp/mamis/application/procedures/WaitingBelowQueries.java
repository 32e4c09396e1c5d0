package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.ProcedureRefusal;

/**
 * Where procedures on their way to a body are, and for how long, as far as its slips show them; for whoever decides there, under
 * a mandate too. Looking is logged.
 */
public final class WaitingBelowQueries {

    /** So many are listed, the longest waiting. */
    public static final int MOST = 500;

    private final Foundation foundation;
    private final ProcedureIndex index;
    private final UsualTimes usual;

    WaitingBelowQueries(Foundation foundation, ProcedureIndex index, UsualTimes usual) {
        this.foundation = foundation;
        this.index = index;
        this.usual = usual;
    }

    public Outcome<WaitingBelow> waiting(AssociationId body, Caller caller) {
        return foundation.answered(
                staff(body, caller)
                        .map(allowed -> foundation
                                .work()
                                .inTransaction(
                                        () -> waiting(body, foundation.time().now(), caller))),
                body,
                body.value(),
                caller);
    }

    private WaitingBelow waiting(AssociationId body, Instant now, Caller caller) {
        List<ProcedureIndex.Below> lines = index.below(body, MOST);
        foundation.listed(caller, body, ViewLog.Ground.SLIP, "procedures below", lines.size());
        Set<AssociationId> holders =
                lines.stream().map(ProcedureIndex.Below::holder).collect(Collectors.toUnmodifiableSet());
        return new WaitingBelow(lines, usual.of(holders, now));
    }

    private static Outcome<AssociationId> staff(AssociationId body, Caller caller) {
        return caller.decidesFor(body) ? Outcome.accepted(body) : Outcome.refused(ProcedureRefusal.NOT_ALLOWED);
    }
}
