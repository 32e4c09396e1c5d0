package jp.mamis.domain.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import jp.mamis.domain.kernel.Basis;

/**
 * A one-use code that was handed out and not yet used, as it is kept: sealed, so that the store alone does not give it
 * away.
 *
 * @param seal      keyed digest of the code, lower-case hexadecimal
 * @param expiresAt first instant at which it no longer counts
 */
@Basis(
        document = "our choice",
        rule = "A code on a posted letter counts for 90 days, a code given face to face or by telephone for 24 hours.",
        note = "A new code replaces the one before.")
public record PendingCode(String seal, Instant expiresAt) {

    /** How the code reaches its holder. */
    public enum Delivery {
        /** By post, sealed (圧着はがき等). */
        POSTED(Duration.ofDays(90)),
        /** Face to face or by telephone, for use at once. */
        AT_ONCE(Duration.ofHours(24));

        private final Duration validity;

        Delivery(Duration validity) {
            this.validity = validity;
        }

        public Instant expiryFrom(Instant issuedAt) {
            return issuedAt.plus(validity);
        }
    }

    public boolean countsAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Compares in constant time. */
    public boolean opens(String other) {
        return MessageDigest.isEqual(
                seal.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "PendingCode[hidden, expiresAt=" + expiresAt + "]";
    }
}
