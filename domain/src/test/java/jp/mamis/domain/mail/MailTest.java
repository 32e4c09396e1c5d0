package jp.mamis.domain.mail;

import static jp.mamis.domain.fixture.Letters.WRITTEN_AT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import jp.mamis.domain.fixture.Letters;
import org.junit.jupiter.api.Test;

class MailTest {

    private static final Instant UNTIL = WRITTEN_AT.plusSeconds(600);
    private static final MailAnswer BUSY = new MailAnswer.Deferred("451 busy");

    private final QueuedMail mail = Mail.of(Letters.letter(1));

    @Test
    void a_new_mail_is_due_at_once() {
        assertThat(mail.dueAt()).isEqualTo(WRITTEN_AT);
        assertThat(mail.attempts()).isZero();
        assertThat(mail.state()).isEqualTo(Mail.State.QUEUED);
    }

    @Test
    void a_sender_who_takes_it_has_until_the_end_of_the_lease() {
        QueuedMail taken = taken(mail, WRITTEN_AT);

        assertThat(taken.underWay()).isTrue();
        assertThat(taken.dueAt()).isEqualTo(UNTIL);
        assertThat(taken.attempts()).isEqualTo(1);
        assertThat(taken.interruptions()).isZero();
    }

    @Test
    void an_accepted_mail_is_done() {
        Mail accepted = taken(mail, WRITTEN_AT).answered(new MailAnswer.Accepted("250"), WRITTEN_AT);

        assertThat(accepted).isInstanceOf(AcceptedMail.class);
        assertThat(accepted.attempts()).isEqualTo(1);
    }

    @Test
    void a_refused_mail_is_not_tried_again_until_a_person_says_so() {
        Mail refused = taken(mail, WRITTEN_AT).answered(new MailAnswer.Refused("550 unknown"), WRITTEN_AT);

        assertThat(refused).isInstanceOf(RefusedMail.class);
        QueuedMail again = ((RefusedMail) refused).again(UNTIL);
        assertThat(again.dueAt()).isEqualTo(UNTIL);
        assertThat(again.attempts()).isZero();
        assertThat(again.answer()).isEqualTo("550 unknown");
    }

    @Test
    void a_busy_server_is_asked_again_after_growing_pauses_for_some_days_and_then_no_more() {
        Mail last = mail;
        Instant now = WRITTEN_AT;
        Duration before = Duration.ZERO;
        while (last instanceof QueuedMail waiting) {
            now = waiting.dueAt();
            last = taken(waiting, now).answered(BUSY, now);
            if (last instanceof QueuedMail next) {
                Duration pause = Duration.between(now, next.dueAt());
                assertThat(pause).isGreaterThanOrEqualTo(before);
                assertThat(next.underWay()).isFalse();
                before = pause;
            }
        }

        assertThat(last).isInstanceOf(RefusedMail.class);
        assertThat(last.answer()).isEqualTo("451 busy");
        assertThat(Duration.between(WRITTEN_AT, now)).isBetween(Duration.ofDays(3), Duration.ofDays(5));
    }

    @Test
    void a_mail_whose_sender_fell_silent_is_sent_once_more_and_not_a_third_time() {
        QueuedMail first = taken(mail, WRITTEN_AT);

        QueuedMail second = taken(first, UNTIL);
        Mail third = second.take(second.dueAt(), second.dueAt().plusSeconds(600));

        assertThat(second.attempts()).isEqualTo(2);
        assertThat(second.interruptions()).isEqualTo(1);
        assertThat(third).isInstanceOf(RefusedMail.class);
        assertThat(third.answer()).isEqualTo(QueuedMail.UNCERTAIN);
    }

    @Test
    void silence_is_remembered_over_an_answered_attempt() {
        QueuedMail second = taken(taken(mail, WRITTEN_AT), UNTIL);

        QueuedMail busy = (QueuedMail) second.answered(BUSY, UNTIL);
        QueuedMail third = taken(busy, busy.dueAt());
        Mail fourth = third.take(third.dueAt(), third.dueAt().plusSeconds(600));

        assertThat(fourth).isInstanceOf(RefusedMail.class);
    }

    private static QueuedMail taken(QueuedMail mail, Instant now) {
        return (QueuedMail) mail.take(now, now.plusSeconds(600));
    }

    @Test
    void mail_about_accounts_and_addresses_is_urgent_and_mail_about_procedures_is_not() {
        assertThat(MailKind.values())
                .filteredOn(MailKind::isUrgent)
                .extracting(MailKind::name)
                .allMatch(name -> name.matches("ACCOUNT_.*|PASSWORD_.*|MAIL_.*|REGISTRATION_LINK"));
        assertThat(MailKind.values())
                .filteredOn(kind -> !kind.isUrgent())
                .extracting(MailKind::name)
                .noneMatch(name -> name.matches("ACCOUNT_.*|PASSWORD_.*|MAIL_.*|REGISTRATION_LINK"));
    }
}
