package jp.mamis.application;

import java.time.LocalDate;
import jp.mamis.application.hierarchy.RemainingAtBodies;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.membership.MemberTally;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Remaining;

/** Counts what hangs on a body in the lists of members and procedures. */
final class RemainingInStore implements RemainingAtBodies {

    private final Ports ports;
    private final Time time;

    RemainingInStore(Ports ports, Time time) {
        this.ports = ports;
        this.time = time;
    }

    /** An end in the past would also hit who joined since: then today counts. */
    @Override
    public Remaining of(AssociationId body, LocalDate day) {
        LocalDate today = time.today();
        LocalDate counted = day.isBefore(today) ? today : day;
        return ports.work().readOnly(() -> {
            long procedures = undecided(body, today);
            return new Remaining(members(body, counted), procedures);
        });
    }

    /** Counted before the members: whom an approval takes in meanwhile is then found here or there. */
    private long undecided(AssociationId body, LocalDate today) {
        return ports.procedures().index().counts(body, today).stream()
                .filter(count -> count.state().isUnderWay())
                .mapToLong(ProcedureIndex.Count::number)
                .sum();
    }

    private long members(AssociationId body, LocalDate day) {
        return ports.membership().index().tally(body, day).stream()
                .mapToLong(MemberTally::count)
                .sum();
    }
}
