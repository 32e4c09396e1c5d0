package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.domain.hpki.ceremony.Activation.Purpose;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/** Asks that a generation may use its key for a purpose; another officer confirms it. */
public final class ActivateGeneration {

    /** @param hours how long, where it ends by itself; 0 for what does not */
    public record Command(CaGenerationId generation, Purpose purpose, int hours) {}

    private final Foundation foundation;
    private final Activations activations;
    private final CaGenerations generations;
    private final RevokedCheck revoked;
    private final OfficersPresent officers;

    ActivateGeneration(Foundation foundation, CeremonyUseCases.Stores stores, OfficersPresent officers) {
        this.foundation = foundation;
        this.activations = stores.activations();
        this.generations = stores.generations();
        this.revoked = stores.check();
        this.officers = officers;
    }

    public Outcome<Activation> activate(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<Activation> decided = officers.one(caller, now)
                    .then(by -> generations
                            .find(command.generation())
                            .map(generation -> asked(command, generation, by, now))
                            .orElseGet(() -> Outcome.refused(CeremonyRefusal.NO_SUCH_GENERATION)));
            decided.accepted().ifPresent(activations::save);
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            Intention.ACTIVATE_GENERATION,
                            command.generation().value(),
                            0,
                            decided,
                            Detail.of("purpose", command.purpose()).and("hours", command.hours()));
            return decided;
        });
    }

    private Outcome<Activation> asked(Command command, CaGeneration generation, AccountId by, Instant now) {
        boolean limited = command.purpose().endsByItself();
        Optional<Activation> latest = activations.claimLatest(command.generation(), command.purpose());
        return Policies.accept(
                () -> new Activation(
                        foundation.ids().next(),
                        command.generation(),
                        command.purpose(),
                        TwoPersonAct.askedBy(by, now),
                        limited ? command.hours() : 0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Stream.of(
                                Policies.unless(
                                        !limited || (command.hours() >= 1 && command.hours() <= Activation.MOST_HOURS),
                                        () -> Refusal.of(
                                                CeremonyRefusal.ACTIVATION_TOO_LONG,
                                                Map.of("most", Integer.toString(Activation.MOST_HOURS)))),
                                revoked.against(generation, command.purpose(), now),
                                Policies.unless(
                                        latest.filter(one -> one.isWaitingAt(now) || one.isActiveAt(now))
                                                .isEmpty(),
                                        () -> Refusal.of(CeremonyRefusal.ALREADY_ACTIVE)))
                        .flatMap(reasons -> reasons));
    }
}
