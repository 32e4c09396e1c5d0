package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.jobs.Job;
import jp.mamis.application.jobs.JobId;
import jp.mamis.application.jobs.JobKind;
import jp.mamis.application.jobs.JobState;
import jp.mamis.application.jobs.Jobs;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.accounts.AccountId;

/** Jobs in memory. Transactions run one at a time anyway. */
public final class InMemoryJobs implements Jobs {

    private static final Comparator<Job> BY_ORDER = Comparator.comparing(
                    (Job job) -> job.order().at())
            .thenComparing(job -> job.id().value().toString());

    private final InMemoryStore store;
    private final NavigableMap<UUID, Job> rows;

    public InMemoryJobs(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public void order(Job job) {
        store(job);
    }

    @Override
    public Optional<Job> find(JobId id) {
        store.requireTransaction();
        return Optional.ofNullable(rows.get(id.value()));
    }

    @Override
    public Optional<Job> hold(JobId id) {
        return find(id);
    }

    @Override
    public List<JobId> free(Instant now) {
        store.requireTransaction();
        return inOrder()
                .filter(job -> job.state().isUnderWay())
                .filter(job ->
                        job.lease().filter(lease -> lease.until().isAfter(now)).isEmpty())
                .map(Job::id)
                .toList();
    }

    @Override
    public void store(Job job) {
        store.requireTransaction();
        rows.put(job.id().value(), job);
    }

    @Override
    public Slice<Job> list(Optional<AccountId> by, Page page) {
        store.requireTransaction();
        List<Job> found = rows.values().stream()
                .sorted(BY_ORDER.reversed())
                .filter(job -> by.isEmpty() || by.equals(Optional.of(job.order().by())))
                .dropWhile(job -> page.after().isPresent() && !page.after().equals(Optional.of(place(job))))
                .skip(page.after().isPresent() ? 1 : 0)
                .limit(page.size() + 1L)
                .toList();
        return Slice.of(found, page, InMemoryJobs::place);
    }

    private static String place(Job job) {
        return job.id().value().toString();
    }

    @Override
    public boolean claimed(JobKind kind) {
        store.requireTransaction();
        return inOrder()
                .anyMatch(job -> job.order().kind() == kind && job.state().isUnderWay());
    }

    @Override
    public Set<JobId> overtaken(Collection<JobId> jobs) {
        store.requireTransaction();
        return inOrder()
                .filter(job -> jobs.contains(job.id()))
                .filter(this::isOvertaken)
                .map(Job::id)
                .collect(Collectors.toSet());
    }

    private boolean isOvertaken(Job job) {
        return inOrder()
                .filter(other -> !other.id().equals(job.id())
                        && other.order().kind() == job.order().kind())
                .flatMap(other -> other.startedAt().stream())
                .anyMatch(at -> at.isAfter(job.order().at()));
    }

    @Override
    public List<JobId> forgetBefore(Instant before, int most) {
        List<JobId> old = inOrder()
                .filter(job -> job.endedAt()
                        .or(() -> Optional.of(job.order().at()).filter(at -> job.state() == JobState.PREPARED))
                        .filter(at -> at.isBefore(before))
                        .isPresent())
                .limit(most)
                .map(Job::id)
                .toList();
        store.requireTransaction();
        old.forEach(id -> rows.remove(id.value()));
        return old;
    }

    private Stream<Job> inOrder() {
        return rows.values().stream().sorted(BY_ORDER);
    }
}
