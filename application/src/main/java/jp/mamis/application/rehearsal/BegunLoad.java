package jp.mamis.application.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.Ports;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.rehearsal.LoadRehearsal.Command;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.qualification.LicenceNumber;

/** Which nation an installation holds, as the journal tells it: one for good, begun before anybody of it is there. */
final class BegunLoad {

    /** The nation as something that versions are made of. */
    static final UUID NATION = new UUID(0x8000L, 0x8000_0000_0000_0001L);

    private static final long BEGUN = 1;
    private static final long COMPLETE = 2;

    private final Ports ports;
    private final Foundation foundation;

    BegunLoad(Ports ports, Foundation foundation) {
        this.ports = ports;
        this.foundation = foundation;
    }

    /** Begins the load or goes on with it; refused where another one was begun. */
    Outcome<Command> begin(Command command, AssociationId national, Caller caller) {
        return ports.work().inTransaction(() -> {
            List<AuditEntry> begun = ports.journal().making(NATION, BEGUN);
            boolean another = begun.isEmpty()
                    ? somebodyIsHere()
                    : !begun.get(0).detail().equals(identity(command).json());
            if (another) {
                return Outcome.refused(
                        Refusal.of(RehearsalRefusal.ANOTHER_NATION_IS_LOADED).at("members"));
            }
            if (begun.isEmpty()) {
                record(command, BEGUN, national, caller);
            }
            return Outcome.accepted(command);
        });
    }

    /** Whether it was noted that everybody is there. */
    boolean isComplete() {
        return ports.work()
                .readOnly(() -> !ports.journal().making(NATION, COMPLETE).isEmpty());
    }

    /** Notes that everybody is there. */
    void complete(Command command, AssociationId national, Caller caller) {
        ports.work().inTransaction(() -> {
            record(command, COMPLETE, national, caller);
            return command;
        });
    }

    /** Loads that began before beginnings were noted are told by the first number of their people or applicants. */
    private boolean somebodyIsHere() {
        return Stream.of(InventedNation.numberOf(0), ProcedureStage.FIRST_APPLICANT)
                .anyMatch(this::isTaken);
    }

    private boolean isTaken(LicenceNumber number) {
        return ports.people().physicians().findByLicence(number).isPresent();
    }

    private void record(Command command, long version, AssociationId national, Caller caller) {
        foundation
                .audit()
                .record(
                        caller,
                        Optional.of(national),
                        Intention.LOAD_REHEARSAL,
                        NATION,
                        version,
                        Outcome.accepted(command),
                        identity(command));
    }

    private static Detail identity(Command command) {
        return Detail.of("seed", command.seed()).and("members", command.members());
    }
}
