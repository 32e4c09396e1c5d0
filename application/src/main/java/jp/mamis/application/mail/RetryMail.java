package jp.mamis.application.mail;

import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.mail.Mail;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.mail.QueuedMail;
import jp.mamis.domain.mail.RefusedMail;

/** Queues a refused mail again (再送), once its cause is mended. For the operator. */
public final class RetryMail {

    public record Command(MailId mail) {}

    private final Foundation foundation;
    private final Outbox outbox;

    RetryMail(Foundation foundation, Outbox outbox) {
        this.foundation = foundation;
        this.outbox = outbox;
    }

    public Outcome<MailId> retry(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Outcome<QueuedMail> queued =
                    permitted(caller).then(allowed -> found(command.mail())).then(this::again);
            queued.accepted().ifPresent(outbox::store);
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            Intention.RETRY_MAIL,
                            command.mail().value(),
                            queued.accepted()
                                    .map(mail -> mail.version().next().number())
                                    .orElse(0L),
                            queued,
                            Detail.NONE);
            return queued.map(mail -> mail.letter().id());
        });
    }

    private static Outcome<Caller> permitted(Caller caller) {
        return caller.isSystem() ? Outcome.accepted(caller) : Outcome.refused(MailRefusal.NOT_ALLOWED);
    }

    private Outcome<Mail> found(MailId id) {
        return outbox.find(id).map(Outcome::accepted).orElseGet(() -> Outcome.refused(MailRefusal.NO_SUCH_MAIL));
    }

    private Outcome<QueuedMail> again(Mail mail) {
        return mail instanceof RefusedMail refused
                ? Outcome.accepted(refused.again(foundation.time().now()))
                : Outcome.refused(MailRefusal.MAIL_NOT_REFUSED);
    }
}
