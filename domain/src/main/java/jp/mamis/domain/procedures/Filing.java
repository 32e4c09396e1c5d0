package jp.mamis.domain.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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

    /** When something happened last. */
    public Instant lastActAt() {
        return history.isEmpty() ? submittedAt : history.get(history.size() - 1).at();
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
