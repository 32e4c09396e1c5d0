package jp.mamis.application.jobs;

import java.time.Instant;
import java.util.Optional;
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
                        .readOnly(() -> jobs.list(keeps(caller) ? Optional.empty() : caller.account(), page)
                                .map(job -> shown(job, caller, now))));
        return foundation.answered(answer, ALL, caller);
    }

    public Outcome<Shown> show(JobId id, Caller caller) {
        Instant now = foundation.time().now();
        Outcome<Shown> answer = foundation.work().readOnly(() -> {
            Optional<Job> found = jobs.find(id);
            Outcome<Job> seen = keeps(caller)
                    ? found.map(Outcome::accepted).orElseGet(() -> Outcome.refused(JobRefusal.NO_SUCH_JOB))
                    : JobHolding.own(found, caller);
            return seen.map(job -> shown(job, caller, now));
        });
        return foundation.answered(answer, id.value(), caller);
    }

    private Shown shown(Job job, Caller caller, Instant now) {
        boolean overtaken = job.order().kind().isAlone() && job.state().isResumable() && jobs.isOvertaken(job);
        return new Shown(job, caller.account().equals(Optional.of(job.order().by())), overtaken, now);
    }

    private static boolean keeps(Caller caller) {
        return caller.isSystem() || caller.isSystemAdministrator();
    }
}
