package jp.mamis.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever keeps failing from one address: sixty failures at once, then one every five seconds. Good log-ins
 * cost nothing, since a whole hospital may come from one address. Each node counts for itself; the lock per log-in ID is
 * the one that holds everywhere.
 */
public final class FailureThrottle {

    static final int BURST = 60;
    static final Duration RECOVERY = Duration.ofSeconds(5);
    private static final int MOST_ADDRESSES = 20_000;

    private record Bucket(double failures, Instant at) {

        double leftAt(Instant now, Duration recovery) {
            double recovered = Duration.between(at, now).toMillis() / (double) recovery.toMillis();
            return Math.max(0, failures - Math.max(0, recovered));
        }
    }

    private final Clock clock;
    private final int burst;
    private final Duration recovery;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    public FailureThrottle(Clock clock) {
        this(clock, BURST, RECOVERY);
    }

    /**
     * @param burst    how many at once
     * @param recovery how long until one more is let through
     */
    FailureThrottle(Clock clock, int burst, Duration recovery) {
        this.clock = clock;
        this.burst = burst;
        this.recovery = recovery;
    }

    /** Whether {@code address} has failed so often that it should wait. */
    public synchronized boolean holds(String address) {
        return left(address) >= burst;
    }

    public synchronized void failed(String address) {
        buckets.put(address, new Bucket(left(address) + 1, clock.instant()));
    }

    private double left(String address) {
        Bucket bucket = buckets.get(address);
        return bucket == null ? 0 : bucket.leftAt(clock.instant(), recovery);
    }
}
