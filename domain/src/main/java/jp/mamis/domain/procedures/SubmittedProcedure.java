package jp.mamis.domain.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.DomainEvent;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.membership.MembershipId;
import jp.mamis.domain.procedures.HistoryLine.Happening;

/**
 * 申請中: the bodies decide one after the other, from the lowest up.
 * Long because of the acts that are open meanwhile.
 */
public record SubmittedProcedure(Filing filing) implements Procedure {

    @Override
    public State state() {
        return State.SUBMITTED;
    }

    /** Someone at the body whose turn it is takes the step up. Taking it up again changes the reviewer. */
    public Outcome<Change<Procedure>> startReview(Decision decision) {
        return turnOf(decision.body()).map(index -> {
            Step step = filing.route().steps().get(index);
            ApprovalRoute next = filing.route()
                    .with(
                            index,
                            new Step.InReview(
                                    step.body(), step.begun(), decision.at(), decision.by(), Confirming.given(step)));
            return Change.<Procedure>of(
                    new SubmittedProcedure(filing.on(next, HistoryLine.of(decision, Happening.REVIEW_STARTED))));
        });
    }

    /**
     * Somebody at the body takes the doctor in; it takes effect with the last confirmation that the body's rules ask for.
     *
     * @param boardDay   the day the body decided
     * @param membership the membership to begin, or the one that an earlier approval of this step began
     */
    public Outcome<Change<Procedure>> approve(
            Decision decision, LocalDate boardDay, MembershipId membership, LocalDate today) {
        return turnOf(decision.body())
                .then(index -> boardDayFits(index, boardDay, today))
                .then(index -> confirming(index, decision.office())
                        .on(boardDay)
                        .by(decision, boardDay)
                        .map(confirming -> confirming.isComplete()
                                ? approved(index, decision, boardDay, membership, confirming.inPlaceOf(decision))
                                : confirmed(index, decision, boardDay, confirming)));
    }

    private Confirming confirming(int index, Office office) {
        Step step = filing.route().steps().get(index);
        return Confirming.of(filing.rules().of(step.body()).workflow(), step, office);
    }

    private Change<Procedure> confirmed(int index, Decision decision, LocalDate boardDay, Confirming confirming) {
        Step step = filing.route().steps().get(index);
        Instant since = step instanceof Step.InReview review ? review.since() : decision.at();
        ApprovalRoute next = filing.route()
                .with(index, new Step.InReview(step.body(), step.begun(), since, decision.by(), confirming.given()));
        return Change.of(new SubmittedProcedure(
                filing.on(next, HistoryLine.confirmed(decision, boardDay).inPlaceOf(confirming.inPlaceOf(decision)))));
    }

    /** The body asks the applicant to mend something. */
    public Outcome<Change<Procedure>> sendBackToApplicant(Decision decision, Reason reason) {
        return turnOf(decision.body()).map(index -> {
            Step step = filing.route().steps().get(index);
            ApprovalRoute next = filing.route()
                    .with(index, new Step.SentBack(step.body(), step.begun(), decision.at(), decision.by()));
            HistoryLine line =
                    HistoryLine.of(decision, Happening.SENT_BACK_TO_APPLICANT).because(reason);
            return Change.<Procedure>of(
                    new SentBackProcedure(filing.on(next, line), decision.at()),
                    new ProcedureEvent.SentBackToApplicant(id(), filing.applicant(), decision.body()));
        });
    }

    /** The body asks one below to decide again; that step opens, those between wait. */
    public Outcome<Change<Procedure>> sendBackTo(AssociationId lower, Decision decision, Reason reason) {
        return turnOf(decision.body()).then(index -> {
            int target = filing.route().indexOf(lower);
            if (target < 0 || target >= index) {
                return Outcome.refused(
                        Refusal.of(ProcedureRefusal.NOT_A_LOWER_BODY).at("to"));
            }
            HistoryLine line = HistoryLine.of(decision, Happening.SENT_BACK_TO_BODY)
                    .because(reason)
                    .sentTo(lower);
            return Outcome.accepted(Change.<Procedure>of(
                    new SubmittedProcedure(filing.on(filing.route().opened(target, decision.at()), line)),
                    new ProcedureEvent.SentBackToBody(id(), decision.body(), lower)));
        });
    }

