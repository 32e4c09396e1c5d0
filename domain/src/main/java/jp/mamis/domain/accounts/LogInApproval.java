package jp.mamis.domain.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.kernel.Basis;

/**
 * The wish of a command to be logged in by somebody who is logged in to a browser (コマンドのログインの承認). Asked for by
 * nobody in particular, approved by one, collected once.
 *
 * @param digest   of what the command keeps to itself
 * @param seal     keyed digest of the short code it shows
 * @param approved empty until somebody approves it
 */
@Basis(
        document = "RFC 8628",
        article = "3.2, 5.1, 6.1",
        rule =
                "A log-in of a command that is approved in a browser is shown by a code of eight consonants, which counts once"
                        + " and for ten minutes.",
        note = "Length, alphabet and time are our choice within what the RFC recommends.")
public record LogInApproval(UUID id, TokenDigest digest, String seal, Instant askedAt, Optional<Approved> approved) {

    /** By whom, and what that one had proved. */
    public record Approved(AccountId account, Proof.Degree degree, Instant at) {}

    /** From asking to collecting. */
    public static final Duration VALIDITY = Duration.ofMinutes(10);

    public static LogInApproval asked(UUID id, TokenDigest digest, String seal, Instant now) {
        return new LogInApproval(id, digest, seal, now, Optional.empty());
    }

    public Instant expiresAt() {
        return askedAt.plus(VALIDITY);
    }

    public boolean countsAt(Instant now) {
        return now.isBefore(expiresAt());
    }

    /** Whether it still waits for somebody. */
    public boolean isOpenAt(Instant now) {
        return approved.isEmpty() && countsAt(now);
    }

    public LogInApproval approvedBy(AccountId account, Proof.Degree degree, Instant now) {
        return new LogInApproval(id, digest, seal, askedAt, Optional.of(new Approved(account, degree, now)));
    }
}
