package jp.mamis.application.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.schedule.TimedTask;
import jp.mamis.domain.schedule.Turn;
import org.junit.jupiter.api.Test;

/** What a store of turns promises. */
public interface ScheduleContract {

    /** The last second of 31 March in Tokyo. */
    Instant NOW = Instant.parse("2026-03-31T14:59:59Z");

    Instant NEXT_DAY = NOW.plus(Duration.ofDays(1));

    UnitOfWork work();

    Schedule schedule();

    @Test
    default void an_empty_schedule_has_no_turns() {
        assertThat(all()).isEmpty();
        assertThat(due(NEXT_DAY)).isEmpty();
        assertThat(held(TimedTask.SEND_MAIL)).isEmpty();
    }

    @Test
    default void every_task_begins_in_its_rhythm_and_once() {
        completed(NOW);
        completed(NEXT_DAY);

        assertThat(all()).extracting(Turn::task).containsExactly(TimedTask.values());
        assertThat(all()).allSatisfy(turn -> {
            Turn first = Turn.first(turn.task(), NOW);
            assertThat(turn.dueAt()).isEqualTo(first.dueAt());
            assertThat(turn.version()).isEqualTo(first.version().next());
            assertThat(turn.startedAt()).isEmpty();
        });
    }

    @Test
    default void what_is_due_first_comes_first_and_what_is_not_due_does_not_come() {
        completed(NOW);

        assertThat(due(NOW)).isEmpty();
        assertThat(due(NEXT_DAY).map(Turn::task)).contains(TimedTask.SEND_MAIL);
    }

    @Test
    default void a_turn_is_stored_and_found_under_the_next_version() {
        completed(NOW);
        Turn first = held(TimedTask.TELL_OFFICES).orElseThrow();

        stored(first.take(NOW));
        Turn taken = held(TimedTask.TELL_OFFICES).orElseThrow();
        stored(taken.done(NEXT_DAY, "報告 3"));
        Turn done = held(TimedTask.TELL_OFFICES).orElseThrow();
        stored(done.failed(NEXT_DAY, "StoreUnavailable"));
        Turn failed = held(TimedTask.TELL_OFFICES).orElseThrow();

        assertThat(taken.underWay()).isTrue();
        assertThat(taken.dueAt()).isEqualTo(NOW.plus(Turn.LEASE));
        assertThat(taken.startedAt()).contains(NOW);
        assertThat(done.doneAt()).contains(NOW);
        assertThat(done.said()).isEqualTo("報告 3");
        assertThat(failed.failures()).isEqualTo(1);
        assertThat(failed.version().number()).isEqualTo(first.version().number() + 3);
    }

    @Test
    default void a_stale_turn_is_not_stored() {
        completed(NOW);
        Turn seen = held(TimedTask.SEND_MAIL).orElseThrow();
        stored(seen.take(NOW));

        assertThatThrownBy(() -> stored(seen.done(NOW, "too late"))).isInstanceOf(StaleState.class);

        assertThat(held(TimedTask.SEND_MAIL).orElseThrow().said()).isEmpty();
    }

    @Test
    default void nothing_is_taken_outside_a_unit_of_work() {
        assertThatThrownBy(() -> schedule().nextDue(NOW)).isInstanceOf(IllegalStateException.class);
    }

    private void completed(Instant now) {
        work().inTransaction(() -> {
            schedule().complete(now);
            return now;
        });
    }

    private List<Turn> all() {
        return work().readOnly(schedule()::all);
    }

    private Optional<Turn> due(Instant now) {
        return work().inTransaction(() -> schedule().nextDue(now));
    }

    private Optional<Turn> held(TimedTask task) {
        return work().inTransaction(() -> schedule().hold(task));
    }

    private void stored(Turn turn) {
        work().inTransaction(() -> {
            schedule().store(turn);
            return turn;
        });
    }
}
