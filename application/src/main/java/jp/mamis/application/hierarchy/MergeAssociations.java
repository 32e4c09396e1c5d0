package jp.mamis.application.hierarchy;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Version;

/**
 * Ends bodies in favour of another (合併), founded before: a new one for a merger of equals. For system administration.
 * Memberships are not moved here.
 */
public final class MergeAssociations {

    /** @param from the first day on which the merged bodies no longer exist */
    public record Plan(Set<AssociationCode> merged, AssociationCode into, LocalDate from) {
        public Plan {
            merged = new LinkedHashSet<>(merged);
        }
    }

    /** @param seen the version of the federation that the caller has decided on */
    public record Command(Plan plan, Version seen) {}

    private final Restructuring restructuring;

    MergeAssociations(Restructuring restructuring) {
        this.restructuring = restructuring;
    }

    public Outcome<Restructured> merge(Command command, Caller caller) {
        String merged = command.plan().merged().stream()
                .map(AssociationCode::text)
                .sorted()
                .collect(Collectors.joining(","));
        return restructuring.make(
                Intention.MERGE_ASSOCIATION,
                Detail.of("merged", merged)
                        .and("into", command.plan().into())
                        .and("from", command.plan().from()),
                command.seen(),
                caller,
                hierarchy -> decide(command.plan(), hierarchy));
    }

    static Outcome<Change<List<Association>>> decide(Plan plan, Hierarchy hierarchy) {
        Outcome<Set<Association>> merged = Policies.accept(
                () -> plan.merged().stream()
                        .flatMap(code -> hierarchy.findByCode(code).stream())
                        .collect(Collectors.toSet()),
                plan.merged().stream()
                        .filter(code -> hierarchy.findByCode(code).isEmpty())
                        .map(code -> Unknown.reason(HierarchyRefusal.ASSOCIATION_NOT_FOUND, code)
                                .at("merged")));
        return merged.then(bodies -> hierarchy
                .findByCode(plan.into())
                .map(into -> EndingPolicy.merge(
                        bodies.stream().map(Association::id).collect(Collectors.toSet()),
                        into.id(),
                        plan.from(),
                        hierarchy))
                .orElseGet(() -> Outcome.refused(Unknown.reason(HierarchyRefusal.SUCCESSOR_NOT_FOUND, plan.into())
                        .at("into"))));
    }
}
