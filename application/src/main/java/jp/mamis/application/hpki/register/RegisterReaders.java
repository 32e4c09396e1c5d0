package jp.mamis.application.hpki.register;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.kernel.Outcome;

/**
 * Who reads of certificates: the administrators of the national body by a duty of their own, who keep them, and the officers of
 * the authority, who keep its keys and are not told why a certificate was really revoked.
 *
 * @param officers whether somebody is an officer, in the running transaction
 */
record RegisterReaders(Supplier<Optional<AssociationId>> national, Predicate<Caller> officers) {

    boolean isKeeper(Caller caller) {
        return national.get().filter(caller::isItselfAdministratorOf).isPresent();
    }

    /** Answers with the body that keeps certificates. */
    Outcome<AssociationId> judge(Caller caller) {
        return national.get()
                .filter(body -> isKeeper(caller) || officers.test(caller))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(IssuingRefusal.NOT_ALLOWED));
    }
}
