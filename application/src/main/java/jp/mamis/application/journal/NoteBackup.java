package jp.mamis.application.journal;

import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;

/**
 * Notes in the journal that a backup (バックアップ) left the system, or that this database was made from one. A backup holds
 * everything about everybody: none is taken without an entry. For the operator.
 */
public final class NoteBackup {

    /** What entries about backups are about. */
    public static final UUID BACKUPS = new UUID(0, 0xB);

    /** What is done with a backup. */
    public enum Act {
        TAKEN(Intention.TAKE_BACKUP),
        RESTORED(Intention.RESTORE_BACKUP);

        private final Intention intention;

        Act(Intention intention) {
            this.intention = intention;
        }
    }

    /**
     * @param head   the last entry of the journal in the backup
     * @param digest SHA-256 of its file
     */
    public record Command(Act act, VerifyChain.Noted head, String digest) {}

    private final UnitOfWork work;
    private final AuditTrail audit;

    NoteBackup(Foundation foundation) {
        work = foundation.work();
        audit = foundation.audit();
    }

    public Outcome<Command> note(Command command, Caller caller) {
        Outcome<Command> outcome = VerifyChain.operator(caller).map(operator -> command);
        return work.inTransaction(() -> {
            audit.record(
                    caller,
                    Optional.empty(),
                    command.act().intention,
                    BACKUPS,
                    0,
                    outcome,
                    Detail.of("head", command.head().toString()).and("sha256", command.digest()));
            return outcome;
        });
    }
}
