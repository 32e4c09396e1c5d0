package jp.mamis.persistence.schedule;

import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.schedule.Schedule;
import jp.mamis.domain.schedule.TimedTask;
import jp.mamis.domain.schedule.Turn;
import jp.mamis.persistence.work.CurrentEntityManager;

/** The schedule in PostgreSQL: a row lock hands each turn to one node. */
public final class JpaSchedule implements Schedule {

    private static final String BEGIN = "insert into mamis.timed_task values"
            + " (?, 1, cast(? as timestamptz), false, null, null, 0, '') on conflict (task) do nothing";

    /** Another version beside this one may have tasks that are unknown here. */
    private static final List<TimedTask> KNOWN = List.of(TimedTask.values());

    private static final String NEXT = "select task from mamis.timed_task where due_at <= cast(? as timestamptz)"
            + " and task = any(string_to_array(?, ',')) order by due_at, task limit 1 for update skip locked";

    private static final String HOLD = "select task from mamis.timed_task where task = ? for update";

    private final CurrentEntityManager current;

    public JpaSchedule(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public void complete(Instant now) {
        List<TimedTask> known = all().stream().map(Turn::task).toList();
        Stream.of(TimedTask.values())
                .filter(task -> !known.contains(task))
                .forEach(task -> current.get()
                        .createNativeQuery(BEGIN)
                        .setParameter(1, task.name())
                        .setParameter(2, Turn.first(task, now).dueAt().toString())
                        .executeUpdate());
    }

    @Override
    public Optional<Turn> nextDue(Instant now) {
        return locked(current.get()
                .createNativeQuery(NEXT)
                .setParameter(1, now.toString())
                .setParameter(2, KNOWN.stream().map(TimedTask::name).collect(Collectors.joining(","))));
    }

    @Override
    public Optional<Turn> hold(TimedTask task) {
        return locked(current.get().createNativeQuery(HOLD).setParameter(1, task.name()));
    }

    @Override
    public List<Turn> all() {
        return current.get()
                .createQuery("select t from TimedTaskRow t where t.task in :known", TimedTaskRow.class)
                .setParameter("known", KNOWN)
                .getResultStream()
                .map(TimedTaskRow::toDomain)
                .sorted(Comparator.comparing(Turn::task))
                .toList();
    }

    @Override
    public void store(Turn turn) {
        current.store(TimedTaskRow.from(turn), turn.version());
        current.get().flush();
    }

    /** Read anew under the lock: what was read before it may be old. */
    private Optional<Turn> locked(Query query) {
        Stream<?> tasks = query.getResultStream();
        return tasks.findFirst()
                .map(task -> current.get().find(TimedTaskRow.class, TimedTask.valueOf((String) task)))
                .map(row -> {
                    current.get().refresh(row);
                    return row.toDomain();
                });
    }
}
