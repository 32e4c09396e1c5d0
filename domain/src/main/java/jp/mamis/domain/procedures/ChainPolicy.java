package jp.mamis.domain.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.membership.MembershipId;
import jp.mamis.domain.membership.MembershipRefusal;

/** Whether what a procedure begins or lets go leaves the chain of a group whole, whichever procedure began the rest. */
@Basis(
        document = "FAQ of member-sys.info",
        article = "p=598, 退会",
        rule =
                "Who leaves a body leaves every body above it in that group: what begins stands on a membership below that"
                        + " goes on, and nothing ends below a membership that stays. A body to be dissolved takes nobody in.",
        note = "A body that was the lowest of its kind when the procedure was filed needs none below, nor does one that"
                + " took members in directly then.")
public final class ChainPolicy {

    /** @param member with the membership that has begun */
    public Outcome<Member> begun(Member member, MembershipId id, Filing filing, Hierarchy hierarchy) {
        Membership begun = member.find(id).orElseThrow();
        Association body = hierarchy.require(begun.body());
        if (body.endsWithoutSuccessor()) {
            return Outcome.refused(dissolving(body));
        }
        LocalDate filed = JapanTime.today(filing.submittedAt());
        boolean stands = JoinPolicy.isEntry(body, hierarchy, filed)
                || JoinPolicy.isEntry(body, hierarchy, begun.period().from())
                || filing.rules().takesDirectly(body.id())
                || restingOn(begun, member, hierarchy).findAny().isPresent();
        return stands
                ? Outcome.accepted(member)
                : Outcome.refused(Refusal.of(
                        MembershipRefusal.BODY_BELOW_NOT_JOINED,
                        Map.of("body", body.name().text())));
    }

    /**
     * @param before with the memberships that are let go
     * @param after  without them, or with their ends
     */
    public Outcome<Member> letGo(Member before, Member after, List<MembershipId> gone, Hierarchy hierarchy) {
        boolean leavesOneAbove = gone.stream()
                .flatMap(id -> before.find(id).stream())
                .flatMap(ended -> after.inGroup(ended.group())
                        .filter(above -> isDirectlyBelow(ended, above, hierarchy))
                        .filter(above ->
                                !above.period().from().isBefore(ended.period().from())))
                .filter(above -> above.period().isOpen())
                .anyMatch(above -> restingOn(above, after, hierarchy).findAny().isEmpty());
        return leavesOneAbove ? Outcome.refused(ProcedureRefusal.BODY_ABOVE_KEEPS) : Outcome.accepted(after);
    }

    static Refusal dissolving(Association body) {
        return Refusal.of(
                ProcedureRefusal.BODY_TO_BE_DISSOLVED,
                Map.of("body", body.name().text()));
    }

    private static Stream<Membership> restingOn(Membership above, Member member, Hierarchy hierarchy) {
        return member.inGroup(above.group())
                .filter(below -> below.period().isOpen())
                .filter(below -> isDirectlyBelow(below, above, hierarchy));
    }

    private static boolean isDirectlyBelow(Membership lower, Membership upper, Hierarchy hierarchy) {
        return hierarchy.require(lower.body()).parent().equals(Optional.of(upper.body()));
    }
}
