package jp.mamis.domain.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.membership.MembershipId;

/** The steps of a procedure, lowest body first (承認経路). One body decides at a time. */
public record ApprovalRoute(List<Step> steps) {

    public ApprovalRoute {
        steps = List.copyOf(steps);
    }

    /** A fresh route over bodies, lowest first, with the first step open. */
    static ApprovalRoute over(List<AssociationId> bodies, Instant at) {
        List<Step> steps = new ArrayList<>();
        bodies.forEach(body -> steps.add(new Step.Waiting(body, Optional.empty())));
        return new ApprovalRoute(steps).opened(0, at);
    }

    /** The step whose turn it is, or that waits for the applicant; empty when all have decided. */
    public Optional<Step> current() {
        return steps.stream()
                .filter(step -> step.isUndecided() || step instanceof Step.SentBack)
                .findFirst();
    }

    public Optional<Step> of(AssociationId body) {
        return steps.stream().filter(step -> step.body().equals(body)).findFirst();
    }

    /** The place of a body, 0 for the lowest, or -1 when it is not on the route. */
    public int indexOf(AssociationId body) {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).body().equals(body))
                .findFirst()
                .orElse(-1);
    }

    /** Every membership that steps from {@code body} upward have begun, lowest first: what falls with the body's own. */
    public List<MembershipId> begunFrom(AssociationId body) {
        return steps.stream()
                .skip(Math.max(0, indexOf(body)))
                .flatMap(step -> step.begun().stream())
                .toList();
    }

    /** The approval right below a place; empty for the lowest. */
    Optional<Step.Approved> approvedBelow(int index) {
        return index > 0 && steps.get(index - 1) instanceof Step.Approved approved
                ? Optional.of(approved)
                : Optional.empty();
    }

    Optional<LocalDate> boardDayBelow(int index) {
        return approvedBelow(index).map(Step.Approved::boardDay);
    }

    /** The bodies whose memberships {@link #begunFrom} names, lowest first. */
    public List<AssociationId> bodiesBegunFrom(AssociationId body) {
        return steps.stream()
                .skip(Math.max(0, indexOf(body)))
                .filter(step -> step.begun().isPresent())
                .map(Step::body)
                .toList();
    }

    public boolean isLast(int index) {
        return index == steps.size() - 1;
    }

    ApprovalRoute with(int index, Step step) {
        List<Step> next = new ArrayList<>(steps);
        next.set(index, step);
        return new ApprovalRoute(next);
    }

    /** Opens a step; every step above it waits. What had begun in them stays. */
    ApprovalRoute opened(int index, Instant at) {
        List<Step> next = new ArrayList<>(steps);
        next.set(index, new Step.Open(steps.get(index).body(), steps.get(index).begun(), at));
        for (int i = index + 1; i < next.size(); i++) {
            next.set(i, new Step.Waiting(steps.get(i).body(), steps.get(i).begun()));
        }
        return new ApprovalRoute(next);
    }
}
