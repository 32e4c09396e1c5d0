package jp.mamis.web.membership;

import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.MemberPage;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.membership.MembershipRefusal;
import jp.mamis.domain.person.PersonId;
import jp.mamis.web.problem.RefusedRequest;

/** The part of an address that names a person. */
final class MemberPath {

    private MemberPath() {}

    /** The address of a person's page at a body. */
    static String of(Association body, PersonId person) {
        return "/office/" + body.code().text() + "/members/" + person.value();
    }

    /** Text that can be no id names no member. */
    static PersonId person(String id) {
        try {
            return new PersonId(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            throw new RefusedRequest(Refusals.of(Refusal.of(MembershipRefusal.NO_SUCH_MEMBER)));
        }
    }

    /** A person whose data the body's staff keep; nobody else has an address of this kind. The look is logged. */
    static MemberPage kept(PersonId person, Association body, AssociationSystem system, Caller caller) {
        RefusedRequest.unlessGranted(
                system.people().amendmentPreview().reached(person, Optional.of(body.id()), caller));
        MemberPage member =
                RefusedRequest.unlessGranted(system.membership().memberQueries().page(person, body.id(), caller));
        if (!member.kept()) {
            throw new RefusedRequest(Refusals.of(Refusal.of(MembershipRefusal.NO_SUCH_MEMBER)));
        }
        return member;
    }
}
