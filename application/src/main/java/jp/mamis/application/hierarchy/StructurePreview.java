package jp.mamis.application.hierarchy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.mamis.application.hierarchy.AffectedBody.Part;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.hierarchy.Remaining;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;

/**
 * What a change of structure would touch, for system administration about to make it; refused for the reasons for which
 * the change itself would be. Changes nothing.
 */
public final class StructurePreview {

    private static final UUID FEDERATION = new UUID(0, 0);

    private final Foundation foundation;
    private final CurrentHierarchy current;
    private final RemainingAtBodies remaining;
    private final FoundAssociation founding;
    private final DissolveAssociation dissolution;

    StructurePreview(
            Foundation foundation,
            CurrentHierarchy current,
            RemainingAtBodies remaining,
            FoundAssociation founding,
            DissolveAssociation dissolution) {
        this.foundation = foundation;
        this.current = current;
        this.remaining = remaining;
        this.founding = founding;
        this.dissolution = dissolution;
    }

    public Outcome<Foreseen> of(FoundAssociation.Plan plan, Caller caller) {
        return decided(hierarchy -> founding.decide(plan, hierarchy), plan.from(), caller);
    }

    public Outcome<Foreseen> of(RenameAssociation.Plan plan, Caller caller) {
        return decided(hierarchy -> RenameAssociation.decide(plan, hierarchy), plan.from(), caller);
    }

    public Outcome<Foreseen> of(MergeAssociations.Plan plan, Caller caller) {
        return decided(hierarchy -> MergeAssociations.decide(plan, hierarchy), plan.from(), caller);
    }

    public Outcome<Foreseen> of(SplitAssociation.Plan plan, Caller caller) {
        return decided(hierarchy -> SplitAssociation.decide(plan, hierarchy), plan.from(), caller);
    }

    public Outcome<Foreseen> of(DissolveAssociation.Plan plan, Caller caller) {
        return decided(hierarchy -> dissolution.decide(plan, hierarchy), plan.from(), caller);
    }

    private Outcome<Foreseen> decided(
            Function<Hierarchy, Outcome<Change<List<Association>>>> decision, LocalDate from, Caller caller) {
        if (!caller.isSystemAdministrator()) {
            return foundation.answered(Outcome.refused(HierarchyRefusal.NOT_SYSTEM_ADMINISTRATOR), FEDERATION, caller);
        }
        Hierarchy before = current.get();
        return decision.apply(before)
                .map(change -> new Foreseen(before.version(), affected(change.state(), before, from)));
    }

    private List<AffectedBody> affected(List<Association> changed, Hierarchy before, LocalDate from) {
        Hierarchy after = before.with(before.version(), changed);
        Stream<AffectedBody> own = changed.stream().map(body -> own(body, before, after, from));
        Stream<AffectedBody> parents = changed.stream()
                .filter(body -> before.find(body.id()).isEmpty())
                .flatMap(body -> body.parent().stream())
                .map(id -> other(Part.PARENT, id, after));
        Stream<AffectedBody> heirs = changed.stream()
                .flatMap(body -> body.successors().stream())
                .distinct()
                .map(id -> other(Part.SUCCESSOR, id, after));
        return Stream.of(own, parents, heirs).flatMap(bodies -> bodies).toList();
    }

    private AffectedBody own(Association body, Hierarchy before, Hierarchy after, LocalDate from) {
        AssociationView view = AssociationView.of(
                before.find(body.id()).orElse(body), after, foundation.time().today());
        if (before.find(body.id()).isEmpty()) {
            return new AffectedBody(Part.FOUNDED, view, body.name(), Remaining.NOTHING);
        }
        return body.period().isOpen()
                ? new AffectedBody(Part.RENAMED, view, body.name(), Remaining.NOTHING)
                : new AffectedBody(Part.ENDING, view, body.name(), remaining.of(body.id(), from));
    }

    private AffectedBody other(Part part, AssociationId id, Hierarchy after) {
        Association body = after.require(id);
        AssociationView view = AssociationView.of(body, after, foundation.time().today());
        return new AffectedBody(part, view, body.name(), Remaining.NOTHING);
    }
}
