package jp.mamis.web.boot;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.mamis.application.jobs.RunJobs;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.schedule.RunSchedule;

/**
 * Asks the schedule every few seconds whether something is due, works on jobs that wait, and sees to answers and lists. Every node
 * has one; schedule and jobs see that one works.
 */
final class Clockwork implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Clockwork.class.getName());
    private static final Caller CALLER = Caller.automation("schedule");
    private static final RunSchedule.Command DUE = new RunSchedule.Command(Optional.empty());
    private static final Caller RUNNER = Caller.automation("jobs");
    private static final RunJobs.Command WAITING = new RunJobs.Command(Optional.empty(), Duration.ofSeconds(8));
    private static final long PAUSE_SECONDS = 5;
    private static final long PAUSE_BETWEEN_JOBS_SECONDS = 2;
    private static final long PAUSE_OF_STATUS_SECONDS = 30;
    private static final long LONGEST_TASK_SECONDS = 10;

    private final Tick schedule;
    private final Tick jobs;
    private final Tick status;
    private List<Future<?>> ticking = List.of();
    private final ScheduledExecutorService behind = Executors.newScheduledThreadPool(3, Clockwork::daemon);

    Clockwork(RunSchedule schedule, RunJobs jobs, Runnable status) {
        this.schedule = new Tick("schedule", () -> schedule.run(DUE, CALLER));
        this.status = new Tick("status of certificates", status);
        this.jobs = new Tick("jobs", () -> jobs.run(WAITING, RUNNER));
    }

    /** Only the first call counts. */
    synchronized void start() {
        if (ticking.isEmpty() && !behind.isShutdown()) {
            ticking = List.of(
                    ticking(schedule, PAUSE_SECONDS),
                    ticking(jobs, PAUSE_BETWEEN_JOBS_SECONDS),
                    ticking(status, PAUSE_OF_STATUS_SECONDS));
        }
    }

    private Future<?> ticking(Tick tick, long pause) {
        return behind.scheduleWithFixedDelay(tick, pause, pause, TimeUnit.SECONDS);
    }

    /** Ends after the task under way. One that takes too long is cut off, and taken up again when its lease has run out. */
    @Override
    public synchronized void close() {
        ticking.forEach(next -> next.cancel(false));
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
    private record Tick(String what, Runnable work, AtomicBoolean troubled) implements Runnable {

        Tick(String what, Runnable work) {
            this(what, work, new AtomicBoolean());
        }

        @Override
        public void run() {
            try {
                work.run();
                troubled.set(false);
            } catch (RuntimeException failure) {
                if (!troubled.getAndSet(true)) {
                    LOG.log(Level.WARNING, "The " + what + " cannot run and is tried again", failure);
                }
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "schedule");
        thread.setDaemon(true);
        return thread;
    }
}
