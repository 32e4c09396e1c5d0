package jp.mamis.application.hierarchy;

import java.time.LocalDate;
import java.util.List;
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

/** Ends a body in favour of several (分割), founded before. For system administration. Memberships are not moved here. */
public final class SplitAssociation {

    /** @param from the first day on which the body no longer exists */
    public record Plan(AssociationCode code, List<AssociationCode> into, LocalDate from) {
        public Plan {
            into = List.copyOf(into);
        }
    }

    /** @param seen the version of the federation that the caller has decided on */
    public record Command(Plan plan, Version seen) {}

    private final Restructuring restructuring;

    SplitAssociation(Restructuring restructuring) {
        this.restructuring = restructuring;
    }

    public Outcome<Restructured> split(Command command, Caller caller) {
        String into = command.plan().into().stream().map(AssociationCode::text).collect(Collectors.joining(","));
        return restructuring.make(
                Intention.SPLIT_ASSOCIATION,
                Detail.of("code", command.plan().code())
                        .and("into", into)
                        .and("from", command.plan().from()),
                command.seen(),
                caller,
                hierarchy -> decide(command.plan(), hierarchy));
    }

    static Outcome<Change<List<Association>>> decide(Plan plan, Hierarchy hierarchy) {
        Outcome<List<Association>> heirs = Policies.accept(
                () -> plan.into().stream()
                        .flatMap(code -> hierarchy.findByCode(code).stream())
                        .toList(),
                plan.into().stream()
                        .filter(code -> hierarchy.findByCode(code).isEmpty())
                        .map(code -> Unknown.reason(HierarchyRefusal.SUCCESSOR_NOT_FOUND, code)
                                .at("into")));
        return heirs.then(bodies -> hierarchy
                .findByCode(plan.code())
                .map(body -> EndingPolicy.split(
                        body, bodies.stream().map(Association::id).toList(), plan.from(), hierarchy))
                .orElseGet(() -> Outcome.refused(Unknown.reason(HierarchyRefusal.ASSOCIATION_NOT_FOUND, plan.code())
                        .at("code"))));
    }
}
