package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.domain.hpki.ceremony.Activation.Purpose;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;

/** The second officer confirms an activation; from then on the key may be used. */
public final class ConfirmActivation {

    /** @param seen the request that the officer was shown; none confirms whatever waits */
    public record Command(CaGenerationId generation, Purpose purpose, Optional<UUID> seen) {

        public Command(CaGenerationId generation, Purpose purpose) {
            this(generation, purpose, Optional.empty());
        }

        boolean means(Activation latest) {
            return seen.filter(id -> !id.equals(latest.id())).isEmpty();
        }
    }

    private final Foundation foundation;
    private final Activations activations;
    private final CaGenerations generations;
    private final RevokedCheck revoked;
    private final OfficersPresent officers;

    ConfirmActivation(Foundation foundation, CeremonyUseCases.Stores stores, OfficersPresent officers) {
        this.foundation = foundation;
        this.activations = stores.activations();
        this.generations = stores.generations();
        this.revoked = stores.check();
        this.officers = officers;
    }

    /** Refused for a generation that was revoked, or grew too old, since it was asked for; and where something else waits than was seen. */
    public Outcome<Activation> confirm(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<Activation> decided = officers.one(caller, now)
                    .then(by -> activations
                            .claimLatest(command.generation(), command.purpose())
                            .filter(command::means)
                            .map(latest -> latest.confirmed(by, now))
                            .map(confirmed -> confirmed.then(activation ->
                                    officers.asker(activation.act().askedBy()).map(asker -> activation)))
                            .map(confirmed -> confirmed.then(activation -> usable(activation, now)))
                            .orElseGet(() -> Outcome.refused(CeremonyRefusal.NOTHING_TO_CONFIRM)));
            decided.accepted().ifPresent(activations::save);
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            Intention.CONFIRM_ACTIVATION,
                            command.generation().value(),
                            0,
                            decided,
                            Detail.of("purpose", command.purpose()));
            return decided;
        });
    }

    private Outcome<Activation> usable(Activation activation, Instant now) {
        return Policies.accept(
                () -> activation,
                generations.find(activation.generation()).stream()
                        .flatMap(generation -> revoked.against(generation, activation.purpose(), now)));
    }
}
