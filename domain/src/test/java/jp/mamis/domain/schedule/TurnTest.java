package jp.mamis.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnTest {

    /** Midnight of 1 April in Tokyo. */
    private static final Instant NOW = Instant.parse("2026-03-31T15:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T14:59:59.999999Z, 2026-03-31T23:00:00Z",
        "2026-03-31T22:59:59.999999Z, 2026-03-31T23:00:00Z",
        "2026-03-31T23:00:00Z, 2026-04-01T23:00:00Z",
        "2024-02-28T23:00:00Z, 2024-02-29T23:00:00Z"
    })
    void a_daily_task_comes_at_its_time_in_tokyo_and_never_twice_at_one_instant(Instant now, Instant next) {
        assertThat(TimedTask.TELL_OFFICES.rhythm().after(now)).isEqualTo(next);
    }

    @Test
    void whoever_takes_a_turn_has_it_until_the_lease_ends() {
        Turn taken = Turn.first(TimedTask.SEND_MAIL, NOW).take(NOW);

        assertThat(taken.isTakenAt(NOW)).isTrue();
        assertThat(taken.isTakenAt(NOW.plus(Turn.LEASE))).isFalse();
        assertThat(taken.startedAt()).contains(NOW);
    }

    @Test
    void a_turn_that_is_done_comes_again_in_its_rhythm() {
        Turn done = Turn.first(TimedTask.CLEAR_AWAY, NOW).take(NOW).done(NOW.plusSeconds(2), "3");

        assertThat(done.underWay()).isFalse();
        assertThat(done.dueAt()).isEqualTo(NOW.plusSeconds(2).plus(Duration.ofHours(1)));
        assertThat(done.doneAt())
                .describedAs("what came while it ran is for the next")
                .contains(NOW);
        assertThat(done.said()).isEqualTo("3");
    }

    @Test
    void a_failed_turn_is_tried_again_soon_and_then_less_often_but_never_later_than_usual() {
        Turn first = Turn.first(TimedTask.TELL_OFFICES, NOW).take(NOW).failed(NOW, "StoreUnavailable");
        Turn second = first.take(NOW).failed(NOW, "StoreUnavailable");
        Turn frequent = Turn.first(TimedTask.SEND_MAIL, NOW).take(NOW).failed(NOW, "x");

        assertThat(first.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        assertThat(second.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
        assertThat(second.failures()).isEqualTo(2);
        assertThat(frequent.dueAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(second.take(NOW).done(NOW, "").failures()).isZero();
    }

    @Test
    void a_run_that_never_reported_counts_as_a_failure() {
        Turn silent = Turn.first(TimedTask.SEND_MAIL, NOW).take(NOW);

        Turn next = silent.take(NOW.plus(Turn.LEASE));

        assertThat(next.failures()).isEqualTo(1);
        assertThat(next.said()).isEqualTo(Turn.SILENT);
    }

    @Test
    void who_tries_again_covers_the_time_up_to_the_first_attempt() {
        Turn first = Turn.first(TimedTask.TELL_OFFICES, NOW).take(NOW);

        Turn afterSilence = first.take(NOW.plus(Turn.LEASE));
        Turn afterFailure = first.failed(NOW, "StoreUnavailable").take(NOW.plusSeconds(60));
        Turn afterSuccess = first.done(NOW, "").take(NOW.plusSeconds(60));

        assertThat(afterSilence.startedAt()).contains(NOW);
        assertThat(afterFailure.startedAt()).contains(NOW);
        assertThat(afterSuccess.startedAt()).contains(NOW.plusSeconds(60));
    }
}
