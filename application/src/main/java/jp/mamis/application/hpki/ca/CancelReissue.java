package jp.mamis.application.hpki.ca;

import java.time.Instant;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ceremony.Reissue;
import jp.mamis.domain.kernel.Outcome;

/**
 * One officer cancels a mass re-issue before its next certificates are prepared (一斉再発行の中止). What is done stays; what is prepared by
 * then is signed, or accounted for by {@link ReconcileIssuances}.
 */
public final class CancelReissue {

    public record Command(UUID reissue) {}

    private final ReissueDesk desk;

    CancelReissue(ReissueDesk desk) {
        this.desk = desk;
    }

    public Outcome<ReissueStanding> cancel(Command command, Caller caller) {
        Foundation foundation = desk.desk().foundation();
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<Reissue> decided = desk.officer(caller, now)
                    .then(by -> desk.claimed(command.reissue()).then(reissue -> reissue.cancelled(by, now)));
            return desk.settled(decided, Intention.CANCEL_REISSUE, command.reissue(), Detail.NONE, now, caller);
        });
    }
}
