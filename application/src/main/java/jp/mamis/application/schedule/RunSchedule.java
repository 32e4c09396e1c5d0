package jp.mamis.application.schedule;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.schedule.TimedTask;
import jp.mamis.domain.schedule.Turn;

/**
 * Runs what is due, or one task at once (定時処理の実行). Each task is taken in one transaction, run outside any, and what
 * came of it kept in another, so two nodes never run one at once; a node that dies is replaced when its lease has run out.
 * For the operator and the clockwork.
 */
public final class RunSchedule {

    /** @param only the task to run now, due or not; empty for all that are due */
    public record Command(Optional<TimedTask> only) {}

    /** Does a task's work and says what came of it. */
    interface Work {
        /** @param turn as it was taken: what came between its last end and its beginning is to be done */
        String run(Turn turn, Caller caller);
    }

    private static final System.Logger LOG = System.getLogger(RunSchedule.class.getName());
    private static final UUID SCHEDULE = new UUID(0, 0);

    private final Foundation foundation;
    private final Schedule schedule;
    private final Map<TimedTask, Work> works;

    RunSchedule(Foundation foundation, Schedule schedule, Map<TimedTask, Work> works) {
        this.foundation = foundation;
        this.schedule = schedule;
        this.works = works;
    }

    /** Answers with the turns that were run, as they stand now. */
    public Outcome<List<Turn>> run(Command command, Caller caller) {
        if (!caller.isSystem()) {
            return foundation.answered(Outcome.refused(ScheduleRefusal.NOT_ALLOWED), SCHEDULE, caller);
        }
        foundation.work().inTransaction(() -> {
            schedule.complete(foundation.time().now());
            return SCHEDULE;
        });
        return command.only().map(task -> runNow(task, caller)).orElseGet(() -> Outcome.accepted(runDue(caller)));
    }

    private List<Turn> runDue(Caller caller) {
        List<Turn> run = new ArrayList<>();
        Instant now = foundation.time().now();
        Optional<Turn> taken = take(() -> schedule.nextDue(now));
        while (taken.isPresent()) {
            run.add(carriedOut(taken.get(), caller));
            taken = take(() -> schedule.nextDue(now));
        }
        return run;
    }

    private Outcome<List<Turn>> runNow(TimedTask task, Caller caller) {
        Outcome<List<Turn>> run = take(() -> schedule.hold(task)
                        .filter(turn -> !turn.isTakenAt(foundation.time().now())))
                .map(turn -> judged(carriedOut(turn, caller)))
                .orElseGet(() -> Outcome.refused(ScheduleRefusal.TASK_UNDER_WAY));
        return foundation.work().inTransaction(() -> {
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            Intention.RUN_TIMED_TASK,
                            SCHEDULE,
                            0,
                            run,
                            Detail.of("task", task.slug()));
            return run;
        });
    }

    private static Outcome<List<Turn>> judged(Turn turn) {
        return turn.failures() == 0
                ? Outcome.accepted(List.of(turn))
                : Outcome.refused(Refusal.of(ScheduleRefusal.TASK_FAILED, Map.of("fault", turn.said())));
    }

    private Optional<Turn> take(Supplier<Optional<Turn>> found) {
        return foundation
                .work()
                .inTransaction(() -> found.get().map(turn -> {
                    schedule.store(turn.take(foundation.time().now()));
                    return schedule.hold(turn.task()).orElseThrow();
                }));
    }

    private Turn carriedOut(Turn taken, Caller caller) {
        Turn ended = run(taken, caller);
        try {
            return foundation.work().inTransaction(() -> {
                schedule.store(ended);
                return ended;
            });
        } catch (StaleState givenUpMeanwhile) {
            LOG.log(Level.WARNING, "{0} took longer than its lease", taken.task());
            return ended;
        }
    }

    private Turn run(Turn taken, Caller caller) {
        try {
            String said = Objects.requireNonNull(works.get(taken.task())).run(taken, caller);
            return taken.done(foundation.time().now(), said);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, taken.task() + " failed and will be tried again", failure);
            return taken.failed(foundation.time().now(), failure.getClass().getSimpleName());
        }
    }
}
