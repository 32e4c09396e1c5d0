package jp.mamis.application.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.Mail;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.mail.QueuedMail;

/** Every mail that waits, went out or failed, one per letter. */
public interface Outbox {

    /**
     * Queues the letter with the running transaction, unless one of the same occasion was queued before; answers whether
     * it did. Two transactions with the same occasion go one after the other.
     */
    boolean queue(Letter letter);

    /**
     * The queued mail that is due at {@code now} or before, urgent kinds before all others and among them what was due
     * first, held for the running transaction. Mails that another transaction holds are passed over. Empty when none is
     * left.
     */
    Optional<QueuedMail> nextDue(Instant now);

    /** Empty for an unknown id. */
    Optional<Mail> find(MailId id);

    /**
     * Stores the next state of a mail; its version counts one more afterwards.
     *
     * @throws StaleState now or at commit, when someone else stored it meanwhile
     */
    void store(Mail mail);

    /** The mails about a procedure or body, written last first, {@code limit} at the most. */
    List<Mail> about(UUID subject, int limit);

    /**
     * All mails, or those in one state, written last first.
     *
     * @throws MalformedValue of kind {@code cursor} for a cursor this did not give
     */
    Slice<Mail> list(Optional<Mail.State> state, Page page);

    /** Forgets mails in this state that were written before {@code before}, {@code most} at the most; answers how many. */
    int forget(Mail.State state, Instant before, int most);
}
