package jp.mamis.web.security;

import java.time.Clock;
import java.time.Duration;
import jp.mamis.web.problem.RejectedRequest;

/**
 * Slows down whoever keeps asking for letters from one address: some at once, then one every half minute. Each node counts
 * for itself; what is sent to one mail address is limited everywhere.
 */
public final class LetterThrottle {

    /** How many at once unless told otherwise. Our choice: a seminar room where people register together. */
    public static final int BURST = 20;

    private static final Duration RECOVERY = Duration.ofSeconds(30);

    private final FailureThrottle asked;

    /** @param burst how many letters one address may ask for at once, 1 or more */
    public LetterThrottle(Clock clock, int burst) {
        asked = new FailureThrottle(clock, burst, RECOVERY);
    }

    /** @throws RejectedRequest {@code TOO_MANY_REQUESTS} when {@code client} has to wait */
    public void count(String client) {
        if (asked.holds(client)) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
        asked.failed(client);
    }
}
