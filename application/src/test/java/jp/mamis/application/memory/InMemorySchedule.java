package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.schedule.Schedule;
import jp.mamis.domain.schedule.TimedTask;
import jp.mamis.domain.schedule.Turn;

/** The schedule in memory. */
public final class InMemorySchedule implements Schedule {

    private final InMemoryStore store;
    private final NavigableMap<TimedTask, Turn> rows;

    public InMemorySchedule(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public void complete(Instant now) {
        store.requireTransaction();
        for (TimedTask task : TimedTask.values()) {
            rows.computeIfAbsent(task, missing -> stored(Turn.first(missing, now)));
        }
    }

    @Override
    public Optional<Turn> nextDue(Instant now) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(turn -> !turn.dueAt().isAfter(now))
                .min(Comparator.comparing(Turn::dueAt).thenComparing(Turn::task));
    }

    @Override
    public Optional<Turn> hold(TimedTask task) {
        store.requireTransaction();
        return Optional.ofNullable(rows.get(task));
    }

    @Override
    public List<Turn> all() {
        store.requireTransaction();
        return List.copyOf(rows.values());
    }

    @Override
    public void store(Turn turn) {
        boolean current = hold(turn.task())
                .map(known -> known.version().equals(turn.version()))
                .orElse(false);
        if (!current) {
            throw new StaleState("timed task");
        }
        rows.put(turn.task(), stored(turn));
    }

    private static Turn stored(Turn turn) {
        return new Turn(
                turn.task(),
                turn.version().next(),
                turn.dueAt(),
                turn.underWay(),
                turn.startedAt(),
                turn.doneAt(),
                turn.failures(),
                turn.said());
    }
}
