package jp.mamis.domain.hpki.ca;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.kernel.Basis;

/**
 * A revocation list that is decided and not yet written (失効リストの案).
 *
 * @param issuer    who signs it
 * @param partition of which authorities it tells; none for a list of holders' certificates
 * @param number    greater than that of every list of the issuer before
 */
@Basis(
        document = "Revocation lists as issued",
        article = "nextUpdate",
        rule = "A revocation list counts for exactly 96 hours.",
        note = "Measured on lists of both the JMA's authority and the root.")
public record RevocationListDraft(
        IssuingAuthority issuer,
        Optional<DistributionPoint> partition,
        Instant thisUpdate,
        BigInteger number,
        List<Entry> entries) {

    public static final Duration LIFE = Duration.ofDays(4);

    /** A certificate that no longer counts. */
    public record Entry(SerialNumber serial, Instant revokedAt, RevocationReason reason) {

        /** Since when a key that others may have must not be trusted, which is said of no other reason (invalidityDate). */
        public Optional<Instant> invalidFrom() {
            return reason == RevocationReason.KEY_COMPROMISE ? Optional.of(revokedAt) : Optional.empty();
        }
    }

    public RevocationListDraft {
        entries = List.copyOf(entries);
        if (number.signum() < 0 || !Validity.isWhole(thisUpdate)) {
            throw new IllegalArgumentException("not a number or not a whole second");
        }
    }

    /** The last second on which the list counts. */
    public Instant nextUpdate() {
        return thisUpdate.plus(LIFE);
    }
}
