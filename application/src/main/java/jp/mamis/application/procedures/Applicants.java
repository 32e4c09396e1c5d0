package jp.mamis.application.procedures;

import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.ProcedureRefusal;

/** Whether an applicant still lives, as far as any body has told: nobody who has died is taken in or written to. */
final class Applicants {

    private final ProcedureIndex index;

    Applicants(ProcedureIndex index) {
        this.index = index;
    }

    /** Refused with what has told of the death, since the two are not mended alike. */
    Outcome<PersonId> living(PersonId applicant) {
        return index.death(applicant)
                .map(told -> Outcome.<PersonId>refused(
                        switch (told) {
                            case BY_ACCOUNT -> ProcedureRefusal.APPLICANT_DECEASED;
                            case BY_MEMBERSHIP -> ProcedureRefusal.APPLICANT_DECEASED_AS_MEMBER;
                        }))
                .orElseGet(() -> Outcome.accepted(applicant));
    }

    boolean hasDied(PersonId applicant) {
        return index.death(applicant).isPresent();
    }
}
