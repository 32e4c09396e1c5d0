package jp.mamis.application.jobs;

import java.util.Set;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;

/**
 * Lets a job begin that was prepared, or go on that was cancelled or failed (処理の開始・再開): it waits for a runner. For
 * whoever ordered it.
 */
public final class ResumeJob {

    /** @param seen the version the caller decided on */
    public record Command(JobId job, Version seen) {}

    private final Foundation foundation;
    private final Jobs jobs;
    private final JobHolding holding;

    ResumeJob(Foundation foundation, Jobs jobs, JobHolding holding) {
        this.foundation = foundation;
        this.jobs = jobs;
        this.holding = holding;
    }

    public Outcome<Job> resume(Command command, Caller caller) {
        return foundation
                .work()
                .inTransaction(() -> holding.settled(
                        holding.held(command.job(), command.seen(), caller)
                                .then(Job::resumed)
                                .then(this::alone),
                        Intention.RESUME_JOB,
                        command.job(),
                        caller));
    }

    private Outcome<Job> alone(Job job) {
        JobKind kind = job.order().kind();
        if (!kind.isAlone()) {
            return Outcome.accepted(job);
        }
        if (jobs.claimed(kind)) {
            return Outcome.refused(JobRefusal.ANOTHER_JOB_UNDER_WAY);
        }
        return jobs.overtaken(Set.of(job.id())).isEmpty()
                ? Outcome.accepted(job)
                : Outcome.refused(JobRefusal.JOB_OVERTAKEN);
    }
}
