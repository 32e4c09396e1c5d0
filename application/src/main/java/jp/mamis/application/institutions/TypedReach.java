package jp.mamis.application.institutions;

import java.time.LocalDate;
import java.util.Set;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MembershipRefusal;

/** Who links typed workplaces: staff of the national body and of prefectural ones, of those who are members there. */
final class TypedReach {

    private static final Set<Tier> OFFICES = Set.of(Tier.NATIONAL, Tier.PREFECTURAL);

    private TypedReach() {}

    static Outcome<AssociationId> office(AssociationId body, Hierarchy hierarchy, Caller caller) {
        boolean office = hierarchy
                .find(body)
                .filter(found -> OFFICES.contains(found.tier()))
                .isPresent();
        return office && caller.isStaffOf(body)
                ? Outcome.accepted(body)
                : Outcome.refused(MembershipRefusal.NOT_ALLOWED);
    }

    static boolean isMember(Member member, AssociationId body, LocalDate day) {
        return member.bodiesOn(day).contains(body);
    }
}
