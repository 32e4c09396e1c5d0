package jp.mamis.application.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.Mail;
import jp.mamis.domain.mail.MailAnswer;
import jp.mamis.domain.mail.QueuedMail;
import jp.mamis.domain.mail.RefusedMail;

/**
 * Sends what waits in the outbox (メールの送信). Each mail is taken in one transaction, sent outside any, and its answer
 * kept in another; several senders at once, on any nodes, never take the same one. For the operator and the schedule.
 */
public final class SendMail {

    /** @param most how many mails at the most, at least 1 */
    public record Command(int most) {}

    /** What came of a run; {@code refused} counts mails nobody tries any more. */
    public record Sent(int accepted, int deferred, int refused) {

        int all() {
            return accepted + deferred + refused;
        }

        private Sent and(Mail mail) {
            return switch (mail.state()) {
                case ACCEPTED -> new Sent(accepted + 1, deferred, refused);
                case QUEUED -> new Sent(accepted, deferred + 1, refused);
                case REFUSED -> new Sent(accepted, deferred, refused + 1);
            };
        }
    }

    /** Longer than the way out may take: a sender silent for so long is dead. */
    static final Duration LEASE = Duration.ofMinutes(10);

    /** After so long a run begins no other mail: a slow server must not keep whoever runs it from everything else. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private final Foundation foundation;
    private final Outbox outbox;
    private final Optional<MailOut> out;
    private final MailWriting writing;
    private final Consumer<Letter> undelivered;

    /** @param undelivered what is done about a mail that its server refused, in the transaction that keeps the answer */
    SendMail(Foundation foundation, MailPorts ports, MailWriting writing, Consumer<Letter> undelivered) {
        this.undelivered = undelivered;
        this.foundation = foundation;
        this.outbox = ports.outbox();
        this.out = ports.out();
        this.writing = writing;
    }

    /** Ends when nothing is due, when the server is not reached, after so many mails or {@link #LONGEST}. Without a server, mails wait. */
    public Outcome<Sent> send(Command command, Caller caller) {
        if (!caller.isSystem()) {
            return foundation.answered(Outcome.refused(MailRefusal.NOT_ALLOWED), MailQueries.OUTBOX, caller);
        }
        return Outcome.accepted(out.map(way -> send(command.most(), way)).orElse(new Sent(0, 0, 0)));
    }

    private Sent send(int most, MailOut way) {
        Sent sent = new Sent(0, 0, 0);
        boolean reached = true;
        Instant end = foundation.time().now().plus(LONGEST);
        while (reached && sent.all() < most && foundation.time().now().isBefore(end)) {
            Optional<Mail> taken = take();
            if (taken.isEmpty()) {
                return sent;
            }
            if (taken.get() instanceof QueuedMail mail) {
                MailAnswer answer = way.send(writing.message(mail.letter()));
                reached = !(answer instanceof MailAnswer.Unreachable);
                sent = sent.and(keep(mail, answer));
            } else {
                sent = sent.and(taken.get());
            }
        }
        return sent;
    }

    private Optional<Mail> take() {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Optional<Mail> taken = outbox.nextDue(now).map(mail -> mail.take(now, now.plus(LEASE)));
            taken.ifPresent(this::store);
            return taken.flatMap(mail -> outbox.find(mail.letter().id()));
        });
    }

    /** Whoever a mail does not reach is told another way, in the same unit of work. */
    private void store(Mail mail) {
        outbox.store(mail);
        if (mail instanceof RefusedMail) {
            undelivered.accept(mail.letter());
        }
    }

    /** An answer that comes after the sender was given up counts for nothing: another one has the mail. */
    private Mail keep(QueuedMail mail, MailAnswer answer) {
        Mail answered = mail.answered(answer, foundation.time().now());
        try {
            return foundation.work().inTransaction(() -> {
                store(answered);
                return answered;
            });
        } catch (StaleState tooLate) {
            return mail;
        }
    }
}
