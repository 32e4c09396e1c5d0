package jp.mamis.domain.hierarchy;

import static jp.mamis.domain.kernel.Policies.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.DomainEvent;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/**
 * Whether bodies may end by merger, split or dissolution (合併・分割・解散の条件). {@code from} is the first day on which a
 * body no longer exists and its successors carry on; successors are founded before.
 */
@Basis(
        document = "our choice",
        rule =
                "A body ends once, after the bodies below it; its successors exist on the day after, below the same parent. "
                        + "The national body does not end. Without a successor a body ends only when no member and no "
                        + "undecided procedure is left.")
public final class EndingPolicy {

    private EndingPolicy() {}

    /** Every body of {@code merged} ends and {@code into} carries on, or every reason against it. */
    public static Outcome<Change<List<Association>>> merge(
            Set<AssociationId> merged, AssociationId into, LocalDate from, Hierarchy hierarchy) {
        List<Association> bodies = hierarchy.all().stream()
                .filter(body -> merged.contains(body.id()))
                .toList();
        Stream<Refusal> reasons = Stream.of(
                        unless(
                                !merged.isEmpty(),
                                () -> Refusal.of(HierarchyRefusal.NOTHING_TO_MERGE)
                                        .at("merged")),
                        unless(
                                bodies.size() == merged.size(),
                                () -> Refusal.of(HierarchyRefusal.ASSOCIATION_NOT_FOUND)
                                        .at("merged")),
                        bodies.stream().flatMap(body -> against(body, List.of(into), from, hierarchy)))
                .flatMap(reason -> reason);
        return Policies.accept(
                () -> new Change<>(
                        ended(bodies, List.of(into), from),
                        bodies.stream()
                                .<DomainEvent>map(body -> new HierarchyEvent.Merged(body.id(), into, from))
                                .toList()),
                reasons.distinct());
    }

    /** {@code body} ends and {@code into}, two at least, carry on, or every reason against it. */
    public static Outcome<Change<List<Association>>> split(
            Association body, List<AssociationId> into, LocalDate from, Hierarchy hierarchy) {
        Stream<Refusal> tooFew = unless(
                Set.copyOf(into).size() >= 2,
                () -> Refusal.of(HierarchyRefusal.TOO_FEW_SUCCESSORS).at("into"));
        List<AssociationId> heirs = into.stream().distinct().toList();
        return Policies.accept(
                () -> Change.of(ended(List.of(body), heirs, from), new HierarchyEvent.Split(body.id(), heirs, from)),
                Stream.concat(tooFew, against(body, heirs, from, hierarchy)));
    }

    /** {@code body} ends and nobody carries on, or every reason against it. */
    public static Outcome<Change<List<Association>>> dissolve(
            Association body, LocalDate from, Remaining remaining, Hierarchy hierarchy) {
        return Policies.accept(
                () -> Change.of(ended(List.of(body), List.of(), from), new HierarchyEvent.Dissolved(body.id(), from)),
                Stream.of(
                                against(body, List.of(), from, hierarchy),
                                unless(
                                        remaining.members() == 0,
                                        () -> left(HierarchyRefusal.MEMBERS_REMAIN, body, remaining.members())),
                                unless(
                                        remaining.procedures() == 0,
                                        () -> left(HierarchyRefusal.PROCEDURES_REMAIN, body, remaining.procedures())))
                        .flatMap(reason -> reason));
    }

    private static List<Association> ended(List<Association> bodies, List<AssociationId> heirs, LocalDate from) {
        return bodies.stream()
                .map(body -> body.with(body.particulars().endingBefore(from, heirs)))
                .toList();
    }

    private static Stream<Refusal> against(
            Association body, List<AssociationId> heirs, LocalDate from, Hierarchy hierarchy) {
        if (heirs.contains(body.id())) {
            return Stream.of(
                    reason(HierarchyRefusal.SUCCESSOR_IS_ENDING_BODY, body).at("into"));
        }
        boolean childless = hierarchy.children(body.id()).stream()
                .allMatch(child -> child.period().hasEndedBy(from));
        boolean heirLater = hierarchy.all().stream()
                .anyMatch(other -> other.successors().contains(body.id())
                        && !other.period().hasEndedBy(from.minusDays(1)));
        Stream<Refusal> own = Stream.of(
                        unless(body.tier() != Tier.NATIONAL, () -> reason(HierarchyRefusal.NATIONAL_BODY_STAYS, body)),
                        unless(body.period().isOpen(), () -> reason(HierarchyRefusal.END_ALREADY_FIXED, body)),
                        unless(
                                body.period().from().isBefore(from),
                                () -> reason(HierarchyRefusal.ENDS_BEFORE_IT_BEGINS, body)
                                        .at("from")),
                        unless(
                                !heirLater,
                                () -> reason(HierarchyRefusal.SUCCEEDS_LATER, body)
                                        .at("from")),
                        unless(childless, () -> reason(HierarchyRefusal.CHILDREN_STILL_IN_FORCE, body)))
                .flatMap(reason -> reason);
        return Stream.concat(own, heirs.stream().flatMap(heir -> against(heir, body, from, hierarchy)));
    }

    private static Stream<Refusal> against(AssociationId heir, Association body, LocalDate from, Hierarchy hierarchy) {
        return hierarchy
                .find(heir)
                .map(successor -> Stream.concat(
                        unless(
                                successor.isInForceOn(from),
                                () -> reason(HierarchyRefusal.SUCCESSOR_NOT_IN_FORCE, successor)
                                        .at("into")),
                        unless(
                                successor.parent().equals(body.parent()),
                                () -> reason(HierarchyRefusal.SUCCESSOR_BELOW_OTHER_PARENT, successor)
                                        .at("into"))))
                .orElseGet(() -> Stream.of(
                        Refusal.of(HierarchyRefusal.SUCCESSOR_NOT_FOUND).at("into")));
    }

    private static Refusal left(HierarchyRefusal code, Association body, long count) {
        return Refusal.of(code, Map.of("code", body.code().text(), "count", Long.toString(count)));
    }

    private static Refusal reason(HierarchyRefusal code, Association body) {
        return Refusal.of(code, Map.of("code", body.code().text()));
    }
}
