package jp.mamis.domain.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.kernel.Basis;

/**
 * The time between a log-in and its end (ログインセッション). Ends by log-out, by idleness or by age; a new password ends all
 * sessions of the account.
 *
 * @param lastUsedAt when it was last used, to the minute
 * @param proof      what its holder has proved
 * @param device     what it was last used with; empty until that is known
 */
@Basis(
        document = "our choice",
        rule =
                "A session ends after 30 minutes without use and in any case 12 hours after log-in; an account has at most 20,"
                        + " and a further log-in ends the oldest. One that waits for a second factor ends after 15 minutes.")
public record LoginSession(
        LoginSessionId id,
        AccountId account,
        TokenDigest digest,
        Instant openedAt,
        Instant lastUsedAt,
        Proof proof,
        Optional<Device> device) {

    public static final Duration IDLE = Duration.ofMinutes(30);
    public static final Duration LONGEST = Duration.ofHours(12);
    /** How many an account has at once; more than the devices and programs of one person. */
    public static final int MOST = 20;
    /** How long a log-in waits for its second factor. */
    public static final Duration PENDING = Duration.ofMinutes(15);
    /** How many of an account wait at once. */
    public static final int MOST_PENDING = 5;

    private static final Duration STEP = Duration.ofMinutes(1);
    private static final Duration NOTICE = Duration.ofMinutes(2);

    /** How long after a use its holder need not be warned: at least two minutes are left then. */
    public static final Duration UNWARNED = IDLE.minus(STEP).minus(NOTICE);

    /** After a log-in by password alone. */
    public static LoginSession open(LoginSessionId id, AccountId account, TokenDigest digest, Instant now) {
        return open(id, account, digest, Proof.Degree.PASSWORD, now);
    }

    public static LoginSession open(
            LoginSessionId id, AccountId account, TokenDigest digest, Proof.Degree degree, Instant now) {
        return new LoginSession(id, account, digest, now, now, new Proof(degree, now), Optional.empty());
    }

    /** Whether a second factor is still to come. */
    public boolean isPending() {
        return proof.degree() == Proof.Degree.PENDING;
    }

    public LoginSession usedAt(Instant now) {
        return new LoginSession(id, account, digest, openedAt, now, proof, device);
    }

    /** The same session under another token. */
    public LoginSession renewed(TokenDigest next) {
        return new LoginSession(id, account, next, openedAt, lastUsedAt, proof, device);
    }

    public LoginSession proved(Proof now) {
        return new LoginSession(id, account, digest, openedAt, lastUsedAt, now, device);
    }

    public LoginSession usedWith(Device now) {
        return new LoginSession(id, account, digest, openedAt, lastUsedAt, proof, Optional.of(now));
    }

    public boolean isAliveAt(Instant now) {
        return now.isBefore(endsAt());
    }

    /** When it ends if it is not used again. */
    public Instant endsAt() {
        if (isPending()) {
            return openedAt.plus(PENDING);
        }
        Instant idle = lastUsedAt.plus(IDLE);
        Instant age = openedAt.plus(LONGEST);
        return idle.isBefore(age) ? idle : age;
    }

    /** How long it can last still, however much it is used. */
    public Duration leftAtMost(Instant now) {
        return Duration.between(now, openedAt.plus(LONGEST));
    }

    /** Whether its use should be noted: once a minute is enough, and spares a write per request. */
    public boolean shouldNote(Instant now) {
        return !now.isBefore(lastUsedAt.plus(STEP));
    }
}
