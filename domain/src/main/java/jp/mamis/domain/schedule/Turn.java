package jp.mamis.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.kernel.Version;

/**
 * Where a timed task stands (定時処理の状況): it waits for its time, or someone runs it who has until then to say what came
 * of it.
 *
 * @param dueAt     when it may be taken; while under way, when whoever runs it is given up
 * @param underWay  whether someone runs it
 * @param startedAt when it was last begun, the first time where it is tried again
 * @param doneAt    when the run was begun that last ended well: what came before that is done
 * @param failures  how often in a row it failed
 * @param said      what the last run said: numbers and names of faults, nothing about persons
 */
public record Turn(
        TimedTask task,
        Version version,
        Instant dueAt,
        boolean underWay,
        Optional<Instant> startedAt,
        Optional<Instant> doneAt,
        int failures,
        String said) {

    /** What a run is given; none takes so long. */
    public static final Duration LEASE = Duration.ofMinutes(30);

    /** Said of a run that never reported. */
    public static final String SILENT = "interrupted";

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    /** A task that nobody has run yet, first due in its rhythm. */
    public static Turn first(TimedTask task, Instant now) {
        return new Turn(task, Version.NEW, task.rhythm().after(now), false, Optional.empty(), Optional.empty(), 0, "");
    }

    /** Whether someone runs it who has not been given up. */
    public boolean isTakenAt(Instant now) {
        return underWay && dueAt.isAfter(now);
    }

    /**
     * Someone runs it from now on; a run before that never reported counts as a failure. Who tries again covers the same
     * time as the first, so that nothing done before is done differently.
     */
    public Turn take(Instant now) {
        boolean again = underWay || failures > 0;
        return new Turn(
                task,
                version,
                now.plus(LEASE),
                true,
                again ? startedAt : Optional.of(now),
                doneAt,
                underWay ? failures + 1 : failures,
                underWay ? SILENT : said);
    }

    public Turn done(Instant now, String report) {
        return new Turn(task, version, task.rhythm().after(now), false, startedAt, startedAt, 0, report);
    }

    /** Tried again after a pause that grows, or in its rhythm, whatever comes first. */
    public Turn failed(Instant now, String fault) {
        Instant again = now.plus(FIRST_PAUSE.multipliedBy(failures + 1L));
        Instant usual = task.rhythm().after(now);
        return new Turn(
                task, version, again.isBefore(usual) ? again : usual, false, startedAt, doneAt, failures + 1, fault);
    }
}
