package jp.mamis.application.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.kernel.Outcome;
import org.junit.jupiter.api.Test;

/** What a store of submissions promises, told through {@link OnceOnly}. */
public interface SubmissionsContract {

    Instant NOW = Instant.parse("2026-03-31T14:59:59Z");
    SubmissionKey KEY = new SubmissionKey("a-key");
    Caller CALLER = Caller.operator("one", "r");
    Answer CREATED = Answer.settled(201, Map.of("Location", "/x/1", "ETag", "\"1\""), "{\"名\":\"𠮷\"}");

    UnitOfWork work();

    Submissions submissions();

    @Test
    default void a_submission_sent_again_is_not_done_again_and_answered_alike() {
        AtomicInteger done = new AtomicInteger();

        OnceOnly.Given first = given(at(NOW).once(KEY, CALLER, "h", () -> counted(done, CREATED)));
        OnceOnly.Given second = given(at(NOW).once(KEY, CALLER, "h", () -> counted(done, CREATED)));

        assertThat(done).hasValue(1);
        assertThat(first).isEqualTo(new OnceOnly.Given(CREATED, false));
        assertThat(second).isEqualTo(new OnceOnly.Given(CREATED, true));
    }

    @Test
    default void the_same_key_with_other_content_is_refused() {
        AtomicInteger done = new AtomicInteger();
        at(NOW).once(KEY, CALLER, "h", () -> counted(done, CREATED));

        Outcome<OnceOnly.Given> other = at(NOW).once(KEY, CALLER, "other", () -> counted(done, CREATED));

        assertThat(other.refusals().orElseThrow().contains(OnceOnly.Code.OTHER_CONTENT))
                .isTrue();
        assertThat(done).hasValue(1);
    }

    @Test
    default void two_callers_may_use_the_same_key() {
        AtomicInteger done = new AtomicInteger();

        at(NOW).once(KEY, CALLER, "h", () -> counted(done, CREATED));
        at(NOW).once(KEY, Caller.operator("two", "r"), "h", () -> counted(done, CREATED));

        assertThat(done).hasValue(2);
    }

    @Test
    default void a_failed_submission_may_be_sent_again() {
        AtomicInteger done = new AtomicInteger();
        assertThatThrownBy(() -> at(NOW).once(KEY, CALLER, "h", () -> {
                    throw new StaleState("x");
                }))
                .isInstanceOf(StaleState.class);

        given(at(NOW).once(KEY, CALLER, "h", () -> counted(done, CREATED)));

        assertThat(done).hasValue(1);
    }

    @Test
    default void an_unsettled_answer_leaves_the_key_free() {
        AtomicInteger done = new AtomicInteger();
        Answer faulty = Answer.unsettled(422, Map.of(), "x".repeat(Answer.LONGEST + 1));

        given(at(NOW).once(KEY, CALLER, "h", () -> counted(done, faulty)));
        OnceOnly.Given second = given(at(NOW).once(KEY, CALLER, "other", () -> counted(done, CREATED)));

        assertThat(done).hasValue(2);
        assertThat(second.repeated()).isFalse();
    }

    @Test
    default void an_answer_is_forgotten_after_a_day_and_not_before() {
        AtomicInteger done = new AtomicInteger();
        at(NOW).once(KEY, CALLER, "h", () -> counted(done, CREATED));

        OnceOnly.Given kept = given(at(NOW.plus(OnceOnly.KEPT)).once(KEY, CALLER, "h", () -> counted(done, CREATED)));
        OnceOnly.Given forgotten = given(at(NOW.plus(OnceOnly.KEPT).plus(Duration.ofMillis(1)))
                .once(KEY, CALLER, "other", () -> counted(done, CREATED)));

        assertThat(kept.repeated()).isTrue();
        assertThat(forgotten.repeated()).isFalse();
        assertThat(done).hasValue(2);
    }

    @Test
    default void the_oldest_submissions_are_forgotten_first_and_younger_ones_stay() {
        AtomicInteger done = new AtomicInteger();
        at(NOW).once(KEY, CALLER, "h", () -> counted(done, CREATED));
        at(NOW.plusSeconds(1)).once(new SubmissionKey("b"), CALLER, "h", () -> counted(done, CREATED));
        at(NOW.plusSeconds(2)).once(new SubmissionKey("c"), CALLER, "h", () -> counted(done, CREATED));

        int first = work().inTransaction(() -> submissions().forgetBefore(NOW.plusSeconds(2), 1));
        int rest = work().inTransaction(() -> submissions().forgetBefore(NOW.plusSeconds(2), 10));

        assertThat(first).isEqualTo(1);
        assertThat(rest).isEqualTo(1);
        assertThat(given(at(NOW).once(KEY, CALLER, "other", () -> counted(done, CREATED)))
                        .repeated())
                .isFalse();
        assertThat(given(at(NOW).once(new SubmissionKey("c"), CALLER, "h", () -> counted(done, CREATED)))
                        .repeated())
                .isTrue();
    }

    @Test
    default void doubles_at_one_instant_are_done_once() throws Exception {
        AtomicInteger done = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<OnceOnly.Given> send = () -> given(at(NOW).once(KEY, CALLER, "h", () -> counted(done, CREATED)));
            List<Future<OnceOnly.Given>> sent =
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> send).toList());

            for (Future<OnceOnly.Given> answer : sent) {
                assertThat(answer.get().answer()).isEqualTo(CREATED);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(done).hasValue(1);
    }

    @Test
    default void a_stranger_has_no_submissions() {
        Caller stranger = Caller.anonymous(Channel.PAGE, "r");

        assertThatThrownBy(() -> at(NOW).once(KEY, stranger, "h", () -> CREATED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void a_claim_outside_a_transaction_fails() {
        Submissions.Claim claim = new Submissions.Claim("o", KEY, "h", NOW);

        assertThatThrownBy(() -> submissions().claim(claim, NOW)).isInstanceOf(IllegalStateException.class);
    }

    private OnceOnly at(Instant now) {
        return new OnceOnly(work(), submissions(), new Time(Clock.fixed(now, ZoneOffset.UTC)));
    }

    private static Answer counted(AtomicInteger done, Answer answer) {
        done.incrementAndGet();
        return answer;
    }

    private static OnceOnly.Given given(Outcome<OnceOnly.Given> outcome) {
        return outcome.accepted().orElseThrow();
    }
}
