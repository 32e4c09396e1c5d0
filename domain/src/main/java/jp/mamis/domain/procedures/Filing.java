package jp.mamis.domain.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.GroupId;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.settings.MembershipStart;
import jp.mamis.domain.settings.RouteRules;

/**
 * What every filed procedure consists of (届出の内容), whatever its state.
 *
 * @param group   the group the memberships will belong to
 * @param history oldest first
 * @param rules   those of the bodies on the day of filing, whatever they set afterwards
 */
public record Filing(
        ProcedureId id,
        Version version,
        ReferenceNumber reference,
        PersonId applicant,
        GroupId group,
        Instant submittedAt,
        JoinRequest request,
        ApprovalRoute route,
        List<HistoryLine> history,
        RouteRules rules) {

    public Filing {
        history = List.copyOf(history);
    }

    /** The body that entered it from paper for the applicant, and may enter what follows on paper; empty when nobody did. */
    public Optional<AssociationId> enteredAt() {
        return history.stream()
                .filter(line -> line.what() == HistoryLine.Happening.SUBMITTED)
                .findFirst()
                .flatMap(HistoryLine::body);
    }

    /** The day of the application (申請日), in Japan: the one on the paper where an office entered it, else that of filing. */
    public LocalDate appliedOn() {
        return history.stream()
                .filter(line -> line.what() == HistoryLine.Happening.SUBMITTED)
                .findFirst()
                .flatMap(HistoryLine::filledOn)
                .orElseGet(() -> JapanTime.today(submittedAt));
    }

    /** When something happened last. */
    public Instant lastActAt() {
        return history.isEmpty() ? submittedAt : history.get(history.size() - 1).at();
    }

    /** What this procedure has begun in a body, also while its step is decided anew; empty when it never approved. */
    public Optional<BegunMembership> begunIn(AssociationId body) {
        Optional<EndedMembership> ended = history.stream()
                .flatMap(line -> line.ended().stream())
                .filter(one -> one.body().equals(body))
                .findFirst();
        return firstDayIn(body).map(from -> new BegunMembership(from, ended));
    }

    private Optional<LocalDate> firstDayIn(AssociationId body) {
        return route.of(body)
                .filter(Step.Approved.class::isInstance)
                .map(step -> ((Step.Approved) step).begins())
                .or(() -> history.stream()
                        .filter(line -> line.what() == HistoryLine.Happening.APPROVED && line.isActOf(body))
                        .flatMap(line -> line.begins().or(line::boardDay).stream())
                        .reduce((first, last) -> last));
    }

    /** Whether another body's act has ended the membership that this procedure had begun in a body. */
    public boolean isEndedByAnother(AssociationId body) {
        return history.stream()
                .filter(line -> !line.isActOf(body))
                .flatMap(line -> line.ended().stream())
                .anyMatch(one -> one.body().equals(body));
    }

    /**
     * What was asked for when the body had decided on it last; empty when it has not decided yet, or nothing else is asked
     * for now. A body that had never read the earlier request does not learn of it.
     */
    public Optional<JoinRequest> askedBefore(AssociationId body) {
        return last(line -> line.isDecisionOf(body)).map(this::askedAt).filter(before -> !before.equals(request));
    }

    /** When the body had decided on it last; empty when it has not decided yet. */
    public Optional<Instant> decidedAt(AssociationId body) {
        return last(line -> line.isDecisionOf(body))
                .map(line -> history.get(line).at());
    }

    /** When the applicant was last asked for an answer; empty when that never was. */
    public Optional<Instant> askedForAnswerAt() {
        return last(line -> line.what() == HistoryLine.Happening.SENT_BACK_TO_APPLICANT)
                .map(line -> history.get(line).at());
    }

    /** As what the body took the doctor in when it approved last, whatever is asked for now; empty when it never did. */
    public Optional<Target> approvedAs(AssociationId body) {
        return last(line -> line.what() == HistoryLine.Happening.APPROVED && line.isActOf(body))
                .map(this::askedAt)
                .flatMap(asked -> asked.targets().stream()
                        .filter(target -> target.body().equals(body))
                        .findFirst());
    }

    private Optional<Integer> last(Predicate<HistoryLine> which) {
        return IntStream.range(0, history.size())
                .filter(i -> which.test(history.get(i)))
                .boxed()
                .reduce((first, last) -> last);
    }

    /** What was asked for when that line was written. */
    private JoinRequest askedAt(int line) {
        return history.stream()
                .skip(line)
                .flatMap(later -> later.before().stream())
                .findFirst()
                .orElse(request);
    }

    /** With what ended by the last act. */
    Filing ending(List<EndedMembership> memberships) {
        List<HistoryLine> lines = new ArrayList<>(history);
        lines.add(lines.remove(lines.size() - 1).ending(memberships));
        return new Filing(id, version, reference, applicant, group, submittedAt, request, route, lines, rules);
    }

    /**
     * The first day of membership in the body at a place: the board's day or the one wished for, as the body's rules say;
     * not before membership in the body below runs.
     */
    LocalDate begins(int index, LocalDate boardDay) {
        boolean wished = rules.of(route.steps().get(index).body()).start() == MembershipStart.WISHED_DAY;
        LocalDate own = wished ? request.desiredOn() : boardDay;
        return route.approvedBelow(index)
                .map(Step.Approved::begins)
                .filter(below -> below.isAfter(own))
                .orElse(own);
    }

    /** Whether the body was told on filing that the applicant belongs to another body of its layer, and is to decide about it. */
    public boolean isTold(AssociationId body) {
        return history.stream()
                .anyMatch(line -> line.what() == HistoryLine.Happening.OTHER_MEMBERSHIP_NOTED
                        && line.body().equals(Optional.of(body)));
    }

    Filing on(ApprovalRoute next, HistoryLine... lines) {
        return new Filing(
                id,
                version,
                reference,
                applicant,
                group,
                submittedAt,
                request,
                next,
                Stream.concat(history.stream(), Stream.of(lines)).toList(),
                rules);
    }

    Filing asking(JoinRequest next) {
        return new Filing(id, version, reference, applicant, group, submittedAt, next, route, history, rules);
    }

    Filing in(GroupId other) {
        return new Filing(id, version, reference, applicant, other, submittedAt, request, route, history, rules);
    }

    /** With the rules of bodies that came to the route since. */
    Filing under(RouteRules more) {
        return new Filing(
                id, version, reference, applicant, group, submittedAt, request, route, history, rules.or(more));
    }
}
