package jp.mamis.application.mail;

import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.mail.Mail;
import jp.mamis.domain.mail.MailId;

/** What may be read of the outbox. Recipients are shown in part only: whoever keeps the system needs no names. */
public final class MailQueries {

    /** A mail as the recipient reads it. */
    public record Preview(MailView mail, String subject, String text) {}

    /** What a no about the whole outbox is recorded about. */
    static final UUID OUTBOX = new UUID(0, 0);

    private final Foundation foundation;
    private final MailPorts ports;
    private final MailWriting writing;
    private final Realm realm;

    MailQueries(Foundation foundation, MailPorts ports, MailWriting writing, Realm realm) {
        this.foundation = foundation;
        this.ports = ports;
        this.writing = writing;
        this.realm = realm;
    }

    /** Whether mails leave the house at all. */
    public boolean isConnected() {
        return ports.out().isPresent();
    }

    /** The mails, written last first; for the operator and the system administration. */
    public Outcome<Slice<MailView>> list(Optional<Mail.State> state, Page page, Caller caller) {
        Outcome<Caller> permitted =
                keepsTheSystem(caller) ? Outcome.accepted(caller) : Outcome.refused(MailRefusal.NOT_ALLOWED);
        return foundation.answered(
                permitted.map(keeper -> foundation
                        .work()
                        .readOnly(() -> ports.outbox().list(state, page).map(MailView::of))),
                OUTBOX,
                caller);
    }

    /** The text of a mail, where all people are invented; for the system administration. */
    public Outcome<Preview> preview(MailId id, Caller caller) {
        Outcome<Preview> shown = Optional.of(id)
                .filter(wanted -> realm == Realm.DEMONSTRATION && keepsTheSystem(caller))
                .flatMap(wanted ->
                        foundation.work().readOnly(() -> ports.outbox().find(wanted)))
                .map(mail -> Outcome.accepted(preview(mail)))
                .orElseGet(() -> Outcome.refused(MailRefusal.NO_SUCH_MAIL));
        return foundation.answered(shown, id.value(), caller);
    }

    private Preview preview(Mail mail) {
        MailOut.Message message = writing.message(mail.letter());
        return new Preview(MailView.of(mail), message.subject(), message.text());
    }

    private static boolean keepsTheSystem(Caller caller) {
        return caller.isSystem() || caller.isSystemAdministrator();
    }
}
