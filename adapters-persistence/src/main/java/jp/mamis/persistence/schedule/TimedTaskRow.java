package jp.mamis.persistence.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.schedule.TimedTask;
import jp.mamis.domain.schedule.Turn;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "timed_task")
@SuppressWarnings("NullAway.Init")
class TimedTaskRow {

    @Id
    @Enumerated(EnumType.STRING)
    TimedTask task;

    @Version
    long version;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "under_way")
    boolean underWay;

    @Column(name = "started_at")
    @Nullable Instant startedAt;

    @Column(name = "done_at")
    @Nullable Instant doneAt;

    int failures;

    String said;

    protected TimedTaskRow() {}

    static TimedTaskRow from(Turn turn) {
        TimedTaskRow row = new TimedTaskRow();
        row.task = turn.task();
        row.version = turn.version().number();
        row.dueAt = turn.dueAt();
        row.underWay = turn.underWay();
        row.startedAt = turn.startedAt().orElse(null);
        row.doneAt = turn.doneAt().orElse(null);
        row.failures = turn.failures();
        row.said = turn.said();
        return row;
    }

    Turn toDomain() {
        return new Turn(
                task,
                new jp.mamis.domain.kernel.Version(version),
                dueAt,
                underWay,
                Optional.ofNullable(startedAt),
                Optional.ofNullable(doneAt),
                failures,
                said);
    }
}
