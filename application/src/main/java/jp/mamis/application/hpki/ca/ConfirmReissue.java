package jp.mamis.application.hpki.ca;

import java.time.Instant;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ceremony.Reissue;
import jp.mamis.domain.kernel.Outcome;

/** The second officer confirms a mass re-issue; from then on it is worked on (一斉再発行の承認). */
public final class ConfirmReissue {

    public record Command(UUID reissue) {}

    private final ReissueDesk desk;

    ConfirmReissue(ReissueDesk desk) {
        this.desk = desk;
    }

    public Outcome<ReissueStanding> confirm(Command command, Caller caller) {
        Foundation foundation = desk.desk().foundation();
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<Reissue> decided = desk.officer(caller, now)
                    .then(by -> desk.claimed(command.reissue())
                            .then(desk::askedInOffice)
                            .then(asked -> desk.judged(asked.order(), now)
                                    .then(order -> asked.confirmed(
                                            by, desk.ports().reissues().inForce(order, now), now))));
            return desk.settled(
                    decided,
                    Intention.CONFIRM_REISSUE,
                    command.reissue(),
                    decided.accepted()
                            .map(reissue -> Detail.of("certificates", reissue.total()))
                            .orElse(Detail.NONE),
                    now,
                    caller);
        });
    }
}
