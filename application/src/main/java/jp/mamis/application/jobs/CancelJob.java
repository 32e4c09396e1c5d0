package jp.mamis.application.jobs;

import java.time.Instant;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;

/** Stops a job before its next piece (処理の中止). What is done stays, and it may be gone on with. For whoever ordered it. */
public final class CancelJob {

    /** @param seen the version the caller decided on */
    public record Command(JobId job, Version seen) {}

    private final Foundation foundation;
    private final JobHolding holding;

    CancelJob(Foundation foundation, JobHolding holding) {
        this.foundation = foundation;
        this.holding = holding;
    }

    public Outcome<Job> cancel(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            return holding.settled(
                    holding.held(command.job(), command.seen(), caller).then(job -> job.cancelled(now)),
                    Intention.CANCEL_JOB,
                    command.job(),
                    caller);
        });
    }
}
