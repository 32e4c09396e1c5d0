package jp.mamis.domain.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/**
 * A code that stands in for a second factor once (リカバリーコード), as it is kept: sealed, so that the store alone does not
 * give it away.
 *
 * @param seal keyed digest of the code, lower-case hexadecimal
 */
public record RecoveryCode(String seal, Optional<Instant> usedAt) {

    public static RecoveryCode fresh(String seal) {
        return new RecoveryCode(seal, Optional.empty());
    }

    public boolean isLeft() {
        return usedAt.isEmpty();
    }

    /** Compares in constant time. */
    public boolean opens(String other) {
        return MessageDigest.isEqual(
                seal.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "RecoveryCode[hidden, usedAt=" + usedAt + "]";
    }
}
