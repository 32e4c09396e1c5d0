package jp.mamis.application.hpki.ca;

import java.time.Instant;
import java.util.List;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.RevocationWording;
import jp.mamis.domain.hpki.ceremony.AuthorityRevocation;

/**
 * The certificates of authorities that were revoked fall with them (失効した認証局の証明書). Nothing of such an authority is signed
 * any more once its revocation is committed, and what was about to be is in the store by then: asked in a transaction that begins
 * afterwards, this misses none, and asked again it does nothing.
 */
public record CertificatesBelow(Revocations revocations) {

    /** Revokes in the running transaction what is good still. Answers with how many. */
    public int of(CaGeneration generation, List<AuthorityRevocation> known, Instant now) {
        return generation.duty() == CaDuty.ROOT
                ? 0
                : known.stream()
                        .filter(AuthorityRevocation::isInForce)
                        .filter(each -> each.generation().equals(generation.id()))
                        .mapToInt(each -> revocations.keepAll(
                                generation.id(),
                                each.ground().below(),
                                each.ground().below().published(RevocationWording.BY_GROUND),
                                now))
                        .sum();
    }
}
