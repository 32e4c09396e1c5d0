package jp.mamis.application.mail;

import java.time.Duration;
import java.time.Instant;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.mail.Mail;

/** Forgets mails that ended long ago: addresses are not kept without need. For the operator and the schedule. */
public final class ForgetMail {

    /** Long enough to answer "was I ever told?"; our choice. */
    static final Duration KEPT = Duration.ofDays(180);

    /** Long enough to mend what made a server refuse, and to queue the mail again; our choice. */
    static final Duration REFUSED_KEPT = Duration.ofDays(365);

    private static final int BATCH = 500;

    private final Foundation foundation;
    private final Outbox outbox;

    ForgetMail(Foundation foundation, Outbox outbox) {
        this.foundation = foundation;
        this.outbox = outbox;
    }

    /** Answers how many were forgotten. */
    public Outcome<Integer> forget(Caller caller) {
        if (!caller.isSystem()) {
            return foundation.answered(Outcome.refused(MailRefusal.NOT_ALLOWED), MailQueries.OUTBOX, caller);
        }
        return Outcome.accepted(forget(Mail.State.ACCEPTED, KEPT) + forget(Mail.State.REFUSED, REFUSED_KEPT));
    }

    private int forget(Mail.State state, Duration kept) {
        Instant before = foundation.time().now().minus(kept);
        int all = 0;
        int some;
        do {
            some = foundation.work().inTransaction(() -> outbox.forget(state, before, BATCH));
            all += some;
        } while (some == BATCH);
        return all;
    }
}
