package jp.mamis.application.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.accounts.AccountId;

/** Every job there is. */
public interface Jobs {

    /** Stores a new one. */
    void order(Job job);

    Optional<Job> find(JobId id);

    /** The job as it stands now, held for the running transaction; waits for another one that holds it. */
    Optional<Job> hold(JobId id);

    /**
     * The job under way that was ordered first and whose lease is over by {@code now} or not given, held for the running
     * transaction. Jobs that another transaction holds are passed over. Empty when none is left.
     */
    Optional<Job> nextFree(Instant now);

    /** Stores the next state of a job that the running transaction holds. */
    void store(Job job);

    /** The jobs that {@code by} ordered, or all where nobody is named; ordered last first. */
    Slice<Job> list(Optional<AccountId> by, Page page);

    /** Whether any of the kind waits for a runner or has one. */
    boolean isUnderWay(JobKind kind);

    /**
     * Removes those that ended before {@code before}, or were prepared before it and never begun: the oldest {@code most} of
     * them, passing over what another transaction holds. Answers which.
     */
    List<JobId> forgetBefore(Instant before, int most);
}
