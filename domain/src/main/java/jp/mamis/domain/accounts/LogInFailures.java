package jp.mamis.domain.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.kernel.Basis;

/**
 * Failed attempts with one log-in ID since the last good one (ログイン失敗), whether or not an account has that ID.
 *
 * @param lockedUntil first instant at which a log-in counts again; empty when never locked
 */
@Basis(
        document = "our choice",
        rule = "After five failures in a row an account is locked for 15 minutes; then counting starts anew.")
public record LogInFailures(int inARow, Optional<Instant> lockedUntil) {

    public static final LogInFailures NONE = new LogInFailures(0, Optional.empty());
    public static final int MOST = 5;
    public static final Duration LOCK = Duration.ofMinutes(15);

    public boolean lockAt(Instant now) {
        return lockedUntil.filter(now::isBefore).isPresent();
    }

    /** One more failure at {@code now}; during a lock nothing is counted, so that nobody can keep a lock up for ever. */
    public LogInFailures oneMore(Instant now) {
        if (lockAt(now)) {
            return this;
        }
        return inARow + 1 >= MOST
                ? new LogInFailures(0, Optional.of(now.plus(LOCK)))
                : new LogInFailures(inARow + 1, Optional.empty());
    }
}
