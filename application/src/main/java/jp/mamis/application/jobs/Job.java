package jp.mamis.application.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Channel;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Version;

/**
 * Long work that somebody ordered (処理), and how far it has come. Each piece is done together with the step it makes here,
 * so whoever goes on repeats nothing.
 *
 * @param version counts what people and the end have made of it, not its pieces
 * @param facts   what its kind keeps with it, by name: numbers, codes and the name of a file, nothing about persons
 * @param wrong   what kept back single pieces, or the whole
 * @param lease   who works on it; empty while nobody does
 */
public record Job(
        JobId id,
        Version version,
        Order order,
        JobState state,
        Progress progress,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Map<String, String> facts,
        List<Refusal> wrong,
        Optional<Lease> lease) {

    /** After so long without a piece, whoever works on it is given up. */
    public static final Duration LEASE = Duration.ofMinutes(1);

    /** How long an ended one, or one that nobody began, is kept. */
    public static final Duration KEPT = Duration.ofDays(90);

    /** The least that is done before the pace says anything. */
    private static final Duration MEASURED = Duration.ofSeconds(2);

    /** Who wants what, for which body, and how that was said. */
    public record Order(JobKind kind, AccountId by, AssociationId body, Channel channel, Instant at) {}

    /** Who works on it, and until when that counts. */
    public record Lease(UUID owner, Instant until) {}

    public Job {
        facts = Map.copyOf(facts);
        wrong = List.copyOf(wrong);
    }

    /** One that waits for a runner. */
    public static Job queued(JobId id, Order order, int total) {
        return begun(id, order, JobState.QUEUED, total, Map.of());
    }

    /** One that waits for the word of whoever ordered it. */
    public static Job prepared(JobId id, Order order, int total, Map<String, String> facts) {
        return begun(id, order, JobState.PREPARED, total, facts);
    }

    private static Job begun(JobId id, Order order, JobState state, int total, Map<String, String> facts) {
        return new Job(
                id,
                Version.NEW.next(),
                order,
                state,
                Progress.of(total),
                Optional.empty(),
                Optional.empty(),
                facts,
                List.of(),
                Optional.empty());
    }

    /** Whether {@code runner} may work on it at {@code now}: it is under way, and nobody else does. */
    boolean isFreeFor(UUID runner, Instant now) {
        return state.isUnderWay()
                && lease.filter(held -> held.until().isAfter(now))
                        .filter(held -> !held.owner().equals(runner))
                        .isEmpty();
    }

    /** Whether {@code runner} works on it and was not given up for another. */
    boolean isHeldBy(UUID runner) {
        return state == JobState.RUNNING
                && lease.filter(held -> held.owner().equals(runner)).isPresent();
    }

    /** {@code runner} works on it from now on. */
    public Job take(UUID runner, Instant now) {
        boolean fresh = state == JobState.QUEUED;
        return with(
                JobState.RUNNING,
                fresh ? progress.begun() : progress,
                fresh ? Optional.of(now) : startedAt,
                Optional.empty(),
                Optional.of(new Lease(runner, now.plus(LEASE))));
    }

    /** A piece further. */
    Job advanced(JobWork.Piece piece, Instant now) {
        Map<String, String> more = new HashMap<>(facts);
        more.putAll(piece.facts());
        Optional<Lease> longer = lease.map(held -> new Lease(held.owner(), now.plus(LEASE)));
        return new Job(
                id,
                version,
                order,
                state,
                progress.advanced(piece),
                startedAt,
                endedAt,
                more,
                Stream.concat(wrong.stream(), piece.wrong().stream().filter(this::isNew))
                        .toList(),
                longer);
    }

    private boolean isNew(Refusal reason) {
        return wrong.stream()
                .noneMatch(known -> known.code().name().equals(reason.code().name()));
    }

    /** Nobody works on it for the moment. */
    Job released() {
        return with(state, progress, startedAt, endedAt, Optional.empty());
    }

    /** Everything is settled. */
    Job done(Instant now) {
        return with(JobState.DONE, progress.ended(), startedAt, Optional.of(now), Optional.empty())
                .next();
    }

    Job failed(List<Refusal> reasons, Instant now) {
        return with(JobState.FAILED, progress, startedAt, Optional.of(now), Optional.empty())
                .saying(reasons)
                .next();
    }

    /** Stops before the next piece; refused once it has ended. */
    Outcome<Job> cancelled(Instant now) {
        return state.isCancellable()
                ? Outcome.accepted(with(JobState.CANCELLED, progress, startedAt, Optional.of(now), Optional.empty())
                        .next())
                : Outcome.refused(JobRefusal.JOB_NOT_UNDER_WAY);
    }

    /** Waits for a runner again; refused while it is under way, and once it is done. */
    Outcome<Job> resumed() {
        if (!state.isResumable()) {
            return Outcome.refused(JobRefusal.JOB_NOT_RESUMABLE);
        }
        Progress again = order.kind().leavesOut() ? progress.fromTheFront() : progress;
        return Outcome.accepted(with(JobState.QUEUED, again, startedAt, Optional.empty(), Optional.empty())
                .saying(List.of())
                .next());
    }

    /** How long the rest takes at the pace measured since it was last begun; empty as long as that says nothing. */
    public Optional<Duration> rest(Instant now) {
        int settled = progress.done() - progress.before();
        return startedAt
                .filter(since -> state == JobState.RUNNING && settled > 0)
                .map(since -> Duration.between(since, now))
                .filter(spent -> spent.compareTo(MEASURED) >= 0)
                .map(spent ->
                        spent.multipliedBy(progress.total() - progress.done()).dividedBy(settled));
    }

    private Job with(
            JobState next, Progress far, Optional<Instant> started, Optional<Instant> ended, Optional<Lease> held) {
        return new Job(id, version, order, next, far, started, ended, facts, wrong, held);
    }

    private Job saying(List<Refusal> reasons) {
        return new Job(id, version, order, state, progress, startedAt, endedAt, facts, reasons, lease);
    }

    private Job next() {
        return new Job(id, version.next(), order, state, progress, startedAt, endedAt, facts, wrong, lease);
    }
}
