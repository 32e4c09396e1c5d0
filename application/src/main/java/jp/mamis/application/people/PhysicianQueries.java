package jp.mamis.application.people;

import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.QualificationRefusal;

/** Finds a physician by what the papers say. For the operator; answers with an id only, so that nobody is looked at. */
public final class PhysicianQueries {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final Physicians physicians;

    PhysicianQueries(Foundation foundation, Physicians physicians) {
        this.foundation = foundation;
        this.physicians = physicians;
    }

    /** Who has or had {@code number}; to anybody but the operator nobody has. */
    public Outcome<PersonId> withLicence(LicenceNumber number, Caller caller) {
        Outcome<PersonId> answer = foundation
                .work()
                .readOnly(() -> physicians
                        .findByLicence(number)
                        .filter(physician -> caller.isSystem())
                        .map(Physician::id)
                        .map(Outcome::accepted)
                        .orElseGet(() -> Outcome.refused(QualificationRefusal.NO_SUCH_PERSON)));
        return foundation.answered(answer, NOBODY, caller);
    }
}
