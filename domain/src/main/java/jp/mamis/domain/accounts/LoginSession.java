package jp.mamis.domain.accounts;

import java.time.Duration;
import java.time.Instant;
import jp.mamis.domain.kernel.Basis;

/**
 * The time between a log-in and its end (ログインセッション). Ends by log-out, by idleness or by age; a new password ends all
 * sessions of the account.
 *
 * @param lastUsedAt when it was last used, to the minute
 */
@Basis(
        document = "our choice",
        rule =
                "A session ends after 30 minutes without use and in any case 12 hours after log-in; an account has at most 20,"
                        + " and a further log-in ends the oldest.")
public record LoginSession(
        LoginSessionId id, AccountId account, TokenDigest digest, Instant openedAt, Instant lastUsedAt) {

    public static final Duration IDLE = Duration.ofMinutes(30);
    public static final Duration LONGEST = Duration.ofHours(12);
    /** How many an account has at once; more than the devices and programs of one person. */
    public static final int MOST = 20;

    private static final Duration STEP = Duration.ofMinutes(1);
    private static final Duration NOTICE = Duration.ofMinutes(2);

    /** How long after a use its holder need not be warned: at least two minutes are left then. */
    public static final Duration UNWARNED = IDLE.minus(STEP).minus(NOTICE);

    public static LoginSession open(LoginSessionId id, AccountId account, TokenDigest digest, Instant now) {
        return new LoginSession(id, account, digest, now, now);
    }

    public boolean isAliveAt(Instant now) {
        return now.isBefore(endsAt());
    }

    /** When it ends if it is not used again. */
    public Instant endsAt() {
        Instant idle = lastUsedAt.plus(IDLE);
        Instant age = openedAt.plus(LONGEST);
        return idle.isBefore(age) ? idle : age;
    }

    /** Whether its use should be noted: once a minute is enough, and spares a write per request. */
    public boolean shouldNote(Instant now) {
        return !now.isBefore(lastUsedAt.plus(STEP));
    }
}
