package jp.mamis.domain.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonId;

/**
 * A wish of a doctor for another mail address, or for none (メールアドレスの変更). The present address stays in force until the
 * link is followed.
 *
 * @param to      the address that is to be registered; empty when none is to be
 * @param endedAt when it came into force, or was overtaken by another address
 */
@Basis(
        document = "our choice",
        rule =
                "A mail address that a doctor enters comes into force when a link sent to it is followed, once and within"
                        + " 24 hours; one that a doctor takes away stays until a link sent to it is followed. Any other change of"
                        + " the address overtakes the wish; seven days later it is forgotten.")
public record MailChange(
        MailChangeId id,
        PersonId person,
        Optional<MailAddress> to,
        TokenDigest digest,
        Instant askedAt,
        Optional<Instant> endedAt) {

    public static final Duration VALIDITY = Duration.ofHours(24);
    /** How long a wish stays, so that its link can be told from one that never was. */
    public static final Duration KEPT = Duration.ofDays(7);

    public Instant expiresAt() {
        return askedAt.plus(VALIDITY);
    }

    /** Whether it waits for its link to be followed. */
    public boolean waitsAt(Instant now) {
        return endedAt.isEmpty() && now.isBefore(expiresAt());
    }

    /** This wish while its link leads on. */
    public Outcome<MailChange> openAt(Instant now) {
        return waitsAt(now) ? Outcome.accepted(this) : Outcome.refused(RegistrationRefusal.LINK_NOT_VALID);
    }

    public MailChange ended(Instant now) {
        return new MailChange(id, person, to, digest, askedAt, Optional.of(now));
    }
}
