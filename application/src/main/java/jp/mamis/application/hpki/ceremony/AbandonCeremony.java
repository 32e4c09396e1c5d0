package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ca.KeyLabel;
import jp.mamis.domain.hpki.ceremony.Ceremony;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct;
import jp.mamis.domain.kernel.Outcome;

/**
 * Gives up the ceremony under way (セレモニーの中止): one officer asks, another confirms, and another ceremony can begin. What it made
 * stays: its keys are on the token, and what it certified is an authority like any other.
 */
public final class AbandonCeremony {

    /** @param number of the ceremony, so that nobody ends another one than they mean */
    public record Command(int number, TwoPersonAct.Move move) {}

    private static final UUID NONE = new UUID(0, 0);

    private final Foundation foundation;
    private final Ceremonies ceremonies;
    private final OfficersPresent officers;

    AbandonCeremony(Foundation foundation, Ceremonies ceremonies, OfficersPresent officers) {
        this.foundation = foundation;
        this.ceremonies = ceremonies;
        this.officers = officers;
    }

    /** The ceremony afterwards, which names its keys. */
    public Outcome<Ceremony> abandon(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Optional<Ceremony> found = ceremonies.find(command.number());
            Outcome<Ceremony> decided = officers.one(caller, now)
                    .then(by -> found.map(ceremony -> moved(ceremony, command.move(), by, now))
                            .orElseGet(() -> Outcome.refused(CeremonyRefusal.NO_CEREMONY)));
            decided.accepted().ifPresent(ceremonies::save);
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            Intention.ABANDON_CEREMONY,
                            found.map(one -> one.id().value()).orElse(NONE),
                            decided.accepted()
                                    .map(one -> one.version().next().number())
                                    .orElse(0L),
                            decided,
                            Detail.of("move", command.move())
                                    .and(
                                            "keys",
                                            found.map(AbandonCeremony::keys).orElse("")));
            return decided;
        });
    }

    private Outcome<Ceremony> moved(Ceremony ceremony, TwoPersonAct.Move move, AccountId by, Instant now) {
        Outcome<Ceremony> next = ceremony.abandoned(move, by, now);
        return move == TwoPersonAct.Move.CONFIRM
                ? next.then(done ->
                        officers.asker(done.abandoned().orElseThrow().askedBy()).map(asker -> done))
                : next;
    }

    private static String keys(Ceremony ceremony) {
        return ceremony.keys().stream().map(KeyLabel::text).collect(Collectors.joining(" "));
    }
}
