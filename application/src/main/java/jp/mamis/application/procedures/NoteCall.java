package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.CallId;
import jp.mamis.domain.procedures.CallNote;
import jp.mamis.domain.procedures.CallNotePolicy;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;

/**
 * Notes a telephone call about a procedure, or supplements such a note (電話メモ). For staff of a body that may see the
 * procedure's contents, and of one that decides in its place; nobody notes calls on the own procedure.
 */
public final class NoteCall {

    public record Command(ProcedureId procedure, AssociationId body, CallNote.Said said) {}

    private final Foundation foundation;
    private final ProcedurePorts ports;

    NoteCall(Foundation foundation, ProcedurePorts ports) {
        this.foundation = foundation;
        this.ports = ports;
    }

    public Outcome<CallId> note(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<CallNote> noted = staff(command, caller)
                    .then(by -> seen(command)
                            .then(procedure -> foreign(procedure, caller))
                            .map(procedure -> looked(procedure, command, caller))
                            .then(procedure -> CallNotePolicy.judge(
                                    command.said(), ports.calls().of(command.procedure()), now))
                            .map(said -> new CallNote(
                                    new CallId(foundation.ids().next()),
                                    command.procedure(),
                                    command.body(),
                                    by,
                                    now,
                                    said)));
            noted.accepted().ifPresent(ports.calls()::add);
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.of(command.body()),
                            Intention.NOTE_CALL,
                            command.procedure().value(),
                            0,
                            noted,
                            noted.accepted()
                                    .map(note -> Detail.of("call", note.id().value()))
                                    .orElse(Detail.NONE));
            return noted.map(CallNote::id);
        });
    }

    private static Outcome<AccountId> staff(Command command, Caller caller) {
        return caller.account()
                .filter(account -> caller.decidesFor(command.body()))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(ProcedureRefusal.NO_SUCH_PROCEDURE));
    }

    private Outcome<Procedure> seen(Command command) {
        return ProcedureQueries.reached(
                ports.procedures().find(command.procedure()).filter(found -> found.isShownTo(command.body())));
    }

    /** Who notes without opening the page has the procedure before the eyes all the same; with the page it is one look. */
    private Procedure looked(Procedure procedure, Command command, Caller caller) {
        foundation.looked(
                caller,
                command.body(),
                ViewLog.Kind.PROCEDURE_PAGE,
                ViewLog.Ground.STEP,
                procedure.filing().applicant(),
                OfficeQueries.subject(procedure));
        return procedure;
    }

    private static Outcome<Procedure> foreign(Procedure procedure, Caller caller) {
        return caller.is(procedure.filing().applicant())
                ? Outcome.refused(ProcedureRefusal.OWN_PROCEDURE)
                : Outcome.accepted(procedure);
    }
}
