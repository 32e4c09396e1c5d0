package jp.mamis.application.hpki.ceremony;

import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;

/**
 * Notes in the journal that a process was given a token open or let go of it (トークンの開閉): keys that sign by themselves are
 * accounted for like those that officers use. For the operator and the system.
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

    NoteToken(Foundation foundation) {
        this.foundation = foundation;
    }

    public Outcome<Command> note(Command command, Caller caller) {
        Outcome<Command> outcome =
                caller.isSystem() ? Outcome.accepted(command) : Outcome.refused(AccountRefusal.NOT_ALLOWED);
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
            return outcome;
        });
    }
}
