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

/**
 * Ends bodies in favour of another (合併), founded before: a new one for a merger of equals. For system administration.
 * Memberships are not moved here.
 */
public final class MergeAssociations {

    /** @param from the first day on which the merged bodies no longer exist */
    public record Command(Set<AssociationCode> merged, AssociationCode into, LocalDate from) {
        public Command {
            merged = new LinkedHashSet<>(merged);
        }
    }

    private final Restructuring restructuring;

    MergeAssociations(Restructuring restructuring) {
        this.restructuring = restructuring;
    }

    public Outcome<Restructured> merge(Command command, Caller caller) {
        String merged =
                command.merged().stream().map(AssociationCode::text).sorted().collect(Collectors.joining(","));
        return restructuring.make(
                Intention.MERGE_ASSOCIATION,
                Detail.of("merged", merged).and("into", command.into()).and("from", command.from()),
                caller,
                hierarchy -> decide(command, hierarchy));
    }

    static Outcome<Change<List<Association>>> decide(Command command, Hierarchy hierarchy) {
        Outcome<Set<Association>> merged = Policies.accept(
                () -> command.merged().stream()
                        .flatMap(code -> hierarchy.findByCode(code).stream())
                        .collect(Collectors.toSet()),
                command.merged().stream()
                        .filter(code -> hierarchy.findByCode(code).isEmpty())
                        .map(code -> Unknown.reason(HierarchyRefusal.ASSOCIATION_NOT_FOUND, code)
                                .at("merged")));
        return merged.then(bodies -> hierarchy
                .findByCode(command.into())
                .map(into -> EndingPolicy.merge(
                        bodies.stream().map(Association::id).collect(Collectors.toSet()),
                        into.id(),
                        command.from(),
                        hierarchy))
                .orElseGet(() -> Outcome.refused(Unknown.reason(HierarchyRefusal.SUCCESSOR_NOT_FOUND, command.into())
                        .at("into"))));
    }
}
