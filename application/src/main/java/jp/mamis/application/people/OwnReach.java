package jp.mamis.application.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.accounts.PersonBodies;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.QualificationRefusal;

/** Who may change what is registered about a person: the person, and staff of a body the person is a member of today. */
final class OwnReach {

    private final Foundation foundation;
    private final PersonBodies memberships;

    OwnReach(Foundation foundation, PersonBodies memberships) {
        this.foundation = foundation;
        this.memberships = memberships;
    }

    /** The same answer for someone out of reach and for nobody at all. */
    Outcome<Reach> of(PersonId person, Caller caller, LocalDate today) {
        if (caller.is(person)) {
            return Outcome.accepted(new Reach(person, caller, Optional.empty()));
        }
        Optional<AssociationId> body =
                memberships.of(person, today).stream().filter(caller::isStaffOf).findFirst();
        return body.isPresent() || caller.isSystem()
                ? Outcome.accepted(new Reach(person, caller.actingFor(person), body))
                : Outcome.refused(QualificationRefusal.NO_SUCH_PERSON);
    }

    /** Why a change of {@code person}'s data is refused that is based on a version that has passed. */
    Refusal overtaken(RefusalCode code, Set<Intention> acts, PersonId person, Version present, Caller caller) {
        return foundation.overtaken(code, acts, person.value(), present, caller);
    }

    /**
     * Records a change of {@code person}'s data with its outcome. What staff changed on behalf stands in the list of looks
     * too, where the person reads it.
     */
    void record(
            PersonId person,
            Caller caller,
            LocalDate today,
            Intention intention,
            Version next,
            Outcome<?> decided,
            Detail detail) {
        Reach reach = of(person, caller, today).accepted().orElseGet(() -> new Reach(person, caller, Optional.empty()));
        foundation
                .audit()
                .record(reach.caller(), reach.body(), intention, person.value(), next.number(), decided, detail);
        decided.accepted()
                .flatMap(done -> reach.body())
                .ifPresent(body -> foundation.looked(
                        reach.caller(),
                        body,
                        ViewLog.Kind.CHANGE,
                        ViewLog.Ground.MEMBERSHIP,
                        person,
                        "change of " + person.value()));
    }

    /**
     * How a person is reached.
     *
     * @param caller who acts, on whose behalf when that is another
     * @param body   the body whose staff the caller is, when that is the ground
     */
    record Reach(PersonId person, Caller caller, Optional<AssociationId> body) {}
}
