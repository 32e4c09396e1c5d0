package jp.mamis.application.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.MandateId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;

/** Ends a mandate before its last day (委任の終了), by an administrator of either body; with effect on the next request. */
public final class EndMandate {

    /** @param at the body the caller acts for: the one that gave it, or the one that was given it */
    public record Command(MandateId mandate, AssociationId at) {}

    private final Foundation foundation;
    private final Mandates mandates;
    private final Freshness freshness;

    EndMandate(Foundation foundation, Mandates mandates, Freshness freshness) {
        this.foundation = foundation;
        this.mandates = mandates;
        this.freshness = freshness;
    }

    public Outcome<MandateId> end(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<Mandate> decided = known(command, caller)
                    .then(found -> freshness.judge(caller, now).map(fresh -> found))
                    .then(found -> standing(found, JapanTime.today(now)))
                    .map(found -> found.ended(now));
            decided.accepted().ifPresent(mandates::save);
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.of(command.at()),
                            Intention.END_MANDATE,
                            command.mandate().value(),
                            0,
                            decided,
                            Detail.NONE);
            return decided.map(Mandate::id);
        });
    }

    private Outcome<Mandate> known(Command command, Caller caller) {
        Optional<Mandate> found = mandates.find(command.mandate()).filter(mandate -> mayEnd(mandate, command, caller));
        found.ifPresent(mandate -> mandates.claim(mandate.giver()));
        return found.flatMap(mandate -> mandates.find(mandate.id()))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(AccountRefusal.NO_SUCH_MANDATE));
    }

    private static boolean mayEnd(Mandate mandate, Command command, Caller caller) {
        return caller.isAdministratorOf(command.at())
                && (mandate.giver().equals(command.at()) || mandate.taker().equals(command.at()));
    }

    private static Outcome<Mandate> standing(Mandate mandate, LocalDate today) {
        return mandate.isStandingOn(today)
                ? Outcome.accepted(mandate)
                : Outcome.refused(AccountRefusal.NO_SUCH_MANDATE);
    }
}
