package jp.mamis.application.hpki.status;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import jp.mamis.application.hpki.ca.ClockReference;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.kernel.Refusals;

/**
 * Room for what is signed while somebody waits: for a few at a time, so that strangers who ask much take neither every session of
 * a token nor every thread of whoever answers. Nobody waits for room.
 */
final class LiveSigning {

    /** Fewer than a token has sessions: what is signed ahead, and lists, find one of their own. */
    static final int AT_ONCE = 3;

    /** The ways a key is closed that an installation chooses. */
    private static final Set<Reason> CLOSED = Set.of(Reason.TOKEN_MISSING, Reason.KEY_NOT_ACTIVATED);

    private static final System.Logger LOG = System.getLogger(LiveSigning.class.getName());

    /** The reference may take its time to answer: it is asked again after so long. */
    private static final Duration CLOCK_KNOWN = Duration.ofMinutes(1);

    /** What the reference told last. */
    private record Clock(Instant at, Optional<Refusals> off) {

        boolean isKnown(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(CLOCK_KNOWN));
        }
    }

    private final ClockReference reference;
    private final AtomicReference<Clock> clock = new AtomicReference<>();
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final AtomicLong crowded = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final Map<CaGenerationId, Reason> troubles = new ConcurrentHashMap<>();

    LiveSigning(ClockReference reference) {
        this.reference = reference;
    }

    /**
     * Whether the clock is right, as far as the reference told within the last minute.
     *
     * @param ready throws where no key would sign: there the clock keeps nothing back, is not asked, and counts for nothing
     */
    boolean mayBeSigned(Instant now, Runnable ready) {
        Optional<Clock> known = known(now);
        if (known.filter(last -> last.off().isEmpty()).isPresent()) {
            return true;
        }
        ready.run();
        boolean right = known.orElseGet(() -> looked(now)).off().isEmpty();
        if (!right) {
            failed.incrementAndGet();
        }
        return right;
    }

    private Optional<Clock> known(Instant now) {
        return Optional.ofNullable(clock.get()).filter(last -> last.isKnown(now));
    }

    /** Asked by one of those who wait. */
    private synchronized Clock looked(Instant now) {
        return known(now).orElseGet(() -> asked(now));
    }

    private Clock asked(Instant now) {
        Clock seen = new Clock(now, reference.judged().refusals());
        clock.set(seen);
        seen.off()
                .ifPresent(
                        reasons -> LOG.log(Level.WARNING, "answers are not signed while somebody waits: {0}", reasons));
        return seen;
    }

    /** @param full what is answered at once where there is no room */
    StatusReply within(Supplier<StatusReply> work, Supplier<StatusReply> full) {
        if (!room.tryAcquire()) {
            crowded.incrementAndGet();
            return full.get();
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }

    void signed(CaGenerationId authority) {
        troubles.remove(authority);
    }

    /** A token that does not do what it could is told once, whoever asks however often; one that is closed is as it should be. */
    void failed(CaGenerationId authority, TokenFailure failure) {
        if (CLOSED.contains(failure.reason())) {
            return;
        }
        failed.incrementAndGet();
        if (failure.reason() != troubles.put(authority, failure.reason())) {
            LOG.log(Level.WARNING, "answers are not signed while somebody waits", failure);
        }
    }

    StatusQueries.Live counts() {
        return new StatusQueries.Live(crowded.get(), failed.get());
    }
}
