package jp.mamis.application.people;

import jp.mamis.application.accounts.PersonBodies;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.QualificationRefusal;

/** Who may change what is registered about a person: the person, and staff of a body the person is a member of today. */
final class OwnReach {

    private final PersonBodies memberships;
    private final Time time;

    OwnReach(PersonBodies memberships, Time time) {
        this.memberships = memberships;
        this.time = time;
    }

    /** The same answer for someone out of reach and for nobody at all. */
    Outcome<PersonId> of(PersonId person, Caller caller) {
        boolean within = caller.is(person)
                || caller.isSystem()
                || memberships.of(person, time.today()).stream().anyMatch(caller::isStaffOf);
        return within ? Outcome.accepted(person) : Outcome.refused(QualificationRefusal.NO_SUCH_PERSON);
    }
}
