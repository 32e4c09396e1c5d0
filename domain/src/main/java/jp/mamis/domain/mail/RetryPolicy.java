package jp.mamis.domain.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.kernel.Basis;

/** How long one goes on trying (再送の方針). */
@Basis(
        document = "RFC 5321",
        article = "4.5.4.1",
        rule =
                "A mail that a server does not take for the moment is tried again after growing pauses, for about four days;"
                        + " after that a person decides.",
        note = "The pauses are our choice: short at first, since a server that restarts is back in minutes.")
public final class RetryPolicy {

    /** A mail whose sender was killed is sent at most once more. */
    static final int REPEATS_AFTER_SILENCE = 1;

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24),
            Duration.ofHours(24));

    /** How long to wait after attempt number {@code attempts}, counted from 1; empty when patience ends. */
    public Optional<Duration> pauseAfter(int attempts) {
        return attempts <= PAUSES.size() ? Optional.of(PAUSES.get(attempts - 1)) : Optional.empty();
    }
}
