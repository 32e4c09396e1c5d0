package jp.mamis.application.hpki.ca;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ceremony.Reissue;
import jp.mamis.domain.hpki.ceremony.ReissueOrder;
import jp.mamis.domain.hpki.ceremony.ReissueRefusal;
import jp.mamis.domain.kernel.Outcome;

/** Asks that every certificate in force of a generation is issued once more by another (一斉再発行の申請); another officer confirms it. */
public final class AskReissue {

    /** @param months how long the new ones are valid, from the first of the month on; empty for as long as those before */
    public record Command(AuthorityName from, AuthorityName to, Optional<Integer> months) {}

    private final ReissueDesk desk;

    AskReissue(ReissueDesk desk) {
        this.desk = desk;
    }

    public Outcome<ReissueStanding> ask(Command command, Caller caller) {
        Foundation foundation = desk.desk().foundation();
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<Reissue> decided = desk.officer(caller, now)
                    .then(by -> desk.desk()
                            .named(command.from())
                            .then(from ->
                                    desk.desk().named(command.to()).then(to -> asked(command, from, to, by, now))));
            return desk.settled(
                    decided,
                    Intention.ASK_REISSUE,
                    ReissueDesk.NONE,
                    Detail.of("from", command.from())
                            .and("to", command.to())
                            .and("months", command.months().map(String::valueOf).orElse("as before")),
                    now,
                    caller);
        });
    }

    private Outcome<Reissue> asked(Command command, CaGeneration from, CaGeneration to, AccountId by, Instant now) {
        String profile =
                desk.around().profiles().chosen(to).map(Object::toString).orElse("");
        ReissueOrder order = new ReissueOrder(from.id(), to.id(), profile, command.months());
        Optional<Reissue> open = desk.ports().reissues().claimOpen();
        open.filter(left -> left.hasLapsedAt(now))
                .flatMap(left -> left.cancelled(by, now).accepted())
                .ifPresent(desk.ports().reissues()::save);
        return desk.judged(order, now)
                .then(wished -> open.filter(left -> !left.hasLapsedAt(now)).isPresent()
                        ? Outcome.refused(ReissueRefusal.REISSUE_ORDERED_ALREADY)
                        : Outcome.accepted(
                                Reissue.asked(desk.desk().foundation().ids().next(), wished, by, now)));
    }
}
