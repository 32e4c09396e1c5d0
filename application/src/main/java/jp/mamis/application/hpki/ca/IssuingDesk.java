package jp.mamis.application.hpki.ca;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.kernel.Outcome;

/** What the use cases of issuing share: who may, which authority is meant, and the journal. */
record IssuingDesk(
        Foundation foundation, CaGenerations generations, CaRealm realm, Supplier<Optional<AssociationId>> national) {

    /** Stands in the journal for what is about no single certificate. */
    static final UUID CERTIFICATES = new UUID(0, 0xCA);

    /** The administrators of the national body, by a duty of their own. */
    Outcome<Caller> officer(Caller caller) {
        boolean may = national.get().filter(caller::isItselfAdministratorOf).isPresent();
        return may ? Outcome.accepted(caller) : Outcome.refused(IssuingRefusal.NOT_ALLOWED);
    }

    /** Officers, the operator and the system itself. */
    Outcome<Caller> officerOrSystem(Caller caller) {
        return caller.isSystem() ? Outcome.accepted(caller) : officer(caller);
    }

    Outcome<CaGeneration> named(AuthorityName name) {
        return generations.all().stream()
                .filter(each -> each.realm() == realm && AuthorityName.of(each).equals(name))
                .findFirst()
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(IssuingRefusal.NO_SUCH_AUTHORITY));
    }

    void note(Caller caller, Intention intention, UUID subject, Outcome<?> outcome, Detail detail) {
        foundation.audit().record(caller, national.get(), intention, subject, 0, outcome, detail);
    }
}
