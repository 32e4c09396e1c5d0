package jp.mamis.domain.membership;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/** Whether a membership may begin, given those the person has. */
@Basis(
        document = "定款・細則 of prefectural associations (Osaka, Yamagata, Shimane, Shiga)",
        rule = "Bodies are joined from below: a body above a joined one, in the same group and not before it; once per"
                + " body at a time; the national body in one group only.",
        note = "One group for the national body is derived from the pictured screens. A prefectural body may take"
                + " members in directly, without a body below it, where it has set so; such a member may join below"
                + " it later.")
public final class BeginningPolicy {

    /**
     * @param member without the membership itself
     * @param whole  with it, where it is decided anew
     */
    public Outcome<Beginning> judge(Beginning beginning, Member member, Member whole, Hierarchy hierarchy) {
        Association body = hierarchy.require(beginning.body());
        return Policies.accept(
                () -> beginning,
                Stream.of(
                                inForce(beginning, body),
                                onceAtATime(beginning, member, body),
                                fromBelow(beginning, member, body, hierarchy),
                                notAfterAbove(beginning, whole, body, hierarchy),
                                oneNationalGroup(beginning, member, body))
                        .flatMap(Optional::stream));
    }

    private static Optional<Refusal> inForce(Beginning beginning, Association body) {
        return body.isInForceOn(beginning.from())
                ? Optional.empty()
                : refusal(MembershipRefusal.BODY_NOT_IN_FORCE, body);
    }

    private static Optional<Refusal> onceAtATime(Beginning beginning, Member member, Association body) {
        boolean taken =
                member.in(body.id()).anyMatch(membership -> !membership.period().hasEndedBy(beginning.from()));
        return taken ? refusal(MembershipRefusal.ALREADY_A_MEMBER, body) : Optional.empty();
    }

    private static Optional<Refusal> fromBelow(
            Beginning beginning, Member member, Association body, Hierarchy hierarchy) {
        if (body.tier().number() >= Tier.LOCAL.number() || beginning.direct()) {
            return belowAlreadyThere(beginning, member, body, hierarchy);
        }
        boolean joinedBelow = member.inGroup(beginning.group().id())
                .anyMatch(membership -> membership.isInForceOn(beginning.from())
                        && isDirectlyBelow(membership.body(), body, hierarchy));
        return joinedBelow ? Optional.empty() : refusal(MembershipRefusal.BODY_BELOW_NOT_JOINED, body);
    }

    /**
     * A local or district body, or one that takes members in directly, may be the first of a group; when the group has
     * begun below it, in a body that is still there, that must be in force. Who takes members in directly does not ask
     * for what has ended.
     */
    private static Optional<Refusal> belowAlreadyThere(
            Beginning beginning, Member member, Association body, Hierarchy hierarchy) {
        List<Membership> below = member.inGroup(beginning.group().id())
                .filter(membership -> isDirectlyBelow(membership.body(), body, hierarchy))
                .filter(membership -> hierarchy.require(membership.body()).isInForceOn(beginning.from()))
                .filter(membership ->
                        !beginning.direct() || !membership.period().hasEndedBy(beginning.from()))
                .toList();
        boolean goneOrToCome =
                !below.isEmpty() && below.stream().noneMatch(membership -> membership.isInForceOn(beginning.from()));
        return goneOrToCome ? refusal(MembershipRefusal.BODY_BELOW_NOT_JOINED, body) : Optional.empty();
    }

    /**
     * Deciding a body anew cannot move it behind the body above it, which has begun already; one that was joined directly
     * has begun without any below, and rests on none.
     */
    private static Optional<Refusal> notAfterAbove(
            Beginning beginning, Member whole, Association body, Hierarchy hierarchy) {
        boolean aboveComesFirst = whole.inGroup(beginning.group().id())
                .filter(membership -> body.parent().equals(Optional.of(membership.body())))
                .filter(membership -> membership.period().isOpen()
                        && membership.period().from().isBefore(beginning.from()))
                .anyMatch(above -> beganOnOneBelow(above, whole, hierarchy));
        return aboveComesFirst ? refusal(MembershipRefusal.BODY_ABOVE_BEGINS_EARLIER, body) : Optional.empty();
    }

    private static boolean beganOnOneBelow(Membership above, Member whole, Hierarchy hierarchy) {
        Association upper = hierarchy.require(above.body());
        return whole.inGroup(above.group())
                .filter(membership -> isDirectlyBelow(membership.body(), upper, hierarchy))
                .anyMatch(membership -> membership.isInForceOn(above.period().from()));
    }

    private static Optional<Refusal> oneNationalGroup(Beginning beginning, Member member, Association body) {
        boolean elsewhere = body.tier() == Tier.NATIONAL
                && member.in(body.id())
                        .anyMatch(membership ->
                                !membership.group().equals(beginning.group().id())
                                        && !membership.period().hasEndedBy(beginning.from()));
        return elsewhere ? refusal(MembershipRefusal.NATIONAL_BODY_IN_ANOTHER_GROUP, body) : Optional.empty();
    }

    private static boolean isDirectlyBelow(AssociationId lower, Association upper, Hierarchy hierarchy) {
        return hierarchy.require(lower).parent().equals(Optional.of(upper.id()));
    }

    private static Optional<Refusal> refusal(MembershipRefusal code, Association body) {
        return Optional.of(Refusal.of(code, Map.of("body", body.name().text())));
    }
}
