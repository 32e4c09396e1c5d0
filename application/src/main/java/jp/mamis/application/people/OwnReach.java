package jp.mamis.application.people;

import java.time.LocalDate;
import java.util.Comparator;
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

/**
 * Who may change what is registered about a person: the person, staff of a body the person is a member of today, and staff
 * of the body that entered from paper what the person has under way.
 */
final class OwnReach {

    private final Foundation foundation;
    private final PersonBodies memberships;
    private final PersonEntries entries;

    OwnReach(Foundation foundation, PersonBodies memberships, PersonEntries entries) {
        this.foundation = foundation;
        this.memberships = memberships;
        this.entries = entries;
    }

    /** The same answer for someone out of reach and for nobody at all. */
    Outcome<Reach> of(PersonId person, Caller caller, LocalDate today) {
        return of(person, Optional.empty(), caller, today);
    }

    /** @param at the body for which the caller acts on behalf, where that is said: then by its staff only */
    Outcome<Reach> of(PersonId person, Optional<AssociationId> at, Caller caller, LocalDate today) {
        if (caller.is(person)) {
            return Outcome.accepted(new Reach(person, caller, Optional.empty()));
        }
        Optional<Office> office = office(memberships.of(person, today), at, ViewLog.Ground.MEMBERSHIP, caller)
                .or(() -> office(entries.of(person), at, ViewLog.Ground.STEP, caller));
        return office.isPresent() || caller.isSystem()
                ? Outcome.accepted(new Reach(person, caller.actingFor(person), office))
                : Outcome.refused(QualificationRefusal.NO_SUCH_PERSON);
    }

    private static Optional<Office> office(
            Set<AssociationId> bodies, Optional<AssociationId> at, ViewLog.Ground ground, Caller caller) {
        return bodies.stream()
                .filter(caller::isStaffOf)
                .filter(body -> at.map(body::equals).orElse(true))
                .min(Comparator.comparing(AssociationId::value))
                .map(body -> new Office(body, ground));
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
            Optional<AssociationId> at,
            Caller caller,
            LocalDate today,
            Intention intention,
            Version next,
            Outcome<?> decided,
            Detail detail) {
        Reach reach =
                of(person, at, caller, today).accepted().orElseGet(() -> new Reach(person, caller, Optional.empty()));
        foundation
                .audit()
                .record(
                        reach.caller(),
                        reach.office().map(Office::body),
                        intention,
                        person.value(),
                        next.number(),
                        decided,
                        detail);
        decided.accepted()
                .flatMap(done -> reach.office())
                .ifPresent(office -> foundation.looked(
                        reach.caller(),
                        office.body(),
                        ViewLog.Kind.CHANGE,
                        office.ground(),
                        person,
                        "change of " + person.value()));
    }

    /**
     * How a person is reached.
     *
     * @param caller who acts, on whose behalf when that is another
     * @param office whose staff the caller is, when that is the ground
     */
    record Reach(PersonId person, Caller caller, Optional<Office> office) {}

    /** A body whose staff may, and why. */
    record Office(AssociationId body, ViewLog.Ground ground) {}
}
