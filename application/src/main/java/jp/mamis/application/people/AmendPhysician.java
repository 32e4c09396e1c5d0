package jp.mamis.application.people;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.RegisteredData;

/**
 * Changes what is registered about a physician from today on (登録情報変更): by the physician, or by staff of a body of
 * his or hers on behalf. What was found about the register number stays unless number or day change. A mail address that
 * the physician changes waits until its link is followed; one that staff enter from paper for who has no account is in
 * force at once, and the address that was in force is told. Who has an account changes it alone, since it is a way to that.
 */
public final class AmendPhysician {

    /**
     * What is to be registered.
     *
     * @param office  the body whose staff act on behalf, for which it is recorded; empty where the physician or the operator acts
     * @param basedOn the version that the caller has seen
     */
    public record Command(PersonId person, Optional<AssociationId> office, Version basedOn, RegisteredData data) {

        /** By the physician or the operator. */
        public Command(PersonId person, Version basedOn, RegisteredData data) {
            this(person, Optional.empty(), basedOn, data);
        }
    }

    private final Foundation foundation;
    private final Physicians physicians;
    private final OwnReach reach;
    private final Amendments amendments;
    private final MailWishes wishes;

    AmendPhysician(
            Foundation foundation, Physicians physicians, OwnReach reach, Amendments amendments, MailWishes wishes) {
        this.foundation = foundation;
        this.physicians = physicians;
        this.reach = reach;
        this.amendments = amendments;
        this.wishes = wishes;
    }

    /**
     * Answers with the version as it now is, the one that was seen when a mail address alone waits to be confirmed; refused
     * when someone else changed the data since {@code basedOn}.
     */
    public Outcome<Version> amend(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<Amendments.Judged> decided =
                    amendments.judged(command, caller, now).then(judged -> asked(judged, caller, now));
            decided.accepted().ifPresent(judged -> keep(judged, now));
            Version next = decided.accepted()
                    .filter(judged -> judged.amended().isEmpty())
                    .map(judged -> command.basedOn())
                    .orElseGet(() -> command.basedOn().next());
            reach.record(
                    command.person(),
                    command.office(),
                    caller,
                    JapanTime.today(now),
                    Intention.AMEND_PHYSICIAN,
                    next,
                    decided,
                    Detail.NONE);
            return decided.map(judged -> next);
        });
    }

    private Outcome<Amendments.Judged> asked(Amendments.Judged judged, Caller caller, Instant now) {
        return judged.waits()
                ? wishes.ask(judged.known(), judged.mail(), caller, now).map(asked -> judged)
                : Outcome.accepted(judged);
    }

    private void keep(Amendments.Judged judged, Instant now) {
        judged.amended().ifPresent(physician -> physicians.save(physician, now));
        if (!judged.waits() && judged.mailDiffers()) {
            wishes.replaced(
                    judged.known().id(), judged.known().latest().contact().mail(), now);
        }
    }
}
