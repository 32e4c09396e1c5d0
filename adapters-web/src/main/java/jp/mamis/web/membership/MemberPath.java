package jp.mamis.web.membership;

import java.util.UUID;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.membership.MembershipRefusal;
import jp.mamis.domain.person.PersonId;
import jp.mamis.web.problem.RefusedRequest;

/** The part of an address that names a person. */
final class MemberPath {

    private MemberPath() {}

    /** Text that can be no id names no member. */
    static PersonId person(String id) {
        try {
            return new PersonId(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            throw new RefusedRequest(Refusals.of(Refusal.of(MembershipRefusal.NO_SUCH_MEMBER)));
        }
    }
}
