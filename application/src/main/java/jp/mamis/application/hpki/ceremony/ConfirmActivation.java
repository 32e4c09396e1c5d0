package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.util.Optional;
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

    public record Command(CaGenerationId generation, Purpose purpose) {}

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

    /** Refused for a generation that was revoked, or grew too old, since it was asked for. */
    public Outcome<Activation> confirm(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<Activation> decided = officers.one(caller, now)
                    .then(by -> activations
                            .claimLatest(command.generation(), command.purpose())
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
