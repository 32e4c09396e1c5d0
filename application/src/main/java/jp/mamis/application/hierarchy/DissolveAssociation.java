package jp.mamis.application.hierarchy;

import java.time.LocalDate;
import java.util.List;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.EndingPolicy;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;

/** Ends a body that has neither members nor undecided procedures, without successor (解散). For system administration. */
public final class DissolveAssociation {

    /** @param from the first day on which the body no longer exists */
    public record Plan(AssociationCode code, LocalDate from) {}

    /** @param seen the version of the federation that the caller has decided on */
    public record Command(Plan plan, Version seen) {}

    private final Restructuring restructuring;
    private final RemainingAtBodies remaining;

    DissolveAssociation(Restructuring restructuring, RemainingAtBodies remaining) {
        this.restructuring = restructuring;
        this.remaining = remaining;
    }

    public Outcome<Restructured> dissolve(Command command, Caller caller) {
        return restructuring.make(
                Intention.DISSOLVE_ASSOCIATION,
                Detail.of("code", command.plan().code())
                        .and("from", command.plan().from()),
                command.seen(),
                caller,
                hierarchy -> decide(command.plan(), hierarchy));
    }

    Outcome<Change<List<Association>>> decide(Plan plan, Hierarchy hierarchy) {
        return hierarchy
                .findByCode(plan.code())
                .map(body -> EndingPolicy.dissolve(body, plan.from(), remaining.of(body.id(), plan.from()), hierarchy))
                .orElseGet(() -> Outcome.refused(Unknown.reason(HierarchyRefusal.ASSOCIATION_NOT_FOUND, plan.code())
                        .at("code")));
    }
}
