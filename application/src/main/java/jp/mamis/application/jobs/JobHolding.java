package jp.mamis.application.jobs;

import java.util.Optional;
import java.util.Set;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.kernel.Version;

/** What people change about jobs they ordered, in the running unit of work. */
final class JobHolding {

    private static final Set<Intention> ACTS = Set.of(Intention.CANCEL_JOB, Intention.RESUME_JOB);

    private final Foundation foundation;
    private final Jobs jobs;

    JobHolding(Foundation foundation, Jobs jobs) {
        this.foundation = foundation;
        this.jobs = jobs;
    }

    /** The caller's own job, held; refused where it has another version than was seen. */
    Outcome<Job> held(JobId id, Version seen, Caller caller) {
        return own(jobs.hold(id), caller)
                .then(job -> job.version().equals(seen)
                        ? Outcome.accepted(job)
                        : Outcome.refused(Refusals.of(foundation.overtaken(
                                JobRefusal.CHANGED_MEANWHILE, ACTS, id.value(), job.version(), caller))));
    }

    static Outcome<Job> own(Optional<Job> job, Caller caller) {
        return job.filter(found ->
                        caller.account().equals(Optional.of(found.order().by())))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(JobRefusal.NO_SUCH_JOB));
    }

    /** Stores what was decided, and records it. */
    Outcome<Job> settled(Outcome<Job> decided, Intention intention, JobId id, Caller caller) {
        decided.accepted().ifPresent(jobs::store);
        foundation
                .audit()
                .record(
                        caller,
                        decided.accepted().map(job -> job.order().body()),
                        intention,
                        id.value(),
                        decided.accepted().map(job -> job.version().number()).orElse(0L),
                        decided,
                        decided.accepted()
                                .map(job -> Detail.of("kind", job.order().kind())
                                        .and("done", job.progress().done()))
                                .orElse(Detail.NONE));
        return decided;
    }
}
