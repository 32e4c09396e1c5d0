package jp.mamis.application.procedures;

import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.domain.procedures.SubmittedProcedure;

/** Refuses at a body's step (却下), with a reason. What bodies below decided stays in force. */
public final class RejectProcedure {

    /** @param seen the version the caller decided on */
    public record Command(ProcedureId procedure, AssociationId body, Reason reason, Version seen) {}

    private final Desk desk;

    RejectProcedure(Desk desk) {
        this.desk = desk;
    }

    public Outcome<Receipt> reject(Command command, Caller caller) {
        return desk.decide(
                new Desk.Act(command.procedure(), command.body(), command.seen()),
                Intention.REJECT_PROCEDURE,
                Detail.NONE,
                caller,
                (procedure, decision) -> Desk.in(SubmittedProcedure.class, procedure)
                        .then(submitted -> submitted.reject(decision, command.reason())));
    }
}
