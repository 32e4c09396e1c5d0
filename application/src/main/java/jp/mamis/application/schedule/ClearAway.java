package jp.mamis.application.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.kernel.UnitOfWork;

/** Clears away what is not needed any more, a little at a time, so that nobody waits for it. */
final class ClearAway {

    /** Something that forgets what is older than an instant, so many at the most, and answers how many. */
    interface Forgetting {
        int before(Instant instant, int most);
    }

    /** @param kept how long it is needed */
    record Sweep(Duration kept, Forgetting forgetting) {}

    private static final int AT_ONCE = 500;

    private final UnitOfWork work;
    private final Time time;
    private final List<Sweep> sweeps;

    ClearAway(UnitOfWork work, Time time, List<Sweep> sweeps) {
        this.work = work;
        this.time = time;
        this.sweeps = sweeps;
    }

    /** Answers how many things were cleared away. */
    int clear() {
        return sweeps.stream().mapToInt(this::swept).sum();
    }

    private int swept(Sweep sweep) {
        Instant before = time.now().minus(sweep.kept());
        int all = 0;
        int some;
        do {
            some = work.inTransaction(() -> sweep.forgetting().before(before, AT_ONCE));
            all += some;
        } while (some == AT_ONCE);
        return all;
    }
}
