package jp.mamis.application.hpki.status;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.kernel.Outcome;

/** Who may have answers signed, and the journal. */
record StatusDesk(Foundation foundation, Supplier<Optional<AssociationId>> national) {

    /** Administrators of the national body, the operator and the system itself. */
    Outcome<Caller> mayOrSystem(Caller caller) {
        boolean may = caller.isSystem()
                || national.get().filter(caller::isItselfAdministratorOf).isPresent();
        return may ? Outcome.accepted(caller) : Outcome.refused(IssuingRefusal.NOT_ALLOWED);
    }

    void note(Caller caller, Intention intention, UUID subject, Outcome<?> outcome, Detail detail) {
        foundation.audit().record(caller, national.get(), intention, subject, 0, outcome, detail);
    }
}