    /**
     * The body refuses. What bodies below have begun stays; what this step and those above had begun earlier
     * ends.
     */
    public Outcome<Change<Procedure>> reject(Decision decision, Reason reason) {
        return turnOf(decision.body()).map(index -> {
            List<MembershipId> begun = filing.route().begunFrom(decision.body());
            ApprovalRoute next =
                    filing.route().with(index, new Step.Rejected(decision.body(), decision.at(), decision.by()));
            HistoryLine line = HistoryLine.of(decision, Happening.REJECTED).because(reason);
            return Change.<Procedure>of(
                    new RejectedProcedure(filing.on(next, line)),
                    new ProcedureEvent.Rejected(id(), filing.applicant(), decision.body(), begun));
        });
    }

    /** The applicant takes the filing back while a step is undecided. */
    public Change<Procedure> withdraw(Withdrawal withdrawal) {
        return WithdrawnProcedure.of(filing, withdrawal);
    }

    private Change<Procedure> approved(
            int index, Decision decision, LocalDate boardDay, MembershipId membership, Set<AccountId> inPlaceOf) {
        LocalDate begins = filing.begins(index, boardDay);
        Step.Approved step =
                new Step.Approved(decision.body(), membership, decision.at(), decision.by(), boardDay, begins);
        ApprovalRoute decided = filing.route().with(index, step);
        Stream<HistoryLine> allowed = filing.isTold(decision.body())
                ? Stream.of(HistoryLine.of(decision, Happening.OTHER_MEMBERSHIP_ALLOWED))
                : Stream.empty();
        Stream<HistoryLine> taken = Stream.concat(
                allowed,
                Stream.of(HistoryLine.approved(decision, boardDay, begins).inPlaceOf(inPlaceOf)));
        List<DomainEvent> events = new ArrayList<>();
        events.add(new ProcedureEvent.StepApproved(id(), filing.applicant(), decision.body(), membership, begins));
        if (decided.isLast(index)) {
            events.add(new ProcedureEvent.Completed(id(), filing.applicant()));
            HistoryLine end = HistoryLine.bySystem(decision.at(), Happening.COMPLETED);
            HistoryLine[] lines = Stream.concat(taken, Stream.of(end)).toArray(HistoryLine[]::new);
            return new Change<>(new CompletedProcedure(filing.on(decided, lines)), events);
        }
        events.add(new ProcedureEvent.StepOpened(
                id(), decided.steps().get(index + 1).body()));
        return new Change<>(
                new SubmittedProcedure(
                        filing.on(decided.opened(index + 1, decision.at()), taken.toArray(HistoryLine[]::new))),
                events);
    }

    /** How far the body has come in confirming, as its office is; empty when it is not this body's turn. */
    public Optional<Confirming> confirming(AssociationId body, Office office) {
        return turnOf(body).accepted().map(index -> confirming(index, office));
    }

    /** The days the body's board may have decided on; empty when it is not this body's turn. */
    public Optional<BoardDays> boardDays(AssociationId body, LocalDate today) {
        BoardDays near = BoardDays.until(today);
        return turnOf(body)
                .accepted()
                .map(index ->
                        filing.route().boardDayBelow(index).map(near::notBefore).orElse(near));
    }

    private Outcome<Integer> turnOf(AssociationId body) {
        int index = filing.route().indexOf(body);
        boolean turn = index >= 0 && filing.route().steps().get(index).isUndecided();
        return turn ? Outcome.accepted(index) : Outcome.refused(ProcedureRefusal.NOT_THIS_BODYS_TURN);
    }

    private Outcome<Integer> boardDayFits(int index, LocalDate boardDay, LocalDate today) {
        BoardDays near = BoardDays.until(today);
        Optional<LocalDate> below = filing.route().boardDayBelow(index);
        return Policies.accept(
                () -> index,
                Stream.of(
                                Policies.unless(
                                        !boardDay.isBefore(near.first()),
                                        () -> atDay(ProcedureRefusal.BOARD_DAY_TOO_FAR)),
                                Policies.unless(
                                        !boardDay.isAfter(near.last()),
                                        () -> atDay(ProcedureRefusal.BOARD_DAY_IN_FUTURE)),
                                Policies.unless(
                                        below.isEmpty() || !boardDay.isBefore(below.get()),
                                        () -> Refusal.of(
                                                        ProcedureRefusal.BOARD_DAY_BEFORE_BODY_BELOW,
                                                        Map.of(
                                                                "below",
                                                                below.orElseThrow()
                                                                        .toString()))
                                                .at("boardDay")))
                        .flatMap(reasons -> reasons));
    }

    private static Refusal atDay(ProcedureRefusal code) {
        return Refusal.of(code).at("boardDay");
    }
}
