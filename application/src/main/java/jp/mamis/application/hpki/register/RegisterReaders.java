package jp.mamis.application.hpki.register;

import java.time.Instant;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.kernel.Outcome;

/**
 * Who reads of certificates: the administrators of the national body by a duty of their own, who keep them, and the officers of
 * the authority, who keep its keys and are not told why a certificate was really revoked.
 */
record RegisterReaders(RegisterQueries.Readers readers) {

    boolean isKeeper(Caller caller) {
        return readers.national().get().filter(caller::isItselfAdministratorOf).isPresent();
    }

    /** Answers with the body that keeps certificates. */
    Outcome<AssociationId> judge(Caller caller) {
        return readers.national()
                .get()
                .filter(body -> isKeeper(caller) || readers.officers().test(caller))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(IssuingRefusal.NOT_ALLOWED));
    }

    /** The same for saving a part of a list as a file. */
    Outcome<Caller> toSave(Page part, Caller caller, Instant now) {
        return readers.freshness().toSave(part, caller, now);
    }
}
