package jp.mamis.domain.hpki.ca;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read from a revocation list (失効リストの内容). Says nothing about whether it is to be trusted.
 *
 * @param version    2 for all we issue
 * @param nextUpdate when a newer list is due; a list without one never grows old and is not taken
 * @param scope      of which certificates it tells; none where it tells of all
 * @param entries    the revoked certificates by serial number
 */
public record RevocationListFacts(
        Der encoded,
        int version,
        SignatureFacts signature,
        DistinguishedName issuer,
        Instant thisUpdate,
        Optional<Instant> nextUpdate,
        List<ExtensionFacts> extensions,
        Optional<AuthorityKey> authorityKey,
        Optional<BigInteger> number,
        Optional<Scope> scope,
        Map<BigInteger, Entry> entries) {

    /**
     * Of which certificates a list tells (issuingDistributionPoint).
     *
     * @param narrower whether it tells of some reasons only, of attributes only, or of other issuers too
     */
    public record Scope(
            Optional<DistributionPoint> point, boolean authoritiesOnly, boolean holdersOnly, boolean narrower) {

        /** Whether it tells of a certificate. */
        public boolean covers(CertificateFacts certificate) {
            boolean named = point.map(
                            own -> certificate.contents().crlPoints().stream().anyMatch(own::sharesName))
                    .orElse(true);
            boolean kind = certificate.authority() ? !holdersOnly : !authoritiesOnly;
            return named && kind && !narrower;
        }
    }

    /**
     * @param reason      the number of the reason, where one is given
     * @param invalidFrom since when the key is in doubt, where that is told (invalidityDate)
     */
    public record Entry(Instant revokedAt, Optional<Integer> reason, Optional<Instant> invalidFrom) {}

    public RevocationListFacts {
        extensions = List.copyOf(extensions);
        entries = Map.copyOf(entries);
    }

    /** Whether it tells of a certificate of its issuer. */
    public boolean covers(CertificateFacts certificate) {
        return certificate.issuer().equals(issuer)
                && scope.map(each -> each.covers(certificate)).orElse(true);
    }

    /** Whether {@code at} lies between its time and that of the next one, both included; a newer one may be there all the same. */
    public boolean isCurrent(Instant at) {
        return !at.isBefore(thisUpdate)
                && nextUpdate.filter(next -> !at.isAfter(next)).isPresent();
    }
}
