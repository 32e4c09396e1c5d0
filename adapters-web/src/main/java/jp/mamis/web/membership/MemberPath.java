package jp.mamis.web.membership;

import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.membership.MembershipRefusal;
import jp.mamis.domain.person.PersonId;
import jp.mamis.web.problem.RefusedRequest;

/** The parts of an address that name a body and a person. */
final class MemberPath {

    private MemberPath() {}

    /** The body, for its staff; the same refusal for a code nobody has and for the body of others. */
    static Association body(String code, AssociationSystem system, Caller caller) {
        try {
            return system.hierarchy()
                    .currentHierarchy()
                    .get()
                    .findByCode(AssociationCode.parse(code))
                    .filter(body -> caller.isStaffOf(body.id()))
                    .orElseThrow(() -> refused(MembershipRefusal.NOT_ALLOWED));
        } catch (MalformedValue noCode) {
            throw refused(MembershipRefusal.NOT_ALLOWED);
        }
    }

    /** Text that can be no id names no member. */
    static PersonId person(String id) {
        try {
            return new PersonId(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            throw refused(MembershipRefusal.NO_SUCH_MEMBER);
        }
    }

    private static RefusedRequest refused(MembershipRefusal code) {
        return new RefusedRequest(Refusals.of(Refusal.of(code)));
    }
}
