package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.domain.hpki.ceremony.Activation.Purpose;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.kernel.Outcome;

/** One officer ends an activation at once, or takes back what waits for the second. */
public final class EndActivation {

    /** @param seen what the officer was shown; none ends whatever stands */
    public record Command(CaGenerationId generation, Purpose purpose, Optional<Seen> seen) {

        public Command(CaGenerationId generation, Purpose purpose) {
            this(generation, purpose, Optional.empty());
        }
    }

    /**
     * What an officer was shown. Who takes back a request does not end the use of a key that another one has let begin meanwhile.
     *
     * @param waited whether it waited for the second officer then
     */
    public record Seen(UUID activation, boolean waited) {

        boolean stillIs(Activation latest, Instant now) {
            return latest.id().equals(activation) && latest.isWaitingAt(now) == waited;
        }

        Outcome<Activation> gone() {
            return Outcome.refused(waited ? CeremonyRefusal.NOTHING_TO_CONFIRM : CeremonyRefusal.NOT_ACTIVE);
        }
    }

    private final Foundation foundation;
    private final Activations activations;
    private final OfficersPresent officers;

    EndActivation(Foundation foundation, Activations activations, OfficersPresent officers) {
        this.foundation = foundation;
        this.activations = activations;
        this.officers = officers;
    }

    /** Refused where something else stands than was seen. */
    public Outcome<Activation> end(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<Activation> decided = officers.one(caller, now)
                    .then(by -> activations
                            .claimLatest(command.generation(), command.purpose())
                            .map(latest -> command.seen()
                                    .filter(seen -> !seen.stillIs(latest, now))
                                    .map(Seen::gone)
                                    .orElseGet(() -> latest.ended(by, now)))
                            .orElseGet(() -> Outcome.refused(CeremonyRefusal.NOT_ACTIVE)));
            decided.accepted().ifPresent(activations::save);
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            Intention.END_ACTIVATION,
                            command.generation().value(),
                            0,
                            decided,
                            Detail.of("purpose", command.purpose()));
            return decided;
        });
    }
}
