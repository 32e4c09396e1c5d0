package jp.mamis.domain.procedures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.DomainEvent;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.GroupId;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.procedures.HistoryLine.Happening;
import jp.mamis.domain.settings.AnswerTime;
import jp.mamis.domain.settings.RouteRules;

/**
 * 差戻し: the applicant has to answer. What was approved stays, unless the answer changes something it rested on.
 *
 * @param since when it was sent back
 */
public record SentBackProcedure(Filing filing, Instant since) implements Procedure {

    /** Without an answer for so long the procedure expires, where the body that sent it back has set nothing else. */
    public static final Duration PATIENCE = AnswerTime.USUAL.length();

    @Override
    public State state() {
        return State.SENT_BACK;
    }

    /**
     * With the group of the workplace now asked for: as filed while that workplace stays or a membership has begun in the
     * group, else the one {@code member} has there, or {@code fresh}. Otherwise a group would move along with memberships
     * that this filing says nothing about.
     */
    public SentBackProcedure regrouped(JoinRequest next, Member member, GroupId fresh) {
        boolean stays =
                next.workplace().key().equals(filing.request().workplace().key());
        boolean begun =
                filing.route().steps().stream().anyMatch(step -> step.begun().isPresent());
        return stays || begun
                ? this
                : new SentBackProcedure(
                        filing.in(
                                member.groupAt(next.workplace()).map(Group::id).orElse(fresh)),
                        since);
    }

    /** With the rules of bodies that the answer brings to the route, as they were on the day of filing. */
    public SentBackProcedure under(RouteRules more) {
        return new SentBackProcedure(filing.under(more), since);
    }

    /** The applicant answers. The step that had asked opens again, or the lowest one whose decision the answer touches. */
    public Outcome<Change<Procedure>> resubmit(Resubmission next) {
        return Policies.accept(() -> next, Stream.concat(keepsDecidedBodies(next.request()), saysSomething(next)))
                .map(this::resubmitted);
    }

    private Stream<Refusal> keepsDecidedBodies(JoinRequest next) {
        return Policies.unless(
                !dropsADecidedBody(next),
                () -> Refusal.of(ProcedureRefusal.DECIDED_BODY_DROPPED).at("targets"));
    }

    private Stream<Refusal> saysSomething(Resubmission next) {
        return Policies.unless(
                next.answer().isPresent() || next.amended() || !next.request().equals(filing.request()),
                () -> Refusal.of(ProcedureRefusal.ANSWER_MISSING).at("answer"));
    }

    /** The body that would decide first on such an answer; empty when nothing would be left to decide. */
    public Optional<AssociationId> firstToDecide(JoinRequest next) {
        return next.targets().stream().skip(restartWith(next)).map(Target::body).findFirst();
    }

    private int restartWith(JoinRequest next) {
        return Math.min(filing.route().indexOf(currentBody()), next.firstAffected(filing.request()));
    }

    private Change<Procedure> resubmitted(Resubmission resubmission) {
        JoinRequest next = resubmission.request();
        Instant at = resubmission.at();
        int restart = restartWith(next);
        HistoryLine said = resubmission.line();
        HistoryLine line = next.equals(filing.request()) ? said : said.insteadOf(filing.request());
        ApprovalRoute route = routeOver(next);
        if (restart >= route.steps().size()) {
            return Change.of(
                    new CompletedProcedure(filing.asking(next).on(route, line)),
                    new ProcedureEvent.Completed(id(), filing.applicant()));
        }
        List<DomainEvent> events = new ArrayList<>();
        events.add(
                new ProcedureEvent.StepOpened(id(), route.steps().get(restart).body()));
        return new Change<>(new SubmittedProcedure(filing.asking(next).on(route.opened(restart, at), line)), events);
    }

    /** The applicant takes the filing back. */
    public Change<Procedure> withdraw(Withdrawal withdrawal) {
        return WithdrawnProcedure.of(filing, withdrawal);
    }

    /** The reminder that is due: the last one whose time has come, empty before the first and once the time is over. */
    public Optional<Duration> reminderDue(Instant now) {
        Duration silence = Duration.between(since, now);
        return answerTime().reminders().stream()
                .filter(after -> silence.compareTo(after) >= 0
                        && silence.compareTo(answerTime().length()) < 0)
                .reduce((first, last) -> last);
    }

    /** Whether a reminder has become due later than {@code from} and not after {@code until}. */
    public boolean becameDue(Instant from, Instant until) {
        return answerTime().reminders().stream()
                .map(since::plus)
                .anyMatch(due -> due.isAfter(from) && !due.isAfter(until));
    }

    private AnswerTime answerTime() {
        return filing.rules().of(currentBody()).answerTime();
    }

    /** The last day in Tokyo on which the applicant may answer; the whole of it counts. */
    public LocalDate answerBy() {
        return JapanTime.today(since.plus(answerTime().length()));
    }

    /** Ends it when {@link #answerBy} has passed without an answer; before that, nothing to do. */
    public Optional<Change<Procedure>> expire(Instant now) {
        if (!JapanTime.today(now).isAfter(answerBy())) {
            return Optional.empty();
        }
        HistoryLine line = HistoryLine.bySystem(now, Happening.EXPIRED);
        return Optional.of(Change.of(
                new ExpiredProcedure(filing.on(filing.route(), line)),
                new ProcedureEvent.Expired(id(), filing.applicant())));
    }

    private AssociationId currentBody() {
        return filing.route()
                .current()
                .orElseThrow(() -> new IllegalStateException("a procedure sent back has a step that asked"))
                .body();
    }

    private boolean dropsADecidedBody(JoinRequest next) {
        List<AssociationId> asked = next.targets().stream().map(Target::body).toList();
        return !asked.containsAll(decided());
    }

    /** The bodies that have taken the applicant in, lowest first: an answer has to name every one of them. */
    public List<AssociationId> decided() {
        return filing.route().steps().stream()
                .filter(step -> step.begun().isPresent())
                .map(Step::body)
                .toList();
    }

    /** The bodies now asked for, each with the step it had, or waiting when new on the route. */
    private ApprovalRoute routeOver(JoinRequest next) {
        return new ApprovalRoute(next.targets().stream()
                .map(target -> filing.route()
                        .of(target.body())
                        .orElseGet(() -> new Step.Waiting(target.body(), Optional.empty())))
                .toList());
    }
}
