package jp.mamis.domain.hpki.verification;

import java.time.Instant;
import java.util.List;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.Oid;
import jp.mamis.domain.hpki.ca.RevocationListFacts;

/**
 * A path and what is asked about it.
 *
 * @param lists  revocation lists from anybody
 * @param status whether revocation is asked about
 */
public record ChainCase(
        Chain chain,
        List<RevocationListFacts> lists,
        Instant at,
        CertificatePurpose purpose,
        CaRealm realm,
        boolean status,
        SignatureCheck check) {

    public ChainCase {
        lists = List.copyOf(lists);
    }

    Oid policy() {
        return purpose.policy(realm);
    }
}
