package jp.mamis.domain.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.GroupId;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.settings.RouteRules;

/**
 * A doctor's filing with the bodies of a route (届出). It is submitted once for all bodies, goes from the lowest body up,
 * may be sent back to the applicant or to a body below, and ends completed, rejected, withdrawn or expired. Memberships
 * begin body by body on the way; what one body refuses does not undo what others have decided.
 */
public sealed interface Procedure
        permits SubmittedProcedure,
                SentBackProcedure,
                CompletedProcedure,
                RejectedProcedure,
                WithdrawnProcedure,
                ExpiredProcedure {

    Filing filing();

    State state();

    default ProcedureId id() {
        return filing().id();
    }

    default Version version() {
        return filing().version();
    }

    /** Whether something is still to be decided or answered. */
    default boolean isUnderWay() {
        return state() == State.SUBMITTED || state() == State.SENT_BACK;
    }

    /**
     * The day of the last act once nothing is under way; what is registered about the applicant after it is none of the
     * bodies' business.
     */
    default Optional<LocalDate> closedOn() {
        return isUnderWay() ? Optional.empty() : Optional.of(JapanTime.today(filing().lastActAt()));
    }

    /** What bodies have yet to decide, as it is asked for now; a body that had taken the applicant in before is none of them. */
    default List<Target> awaited() {
        return filing().request().targets().stream()
                .filter(target -> isUnderWay()
                        && filing().route()
                                .of(target.body())
                                .flatMap(Step::begun)
                                .isEmpty())
                .toList();
    }

    /**
     * Whether the body's turn has come or it has approved before. One that sent it back to a body below without having
     * approved waits for its turn like any other.
     */
    default boolean isShownTo(AssociationId body) {
        return filing().route()
                .of(body)
                .filter(step ->
                        step.code() != Step.StepCode.WAITING || step.begun().isPresent())
                .isPresent();
    }

    /**
     * Whether the body has it in its lists: every body of the route while it is under way, then those it was shown to; and
     * those that had acted on it, which answer for what they asked, be it that an answer has left them out of the route.
     */
    default boolean isListedAt(AssociationId body) {
        boolean onRoute = filing().route().indexOf(body) >= 0;
        return hasActed(body) || (onRoute && (isUnderWay() || isShownTo(body)));
    }

    /** The bodies that have it in their lists: those of the route, lowest first, then those that were left out of it. */
    default List<AssociationId> listedAt() {
        Stream<AssociationId> acted = filing().history().stream()
                .filter(line -> line.by().isPresent())
                .flatMap(line -> line.body().stream());
        return Stream.concat(filing().route().steps().stream().map(Step::body), acted)
                .distinct()
                .filter(this::isListedAt)
                .toList();
    }

    /** Whether the applicant is still asked for the answer that was asked for by {@code moment}. */
    default boolean awaitsAnswerSince(Instant moment) {
        return state() == State.SENT_BACK && !filing().lastActAt().isAfter(moment);
    }

    private boolean hasActed(AssociationId body) {
        return filing().history().stream().anyMatch(line -> line.isActOf(body));
    }

    /** The states by name. Drafts are not procedures yet. */
    enum State {
        /** 申請中. */
        SUBMITTED,
        /** 差戻し, waiting for the applicant. */
        SENT_BACK,
        /** 完了. */
        COMPLETED,
        /** 却下. */
        REJECTED,
        /** 取下げ. */
        WITHDRAWN,
        /** 期限切れ. */
        EXPIRED
    }

    /**
     * A new procedure over a request that {@link JoinPolicy} has accepted.
     *
     * @param rules those it was accepted by
     * @param filed what its history begins with
     */
    static Change<SubmittedProcedure> submit(
            ProcedureId id,
            ReferenceNumber reference,
            PersonId applicant,
            GroupId group,
            JoinRequest request,
            RouteRules rules,
            List<HistoryLine> filed,
            Instant at) {
        ApprovalRoute route =
                ApprovalRoute.over(request.targets().stream().map(Target::body).toList(), at);
        Filing filing = new Filing(id, Version.NEW, reference, applicant, group, at, request, route, filed, rules);
        return Change.of(
                new SubmittedProcedure(filing),
                new ProcedureEvent.Submitted(id, applicant, route.steps().get(0).body()));
    }
}
