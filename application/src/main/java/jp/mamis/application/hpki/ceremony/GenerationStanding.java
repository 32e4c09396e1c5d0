package jp.mamis.application.hpki.ceremony;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ceremony.AuthorityRevocation;

/**
 * A generation and how it stands.
 *
 * @param issuing whether it may issue now
 * @param status  whether it may sign lists and answers now
 * @param revocation   that it is revoked, or that this is asked for
 * @param issuingUntil when issuing ends by itself; none where it may not issue
 */
public record GenerationStanding(
        CaGeneration generation,
        boolean issuing,
        boolean status,
        Optional<Instant> issuingUntil,
        Optional<AuthorityRevocation> revocation,
        Instant at) {

    /** How soon a certificate ends. */
    public enum Expiry {
        EXPIRED(0),
        IN_7_DAYS(7),
        IN_30_DAYS(30),
        IN_90_DAYS(90),
        LATER(0);

        private final Duration within;

        Expiry(int days) {
            this.within = Duration.ofDays(days);
        }

        /** @param last the last second of a certificate */
        static Expiry of(Instant last, Instant at) {
            Duration left = Duration.between(at, last);
            return Stream.of(values())
                    .filter(expiry -> left.compareTo(expiry.within) < 0)
                    .findFirst()
                    .orElse(LATER);
        }
    }

    /** From when on it counts no more; nothing where it is not revoked. */
    public Optional<Instant> revokedAt() {
        return revocation.flatMap(one -> one.act().confirmedAt());
    }

    /** Whether nobody lets it sign lists and answers, though it is in its time: one that is revoked goes on with them. */
    public boolean isSilent() {
        return !status && generation.authority().validity().covers(at);
    }

    /** How soon the authority's certificate ends. */
    public Expiry expiry() {
        return Expiry.of(generation.authority().validity().last(), at);
    }

    /** The first instant at which it may not issue any more; none for a root. */
    public Optional<Instant> issuesUntil() {
        return generation.issuesUntil();
    }

    /** Whether a certificate of full length would outlive its own. */
    public boolean isTooOld() {
        return generation.isTooOld(at);
    }
}
