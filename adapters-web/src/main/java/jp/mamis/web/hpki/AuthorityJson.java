package jp.mamis.web.hpki;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.hpki.ceremony.GenerationStanding;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;

/**
 * A generation of an authority in the API.
 *
 * @param authority    as {@code sign1}
 * @param family       of the profiles it issues by
 * @param expiry       how soon its certificate ends
 * @param issuing      whether it may issue now
 * @param issuingUntil when that ends by itself
 * @param status       whether it may sign lists now
 * @param issuesUntil  from when on it issues no more; absent for a root
 * @param revokedAt    from when on it counts no more
 * @param sha256       of its certificate
 */
public record AuthorityJson(
        String authority,
        CaDuty duty,
        int generation,
        CaRealm realm,
        String name,
        String family,
        KeyAlgorithm key,
        Instant validFrom,
        Instant validUntil,
        GenerationStanding.Expiry expiry,
        boolean issuing,
        Optional<Instant> issuingUntil,
        boolean status,
        Optional<Instant> issuesUntil,
        Optional<Instant> revokedAt,
        String sha256) {

    static AuthorityJson of(GenerationStanding standing) {
        CaGeneration generation = standing.generation();
        return new AuthorityJson(
                AuthorityName.of(generation).toString(),
                generation.duty(),
                generation.number(),
                generation.realm(),
                generation.authority().name().toString(),
                generation.family(),
                generation.authority().key(),
                generation.authority().validity().first(),
                generation.authority().validity().last(),
                standing.expiry(),
                standing.issuing(),
                standing.issuingUntil(),
                standing.status(),
                standing.issuesUntil(),
                standing.revokedAt(),
                generation.certificate().fingerprint().hex());
    }
}
