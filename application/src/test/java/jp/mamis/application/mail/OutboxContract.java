package jp.mamis.application.mail;

import static jp.mamis.domain.fixture.Letters.SUBJECT;
import static jp.mamis.domain.fixture.Letters.WRITTEN_AT;
import static jp.mamis.domain.fixture.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.fixture.Letters;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.mail.AcceptedMail;
import jp.mamis.domain.mail.Mail;
import jp.mamis.domain.mail.MailAnswer;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.mail.QueuedMail;
import jp.mamis.domain.mail.RefusedMail;
import org.junit.jupiter.api.Test;

/** What an outbox promises. */
public interface OutboxContract {

    Instant UNTIL = WRITTEN_AT.plusSeconds(600);

    UnitOfWork work();

    Outbox outbox();

    @Test
    default void an_unknown_mail_is_absent() {
        assertThat(found(1)).isEmpty();
        assertThat(due(UNTIL)).isEmpty();
    }

    @Test
    default void a_queued_letter_is_found_as_it_was_written() {
        assertThat(queued(1)).isTrue();

        QueuedMail mail = (QueuedMail) found(1).orElseThrow();
        assertThat(mail.letter()).isEqualTo(letter(1));
        assertThat(mail.dueAt()).isEqualTo(WRITTEN_AT);
        assertThat(mail.underWay()).isFalse();
    }

    @Test
    default void the_same_occasion_is_queued_once() {
        queued(1);

        boolean again = work().inTransaction(
                        () -> outbox().queue(Letters.of(2, letter(1).occasion(), "other@clinic.example")));

        assertThat(again).isFalse();
        assertThat(found(2)).isEmpty();
    }

    @Test
    default void the_same_occasion_at_one_instant_is_queued_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> calls = IntStream.rangeClosed(1, 4)
                    .<Callable<Boolean>>mapToObj(i ->
                            () -> work().inTransaction(() -> outbox().queue(Letters.of(i, "one", "a@clinic.example"))))
                    .toList();

            int queued = 0;
            for (Future<Boolean> call : threads.invokeAll(calls)) {
                queued += call.get() ? 1 : 0;
            }

            assertThat(queued).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void a_letter_of_a_failed_act_was_never_written() {
        assertThatThrownBy(() -> work().inTransaction(() -> {
                    outbox().queue(letter(1));
                    throw new StaleState("the act");
                }))
                .isInstanceOf(StaleState.class);

        assertThat(found(1)).isEmpty();
    }

    @Test
    default void what_is_due_first_comes_first_and_what_is_not_due_does_not_come() {
        queued(2);
        queued(1);

        assertThat(due(WRITTEN_AT.minusMillis(1))).isEmpty();
        assertThat(due(UNTIL).orElseThrow().letter()).isEqualTo(letter(1));
    }

    @Test
    default void what_somebody_waits_for_passes_a_storm_of_other_mail() {
        IntStream.rangeClosed(1, 200).forEach(this::queued);
        work().inTransaction(() -> outbox().queue(Letters.urgent(202)));
        work().inTransaction(() -> outbox().queue(Letters.urgent(201)));

        List<MailId> taken = IntStream.rangeClosed(1, 3)
                .mapToObj(turn -> work().inTransaction(() -> {
                    QueuedMail next = outbox().nextDue(UNTIL).orElseThrow();
                    outbox().store(next.take(UNTIL, UNTIL.plusSeconds(60)));
                    return next.letter().id();
                }))
                .toList();

        assertThat(taken).containsExactly(id(201), id(202), id(1));
    }

    @Test
    default void urgent_mail_that_is_not_due_keeps_nobody_waiting() {
        queued(1);
        work().inTransaction(() -> outbox().queue(Letters.urgent(3)));

        assertThat(due(WRITTEN_AT.plusSeconds(1)).orElseThrow().letter()).isEqualTo(letter(1));
    }

    @Test
    default void every_state_is_stored_and_found_under_the_next_version() {
        queued(1);
        QueuedMail queued = (QueuedMail) found(1).orElseThrow();

        QueuedMail taken = (QueuedMail) stored(queued.take(WRITTEN_AT, UNTIL));
        QueuedMail waiting = (QueuedMail) stored(taken.answered(new MailAnswer.Deferred("451 後で"), UNTIL));
        RefusedMail refused = (RefusedMail) stored(waiting.answered(new MailAnswer.Refused("550"), UNTIL));
        QueuedMail again = (QueuedMail) stored(refused.again(UNTIL));
        AcceptedMail accepted = (AcceptedMail) stored(again.answered(new MailAnswer.Accepted("250"), UNTIL));

        assertThat(taken.underWay()).isTrue();
        assertThat(taken.dueAt()).isEqualTo(UNTIL);
        assertThat(taken.version()).isEqualTo(queued.version().next());
        assertThat(waiting.answer()).isEqualTo("451 後で");
        assertThat(refused.at()).isEqualTo(UNTIL);
        assertThat(accepted.letter()).isEqualTo(letter(1));
        assertThat(accepted.version().number()).isEqualTo(queued.version().number() + 5);
        assertThat(due(UNTIL.plusSeconds(999_999))).isEmpty();
    }

