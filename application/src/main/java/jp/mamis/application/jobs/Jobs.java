package jp.mamis.application.jobs;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** The jobs under way whose lease is over by {@code now} or not given, ordered first first. */
    List<JobId> free(Instant now);

    /** Stores the next state of a job that the running transaction holds. */
    void store(Job job);

    /** The jobs that {@code by} ordered, or all where nobody is named; ordered last first. */
    Slice<Job> list(Optional<AccountId> by, Page page);

    /**
     * Whether any of the kind waits for a runner or has one. Whoever else asks waits for the answer until the running
     * transaction ends.
     */
    boolean claimed(JobKind kind);

    /** Those of these since whose order another of their kind was begun. */
    Set<JobId> overtaken(Collection<JobId> jobs);

    /**
     * Removes those that ended before {@code before}, or were prepared before it and never begun: the oldest {@code most} of
     * them, passing over what another transaction holds. Answers which.
     */
    List<JobId> forgetBefore(Instant before, int most);
}
