package jp.mamis.application.people;

import static jp.mamis.domain.qualification.QualificationRefusal.ALREADY_REGISTERED;
import static jp.mamis.domain.qualification.QualificationRefusal.LICENCE_NUMBER_IN_USE;
import static jp.mamis.domain.qualification.QualificationRefusal.NOT_ALLOWED;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;

/** Makes a physician known to the system from today on. For the operator and for loading; never makes a second person. */
public final class RegisterPhysician {

    public record Command(RegisteredData data) {}

    private final Foundation foundation;
    private final Physicians physicians;

    RegisterPhysician(Foundation foundation, Physicians physicians) {
        this.foundation = foundation;
        this.physicians = physicians;
    }

    public Outcome<PersonId> register(Command command, Caller caller) {
        UUID id = foundation.ids().next();
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<Physician> decided = permitted(caller)
                    .then(allowed -> unknown(command.data()))
                    .then(fresh -> Physician.register(new PersonId(id), fresh, JapanTime.today(now)))
                    .map(Change::state);
            decided.accepted().ifPresent(physician -> physicians.save(physician, now));
            foundation
                    .audit()
                    .record(caller, Optional.empty(), Intention.REGISTER_PHYSICIAN, id, 1, decided, Detail.NONE);
            return decided.map(Physician::id);
        });
    }

    private static Outcome<Caller> permitted(Caller caller) {
        return caller.isSystem() ? Outcome.accepted(caller) : Outcome.refused(NOT_ALLOWED);
    }

    /** A number belongs to one person for good: with the same birth date it is that person, else someone must look. */
    private Outcome<RegisteredData> unknown(RegisteredData data) {
        Stream<LicenceNumber> numbers =
                Stream.concat(Stream.of(data.licence().number()), data.licence().formerNumbers().stream());
        return numbers.flatMap(number -> physicians.findByLicence(number).stream())
                .findFirst()
                .map(owner -> owner.latest().birth().equals(data.birth()) ? ALREADY_REGISTERED : LICENCE_NUMBER_IN_USE)
                .<Outcome<RegisteredData>>map(
                        code -> Outcome.refused(Refusal.of(code).at("licence")))
                .orElseGet(() -> Outcome.accepted(data));
    }
}
