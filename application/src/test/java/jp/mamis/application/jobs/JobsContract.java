package jp.mamis.application.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Refusal;
import org.junit.jupiter.api.Test;

/** What a store of jobs promises. */
public interface JobsContract {

    Instant NOW = Instant.parse("2026-03-31T14:59:59.123456Z");

    AccountId ONE = new AccountId(new UUID(1, 1));

    AccountId OTHER = new AccountId(new UUID(1, 2));

    UUID RUNNER = new UUID(9, 9);

    UnitOfWork work();

    Jobs jobs();

    @Test
    default void an_empty_store_has_none() {
        assertThat(in(() -> jobs().find(id(1)))).isEmpty();
        assertThat(in(() -> jobs().hold(id(1)))).isEmpty();
        assertThat(free(NOW)).isEmpty();
        assertThat(in(() -> jobs().claimed(JobKind.LOAD_INSTITUTIONS))).isFalse();
        assertThat(in(() -> jobs().list(Optional.empty(), Page.first(5))).rows())
                .isEmpty();
    }

    @Test
    default void each_state_comes_back_as_it_was_stored() {
        Job prepared = Job.prepared(id(1), order(ONE, 0), 1_200, Map.of("coverage", "WHOLE", "名", "髙"));
        ordered(prepared);
        assertThat(found(1)).isEqualTo(prepared);

        Job taken = prepared.resumed().accepted().orElseThrow().take(RUNNER, NOW);
        stored(taken);
        assertThat(found(1)).isEqualTo(taken);

        Job further = taken.advanced(
                JobWork.Piece.of(300, 300, 2, false).keeping(Map.of("added", "298")), NOW.plusSeconds(7));
        stored(further);
        assertThat(found(1)).isEqualTo(further);

        Job cancelled = further.cancelled(NOW.plusSeconds(8)).accepted().orElseThrow();
        stored(cancelled);
        assertThat(found(1)).isEqualTo(cancelled);

        Job failed = further.failed(
                List.of(new Refusal(JobRefusal.PIECE_FAILED, Optional.of("file"), Map.of("line", "301"))), NOW);
        stored(failed);
        assertThat(found(1).wrong()).singleElement().satisfies(reason -> {
            assertThat(reason.code().name()).isEqualTo("PIECE_FAILED");
            assertThat(reason.field()).contains("file");
            assertThat(reason.facts()).containsExactly(Map.entry("line", "301"));
        });
        assertThat(found(1).version()).isEqualTo(failed.version());
    }

    @Test
    default void what_nobody_works_on_is_free_in_the_order_of_the_orders() {
        ordered(Job.queued(id(1), order(ONE, 20), 5));
        ordered(Job.queued(id(2), order(ONE, 10), 5));
        ordered(Job.prepared(id(3), order(ONE, 0), 5, Map.of()));

        assertThat(free(NOW)).containsExactly(id(2), id(1));
        stored(found(2).take(RUNNER, NOW));
        assertThat(free(NOW)).containsExactly(id(1));
        stored(found(1).take(RUNNER, NOW));
        assertThat(free(NOW.plus(Job.LEASE).minusNanos(1_000))).isEmpty();
        assertThat(free(NOW.plus(Job.LEASE))).containsExactly(id(2), id(1));
        stored(found(1).released());
        assertThat(free(NOW)).containsExactly(id(1));
    }

