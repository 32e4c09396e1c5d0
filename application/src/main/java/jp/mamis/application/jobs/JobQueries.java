package jp.mamis.application.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.kernel.Outcome;

/** Jobs as people read them: those they ordered, and for who keeps the system all. They name no person. */
public final class JobQueries {

    /**
     * A job as the caller sees it.
     *
     * @param own       whether the caller ordered it and so may cancel it or go on with it
     * @param overtaken whether it waits for a word, but another of its kind was begun behind it, so it begins no more
     * @param now       when it was looked at
     */
    public record Shown(Job job, boolean own, boolean overtaken, Instant now) {

        /** Whether the caller may let it begin or go on. */
        public boolean isResumable() {
            return own && !overtaken && job.state().isResumable();
        }
    }

    private static final UUID ALL = new UUID(0, 0);

    private final Foundation foundation;
    private final Jobs jobs;

    JobQueries(Foundation foundation, Jobs jobs) {
        this.foundation = foundation;
        this.jobs = jobs;
    }

    /** Ordered last first. */
    public Outcome<Slice<Shown>> list(Page page, Caller caller) {
        Instant now = foundation.time().now();
        Outcome<Slice<Shown>> answer = caller.account().isEmpty() && !keeps(caller)
                ? Outcome.refused(JobRefusal.NOT_ALLOWED)
                : Outcome.accepted(foundation
                        .work()
                        .readOnly(() -> shown(
                                jobs.list(keeps(caller) ? Optional.empty() : caller.account(), page), caller, now)));
        return foundation.answered(answer, ALL, caller);
    }

    public Outcome<Shown> show(JobId id, Caller caller) {
        Instant now = foundation.time().now();
        Outcome<Shown> answer = foundation.work().readOnly(() -> {
            Optional<Job> found = jobs.find(id);
            Outcome<Job> seen = keeps(caller)
                    ? found.map(Outcome::accepted).orElseGet(() -> Outcome.refused(JobRefusal.NO_SUCH_JOB))
                    : JobHolding.own(found, caller);
            return seen.map(job -> shown(job, overtaken(List.of(job)), caller, now));
        });
        return foundation.answered(answer, id.value(), caller);
    }

    private Slice<Shown> shown(Slice<Job> found, Caller caller, Instant now) {
        Set<JobId> overtaken = overtaken(found.rows());
        return found.map(job -> shown(job, overtaken, caller, now));
    }

    private static Shown shown(Job job, Set<JobId> overtaken, Caller caller, Instant now) {
        return new Shown(
                job, caller.account().equals(Optional.of(job.order().by())), overtaken.contains(job.id()), now);
    }

    /** Those that would be gone on with, had not another been begun since. */
    private Set<JobId> overtaken(List<Job> found) {
        List<JobId> resumable = found.stream()
                .filter(job -> job.order().kind().isAlone() && job.state().isResumable())
                .map(Job::id)
                .toList();
        return resumable.isEmpty() ? Set.of() : jobs.overtaken(resumable);
    }

    private static boolean keeps(Caller caller) {
        return caller.isSystem() || caller.isSystemAdministrator();
    }
}
