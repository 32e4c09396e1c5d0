package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.domain.kernel.Outcome;

/**
 * Notes in the journal that a process was given a token open or let go of it (トークンの開閉): keys that sign by themselves are
 * accounted for like those that officers use. With either ends what officers let sign without an end, as with the start of a process
 * that may be given one: nobody who knows the PIN makes a key sign on by that alone. For the operator and the system.
 */
public final class NoteToken {

    /** What entries about tokens are about. */
    public static final UUID TOKENS = new UUID(0, 0x70C);

    /** What is done with a token. */
    public enum Act {
        OPEN(Intention.OPEN_TOKEN),
        CLOSE(Intention.CLOSE_TOKEN);

        private final Intention intention;

        Act(Intention intention) {
            this.intention = intention;
        }
    }

    /**
     * @param token its label, or what was asked for where none was reached
     * @param node  the machine whose process holds it
     * @param fault why it was not opened
     */
    public record Command(Act act, String token, String node, Optional<TokenFailure.Reason> fault) {}

    private final Foundation foundation;
    private final Activations activations;
    private final CaGenerations generations;

    NoteToken(Foundation foundation, Activations activations, CaGenerations generations) {
        this.foundation = foundation;
        this.activations = activations;
        this.generations = generations;
    }

    /**
     * A process has started that may be given a token.
     *
     * @return what it ended, each in the journal, as is who may not say so
     */
    public Outcome<List<Activation>> started(Caller caller) {
        return foundation.work().inTransaction(() -> {
            Outcome<List<Activation>> outcome = allowed(caller).map(allowed -> ended(caller));
            outcome.refusals()
                    .ifPresent(reasons -> foundation
                            .audit()
                            .record(
                                    caller,
                                    Optional.empty(),
                                    Intention.END_ACTIVATION,
                                    TOKENS,
                                    0,
                                    outcome,
                                    Detail.NONE));
            return outcome;
        });
    }

    public Outcome<Command> note(Command command, Caller caller) {
        Outcome<Command> outcome = allowed(caller).map(allowed -> command);
        Detail told = Detail.of("token", command.token()).and("node", command.node());
        return foundation.work().inTransaction(() -> {
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            command.act().intention,
                            TOKENS,
                            0,
                            outcome,
                            command.fault()
                                    .map(fault -> told.and("fault", fault))
                                    .orElse(told));
            outcome.accepted().filter(done -> done.fault().isEmpty()).ifPresent(done -> ended(caller));
            return outcome;
        });
    }

    private static Outcome<Caller> allowed(Caller caller) {
        return caller.isSystem() ? Outcome.accepted(caller) : Outcome.refused(AccountRefusal.NOT_ALLOWED);
    }

    private List<Activation> ended(Caller caller) {
        Instant now = foundation.time().now();
        List<Activation> ended = generations.all().stream()
                .flatMap(generation -> activations.claimLatest(generation.id(), Activation.Purpose.STATUS).stream())
                .flatMap(latest -> latest.endedWithProcess(now).stream())
                .toList();
        for (Activation each : ended) {
            activations.save(each);
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            Intention.END_ACTIVATION,
                            each.generation().value(),
                            0,
                            Outcome.accepted(each),
                            Detail.of("purpose", each.purpose()));
        }
        return ended;
    }
}