    @Test
    default void what_has_ended_is_free_for_nobody() {
        Job running = Job.queued(id(1), order(ONE, 0), 5).take(RUNNER, NOW);
        ordered(running);
        assertThat(in(() -> jobs().claimed(JobKind.LOAD_INSTITUTIONS))).isTrue();
        assertThat(in(() -> jobs().claimed(JobKind.APPROVE_TOGETHER))).isFalse();

        stored(running.done(NOW));

        assertThat(free(NOW.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(in(() -> jobs().claimed(JobKind.LOAD_INSTITUTIONS))).isFalse();
    }

    @Test
    default void of_many_who_ask_at_once_for_a_kind_one_finds_it_free() throws Exception {
        CyclicBarrier together = new CyclicBarrier(4);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> all = IntStream.rangeClosed(1, 4)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        together.await();
                        return in(() -> {
                            boolean free = !jobs().claimed(JobKind.LOAD_INSTITUTIONS);
                            if (free) {
                                jobs().order(Job.queued(id(number), order(ONE, 0), 5));
                            }
                            return free;
                        });
                    })
                    .toList();
            int free = 0;
            for (Future<Boolean> answer : threads.invokeAll(all)) {
                free += answer.get() ? 1 : 0;
            }
            assertThat(free).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void what_another_of_its_kind_was_begun_behind_is_overtaken() {
        Job first = Job.prepared(id(1), order(ONE, 0), 5, Map.of());
        Job second = Job.prepared(id(2), order(ONE, 10), 5, Map.of());
        ordered(first);
        ordered(second);
        List<JobId> both = List.of(first.id(), second.id());
        assertThat(in(() -> jobs().overtaken(both))).isEmpty();

        stored(second.resumed()
                .accepted()
                .orElseThrow()
                .take(RUNNER, second.order().at()));
        assertThat(in(() -> jobs().overtaken(both))).containsExactly(first.id());
        assertThat(in(() -> jobs().overtaken(List.of(second.id())))).isEmpty();
    }

    @Test
    default void a_list_begins_with_what_was_ordered_last_and_goes_on_where_it_ended() {
        ordered(Job.queued(id(1), order(ONE, 0), 5));
        ordered(Job.queued(id(2), order(OTHER, 1), 5));
        ordered(Job.queued(id(3), order(ONE, 2), 5));
        ordered(Job.queued(id(4), order(ONE, 2), 5));

        Slice<Job> first = in(() -> jobs().list(Optional.of(ONE), Page.first(2)));
        Slice<Job> second = in(() -> jobs().list(Optional.of(ONE), new Page(first.next(), 2)));

        assertThat(first.rows()).extracting(Job::id).containsExactly(id(4), id(3));
        assertThat(second.rows()).extracting(Job::id).containsExactly(id(1));
        assertThat(second.next()).isEmpty();
        assertThat(in(() -> jobs().list(Optional.empty(), Page.first(9))).rows())
                .extracting(Job::id)
                .containsExactly(id(4), id(3), id(2), id(1));
    }

    @Test
    default void what_ended_long_ago_and_what_was_never_begun_is_forgotten_and_nothing_else() {
        ordered(Job.prepared(id(1), order(ONE, 0), 5, Map.of()));
        ordered(Job.queued(id(2), order(ONE, 1), 5));
        ordered(Job.queued(id(3), order(ONE, 2), 5).take(RUNNER, NOW).done(NOW));
        ordered(Job.queued(id(4), order(ONE, 3), 5).take(RUNNER, NOW).done(NOW.plusSeconds(60)));

        assertThat(in(() -> jobs().forgetBefore(NOW.plusSeconds(30), 1))).containsExactly(id(1));
        assertThat(in(() -> jobs().forgetBefore(NOW.plusSeconds(30), 9))).containsExactly(id(3));
        assertThat(in(() -> jobs().list(Optional.empty(), Page.first(9))).rows())
                .extracting(Job::id)
                .containsExactly(id(4), id(2));
    }

    @Test
    default void a_failing_unit_of_work_leaves_nothing() {
        assertThatThrownBy(() -> work().inTransaction(() -> {
                    jobs().order(Job.queued(id(1), order(ONE, 0), 5));
                    throw new IllegalArgumentException("broken");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(in(() -> jobs().find(id(1)))).isEmpty();
        assertThatThrownBy(() -> jobs().hold(id(1))).isInstanceOf(IllegalStateException.class);
    }

    private static JobId id(int number) {
        return new JobId(new UUID(5, number));
    }

    private static Job.Order order(AccountId by, int seconds) {
        return new Job.Order(
                JobKind.LOAD_INSTITUTIONS,
                by,
                new AssociationId(new UUID(3, 3)),
                Channel.PAGE,
                NOW.minusSeconds(600).plusSeconds(seconds));
    }

    private Job found(int number) {
        return in(() -> jobs().hold(id(number))).orElseThrow();
    }

    private List<JobId> free(Instant now) {
        return in(() -> jobs().free(now));
    }

    private void ordered(Job job) {
        in(() -> {
            jobs().order(job);
            return job;
        });
    }

    private void stored(Job job) {
        in(() -> {
            jobs().store(job);
            return job;
        });
    }

    private <T> T in(Supplier<T> act) {
        return work().inTransaction(act);
    }
}
