package jp.mamis.application.people;

import java.time.Instant;
import java.time.LocalDate;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.QualificationRefusal;
import jp.mamis.domain.qualification.RegisteredData;

/**
 * Changes what is registered about a physician from today on (登録情報変更): by the physician, or by staff of a body of
 * his or hers on behalf. What was found about the register number stays unless number or day change.
 */
public final class AmendPhysician {

    /** @param basedOn the version that the caller has seen */
    public record Command(PersonId person, Version basedOn, RegisteredData data) {}

    private final Foundation foundation;
    private final Physicians physicians;
    private final OwnReach reach;

    AmendPhysician(Foundation foundation, Physicians physicians, OwnReach reach) {
        this.foundation = foundation;
        this.physicians = physicians;
        this.reach = reach;
    }

    /** Answers with the version as it now is; refused when someone else changed the data since {@code basedOn}. */
    public Outcome<Version> amend(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            LocalDate today = JapanTime.today(now);
            Outcome<Physician> decided = reach.of(command.person(), caller, today)
                    .then(person -> found(command))
                    .then(known -> amended(known, command, today));
            decided.accepted().ifPresent(physician -> physicians.save(physician, now));
            Version next = command.basedOn().next();
            reach.record(command.person(), caller, today, Intention.AMEND_PHYSICIAN, next, decided, Detail.NONE);
            return decided.map(amended -> next);
        });
    }

    private Outcome<Physician> found(Command command) {
        return physicians
                .find(command.person())
                .map(known -> known.version().equals(command.basedOn())
                        ? Outcome.accepted(known)
                        : Outcome.<Physician>refused(QualificationRefusal.CHANGED_MEANWHILE))
                .orElseGet(() -> Outcome.refused(QualificationRefusal.NO_SUCH_PERSON));
    }

    private Outcome<Physician> amended(Physician known, Command command, LocalDate today) {
        RegisteredData before = known.latest();
        RegisteredData next =
                command.data().withLicence(command.data().licence().following(before.licence()));
        return free(next.licence().number(), known.id())
                .then(number -> known.amend(next, today))
                .map(Change::state);
    }

    private Outcome<LicenceNumber> free(LicenceNumber number, PersonId own) {
        boolean taken = physicians
                .findByLicence(number)
                .filter(owner -> !owner.id().equals(own))
                .isPresent();
        return taken
                ? Outcome.refused(
                        Refusal.of(QualificationRefusal.LICENCE_NUMBER_IN_USE).at("licence"))
                : Outcome.accepted(number);
    }
}
