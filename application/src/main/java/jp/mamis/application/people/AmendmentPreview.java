package jp.mamis.application.people;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.RegisteredSoFar;
import jp.mamis.domain.qualification.RegistrationPolicy;

/** What the rules say about a change of registered data, before the caller is asked to confirm it. */
public final class AmendmentPreview {

    private final Foundation foundation;
    private final Amendments amendments;

    AmendmentPreview(Foundation foundation, Amendments amendments) {
        this.foundation = foundation;
        this.amendments = amendments;
    }

    /** Whether the caller may change what is registered about the person; nothing changes. A no is recorded. */
    public Outcome<PersonId> reached(PersonId person, Optional<AssociationId> office, Caller caller) {
        Instant now = foundation.time().now();
        return foundation.answered(
                foundation
                        .work()
                        .readOnly(() ->
                                amendments.reached(person, office, caller, now).map(OwnReach.Reach::person)),
                person.value(),
                caller);
    }

    /** What the rules say today to the items of a registration that could be read; the others are told of beside it. */
    public Optional<Refusals> soFar(RegisteredSoFar known) {
        return RegistrationPolicy.judge(known, JapanTime.today(foundation.time().now()));
    }

    /** Answers with the version that was seen; nothing changes. Who may not change the data is recorded with the no. */
    public Outcome<Version> check(AmendPhysician.Command command, Caller caller) {
        Instant now = foundation.time().now();
        return reached(command.person(), command.office(), caller)
                .then(known -> foundation.work().readOnly(() -> amendments.judged(command, caller, now)))
                .map(judged -> command.basedOn());
    }
}
