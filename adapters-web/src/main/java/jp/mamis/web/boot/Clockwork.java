package jp.mamis.web.boot;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.schedule.RunSchedule;

/** Asks the schedule every few seconds whether something is due. Every node has one; the schedule sees that one works. */
final class Clockwork implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Clockwork.class.getName());
    private static final Caller CALLER = Caller.automation("schedule");
    private static final RunSchedule.Command DUE = new RunSchedule.Command(Optional.empty());
    private static final long PAUSE_SECONDS = 5;
    private static final long LONGEST_TASK_SECONDS = 10;

    private final RunSchedule schedule;
    private Optional<Future<?>> ticking = Optional.empty();
    private final AtomicBoolean troubled = new AtomicBoolean();
    private final ScheduledExecutorService behind = Executors.newSingleThreadScheduledExecutor(Clockwork::daemon);

    Clockwork(RunSchedule schedule) {
        this.schedule = schedule;
    }

    /** Only the first call counts. */
    synchronized void start() {
        if (ticking.isEmpty() && !behind.isShutdown()) {
            ticking = Optional.of(
                    behind.scheduleWithFixedDelay(this::tick, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS));
        }
    }

    /** Ends after the task under way. One that takes too long is cut off, and taken up again when its lease has run out. */
    @Override
    public synchronized void close() {
        ticking.ifPresent(next -> next.cancel(false));
        behind.shutdown();
        try {
            if (!behind.awaitTermination(LONGEST_TASK_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "A timed task is cut off; it is taken up again later");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong, the next tick comes; a trouble that lasts is told once. */
    private void tick() {
        try {
            schedule.run(DUE, CALLER);
            troubled.set(false);
        } catch (RuntimeException failure) {
            if (!troubled.getAndSet(true)) {
                LOG.log(Level.WARNING, "The schedule cannot run and is tried again", failure);
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "schedule");
        thread.setDaemon(true);
        return thread;
    }
}
