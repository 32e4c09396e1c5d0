package jp.mamis.application.procedures;

import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.procedures.Procedure;

/** What the applicant of a procedure has lent of his or her duties: nobody decides on the procedure by it. */
final class ApplicantsDuties {

    private final Accounts accounts;

    ApplicantsDuties(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The caller as a judge of the procedure: in the place of anybody but its applicant. In the running transaction. */
    Caller without(Caller caller, Procedure procedure) {
        return caller.capacity().deputed().isEmpty()
                ? caller
                : accounts.findByPerson(procedure.filing().applicant())
                        .map(applicant -> caller.notInPlaceOf(applicant.id()))
                        .orElse(caller);
    }
}