    @Test
    default void a_stale_mail_is_not_stored() {
        queued(1);
        QueuedMail seen = (QueuedMail) found(1).orElseThrow();
        stored(seen.take(WRITTEN_AT, UNTIL));

        assertThatThrownBy(() -> stored(seen.answered(new MailAnswer.Refused("550"), UNTIL)))
                .isInstanceOf(StaleState.class);

        assertThat(found(1).orElseThrow().state()).isEqualTo(Mail.State.QUEUED);
    }

    @Test
    default void two_who_take_what_is_due_never_take_the_same() throws Exception {
        int mails = 40;
        IntStream.rangeClosed(1, mails).forEach(this::queued);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<List<MailId>> taker = () -> {
                List<MailId> mine = new ArrayList<>();
                while (true) {
                    Optional<MailId> next = work().inTransaction(() -> {
                        Optional<QueuedMail> due = outbox().nextDue(UNTIL.minusSeconds(1));
                        due.ifPresent(mail -> outbox().store(mail.take(WRITTEN_AT, UNTIL.plusSeconds(600))));
                        return due.map(mail -> mail.letter().id());
                    });
                    if (next.isEmpty()) {
                        return mine;
                    }
                    mine.add(next.get());
                }
            };

            List<MailId> all = new ArrayList<>();
            for (Future<List<MailId>> taken : threads.invokeAll(List.of(taker, taker, taker, taker))) {
                all.addAll(taken.get());
            }

            assertThat(all).hasSize(mails).doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void lists_go_from_the_last_written_to_the_first_in_parts() {
        IntStream.rangeClosed(1, 5).forEach(this::queued);
        stored(((QueuedMail) found(3).orElseThrow()).answered(new MailAnswer.Refused("550"), UNTIL));

        Slice<Mail> first = listed(Optional.empty(), Page.first(3));
        Slice<Mail> second = listed(Optional.empty(), new Page(first.next(), 3));
        Slice<Mail> refused = listed(Optional.of(Mail.State.REFUSED), Page.first(3));

        assertThat(first.rows()).extracting(mail -> mail.letter().id()).containsExactly(id(5), id(4), id(3));
        assertThat(second.rows()).extracting(mail -> mail.letter().id()).containsExactly(id(2), id(1));
        assertThat(second.next()).isEmpty();
        assertThat(refused.rows()).extracting(mail -> mail.letter().id()).containsExactly(id(3));
        assertThat(work().readOnly(() -> outbox().about(SUBJECT, 2)))
                .extracting(mail -> mail.letter().id())
                .containsExactly(id(5), id(4));
        assertThat(work().readOnly(() -> outbox().about(new UUID(0, 9), 2))).isEmpty();
    }

    @Test
    default void a_foreign_cursor_is_malformed() {
        assertThatThrownBy(() -> listed(Optional.empty(), new Page(Optional.of("x"), 3)))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    default void old_mails_of_one_state_are_forgotten_and_no_others() {
        IntStream.rangeClosed(1, 4).forEach(this::queued);
        stored(((QueuedMail) found(1).orElseThrow()).answered(new MailAnswer.Accepted("250"), UNTIL));
        stored(((QueuedMail) found(2).orElseThrow()).answered(new MailAnswer.Refused("550"), UNTIL));
        stored(((QueuedMail) found(4).orElseThrow()).answered(new MailAnswer.Accepted("250"), UNTIL));
        Instant before = letter(4).writtenAt();

        int forgotten = work().inTransaction(() -> outbox().forget(Mail.State.ACCEPTED, before, 10));

        assertThat(forgotten).isEqualTo(1);
        assertThat(found(1)).isEmpty();
        assertThat(IntStream.rangeClosed(2, 4).mapToObj(this::found)).allMatch(Optional::isPresent);
        assertThat(work().inTransaction(() -> outbox().forget(Mail.State.REFUSED, before, 10)))
                .isEqualTo(1);
        assertThat(found(2)).isEmpty();
    }

    @Test
    default void nothing_is_queued_outside_a_unit_of_work() {
        assertThatThrownBy(() -> outbox().queue(letter(1))).isInstanceOf(IllegalStateException.class);
    }

    private boolean queued(int number) {
        return work().inTransaction(() -> outbox().queue(letter(number)));
    }

    private Optional<Mail> found(int number) {
        return work().readOnly(() -> outbox().find(id(number)));
    }

    private Optional<QueuedMail> due(Instant now) {
        return work().inTransaction(() -> outbox().nextDue(now));
    }

    private Mail stored(Mail mail) {
        work().inTransaction(() -> {
            outbox().store(mail);
            return mail;
        });
        return work().readOnly(() -> outbox().find(mail.letter().id())).orElseThrow();
    }

    private Slice<Mail> listed(Optional<Mail.State> state, Page page) {
        return work().readOnly(() -> outbox().list(state, page));
    }

    private static MailId id(int number) {
        return letter(number).id();
    }
}
