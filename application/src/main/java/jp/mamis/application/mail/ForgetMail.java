package jp.mamis.application.mail;

import java.time.Duration;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.kernel.Outcome;

/** Forgets mails that were accepted long ago: addresses are not kept without need. For the operator and the schedule. */
public final class ForgetMail {

    /** Long enough to answer "was I ever told?"; our choice. */
    static final Duration KEPT = Duration.ofDays(180);

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
        int all = 0;
        int some;
        do {
            some = foundation
                    .work()
                    .inTransaction(
                            () -> outbox.forgetBefore(foundation.time().now().minus(KEPT), BATCH));
            all += some;
        } while (some == BATCH);
        return Outcome.accepted(all);
    }
}
