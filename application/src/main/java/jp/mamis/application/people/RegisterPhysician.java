package jp.mamis.application.people;

import static jp.mamis.domain.qualification.QualificationRefusal.ALREADY_REGISTERED;
import static jp.mamis.domain.qualification.QualificationRefusal.LICENCE_NUMBER_IN_USE;
import static jp.mamis.domain.qualification.QualificationRefusal.NOT_ALLOWED;

import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.registration.Likeness;

/** Makes a physician known to the system from today on. For the operator and for loading; never makes a second person. */
public final class RegisterPhysician {

    public record Command(RegisteredData data) {}

    private final Foundation foundation;
    private final Newcomers newcomers;

    RegisterPhysician(Foundation foundation, Newcomers newcomers) {
        this.foundation = foundation;
        this.newcomers = newcomers;
    }

    public Outcome<PersonId> register(Command command, Caller caller) {
        PersonId id = new PersonId(foundation.ids().next());
        return foundation.work().inTransaction(() -> {
            Outcome<RegisteredData> fresh = permitted(caller).then(allowed -> unknown(command.data()));
            return newcomers
                    .register(id, fresh, foundation.time().now(), caller)
                    .map(Physician::id);
        });
    }

    private static Outcome<Caller> permitted(Caller caller) {
        return caller.isSystem() ? Outcome.accepted(caller) : Outcome.refused(NOT_ALLOWED);
    }

    /** Who bears the name and birth date of somebody else may well be another person, for the operator has the register. */
    private Outcome<RegisteredData> unknown(RegisteredData data) {
        return newcomers
                .owner(data)
                .map(owner -> Likeness.toOwner(owner, data) == Likeness.OTHER_BIRTH_DATE
                        ? LICENCE_NUMBER_IN_USE
                        : ALREADY_REGISTERED)
                .<Outcome<RegisteredData>>map(
                        code -> Outcome.refused(Refusal.of(code).at("licence")))
                .orElseGet(() -> Outcome.accepted(data));
    }
}
