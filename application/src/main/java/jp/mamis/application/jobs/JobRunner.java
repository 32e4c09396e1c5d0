package jp.mamis.application.jobs;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.StoreUnavailable;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;

/**
 * Does jobs, a piece at a time. Each piece is one unit of work that holds the job, asks whoever ordered it for the duties of
 * today, and moves the job on: whatever dies, what was committed is done once, and the next runner goes on behind it.
 */
public final class JobRunner {

    /** Long enough for everything. */
    public static final Duration TO_THE_END = Duration.ofDays(1);

    private static final int NOTHING = -1;

    private static final System.Logger LOG = System.getLogger(JobRunner.class.getName());

    private final Foundation foundation;
    private final Jobs jobs;
    private final Orderers orderers;

    public JobRunner(Foundation foundation, Jobs jobs, Orderers orderers) {
        this.foundation = foundation;
        this.jobs = jobs;
        this.orderers = orderers;
    }

    /** One run of one job. */
    private record Run(JobId id, UUID owner, JobWork work, JobWork.Pieces pieces) {}

    /**
     * Works on a job until it has ended, somebody else has it or {@code atMost} is over; nothing happens while somebody else
     * has it.
     *
     * @param owner stands for whoever runs it; the same goes on under the lease it has
     * @throws StoreUnavailable when the store does not answer any more; what is done stays, and the lease runs out
     */
    public void run(JobId id, UUID owner, JobWork work, Duration atMost) {
        Instant until = foundation.time().now().plus(atMost);
        Run run = new Run(id, owner, work, work.pieces());
        boolean goingOn = foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Optional<Job> free = jobs.hold(id).filter(job -> job.isFreeFor(owner, now));
            free.ifPresent(job -> jobs.store(job.take(owner, now)));
            return free.isPresent();
        });
        while (goingOn) {
            goingOn = step(run) && isInTime(run, until);
        }
    }

    private boolean isInTime(Run run, Instant until) {
        if (foundation.time().now().isBefore(until)) {
            return true;
        }
        foundation.work().inTransaction(() -> {
            mine(run).ifPresent(job -> jobs.store(job.released()));
            return run.id();
        });
        return false;
    }

    /** Answers whether there is more to do. What another request of the same runner did meanwhile has not stumbled. */
    private boolean step(Run run) {
        AtomicInteger tried = new AtomicInteger(NOTHING);
        try {
            return foundation.work().inTransaction(() -> {
                Instant now = foundation.time().now();
                Optional<Job> mine = mine(run);
                mine.ifPresent(job -> tried.set(job.progress().position()));
                return mine.filter(job -> isLeft(job, next(job, run, now), run, now))
                        .isPresent();
            });
        } catch (StoreUnavailable gone) {
            throw gone;
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A piece of " + run.work().kind() + " failed", failure);
            return foundation.work().inTransaction(() -> {
                Instant now = foundation.time().now();
                return mine(run)
                        .filter(job -> job.progress().position() != tried.get()
                                || isLeft(job, run.pieces().stumbled(job, failure, now), run, now))
                        .isPresent();
            });
        }
    }

    /** Another may have it by now, or somebody has cancelled it. */
    private Optional<Job> mine(Run run) {
        return jobs.hold(run.id()).filter(job -> job.isHeldBy(run.owner()));
    }

    private Outcome<JobWork.Piece> next(Job job, Run run, Instant now) {
        Job.Order order = job.order();
        String request = "job " + job.id().value();
        return orderers.at(now, order.by(), order.channel(), request)
                .map(caller -> run.pieces().next(job, caller, now))
                .orElseGet(() -> Outcome.refused(JobRefusal.DUTY_LOST));
    }

    private boolean isLeft(Job job, Outcome<JobWork.Piece> outcome, Run run, Instant now) {
        Job next = outcome.fold(
                piece -> piece.last() ? ended(job.advanced(piece, now), now) : job.advanced(piece, now),
                reasons -> job.failed(reasons.reasons(), now));
        jobs.store(next);
        if (next.state() == JobState.DONE) {
            run.work().ended(next);
        } else if (next.state() == JobState.FAILED) {
            record(next);
        }
        return next.state() == JobState.RUNNING;
    }

    private static Job ended(Job job, Instant now) {
        return job.wrong().isEmpty() ? job.done(now) : job.failed(job.wrong(), now);
    }

    private void record(Job failed) {
        Refusal first = failed.wrong().get(0);
        foundation
                .audit()
                .record(
                        Caller.automation("jobs"),
                        Optional.of(failed.order().body()),
                        Intention.STOP_JOB,
                        failed.id().value(),
                        failed.version().number(),
                        Outcome.refused(Refusals.of(first)),
                        Detail.of("done", failed.progress().done()));
    }
}
