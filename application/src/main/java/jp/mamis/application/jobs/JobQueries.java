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
     * @param own whether the caller ordered it and so may cancel it or go on with it
     * @param now when it was looked at
     */
    public record Shown(Job job, boolean own, Instant now) {}

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
                        .readOnly(() -> jobs.list(keeps(caller) ? Optional.empty() : caller.account(), page))
                        .map(job -> shown(job, caller, now)));
        return foundation.answered(answer, ALL, caller);
    }

    public Outcome<Shown> show(JobId id, Caller caller) {
        Instant now = foundation.time().now();
        Optional<Job> found = foundation.work().readOnly(() -> jobs.find(id));
        Outcome<Job> answer = keeps(caller)
                ? found.map(Outcome::accepted).orElseGet(() -> Outcome.refused(JobRefusal.NO_SUCH_JOB))
                : JobHolding.own(found, caller);
        return foundation.answered(answer, id.value(), caller).map(job -> shown(job, caller, now));
    }

    private static Shown shown(Job job, Caller caller, Instant now) {
        return new Shown(job, caller.account().equals(Optional.of(job.order().by())), now);
    }

    private static boolean keeps(Caller caller) {
        return caller.isSystem() || caller.isSystemAdministrator();
    }
}
