package jp.mamis.application.procedures;

import java.util.Optional;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.domain.procedures.SubmittedProcedure;

/** Sends a procedure back (差戻し), to the applicant or to a body below, with a reason. */
public final class SendBack {

    /**
     * A body's wish that something be mended.
     *
     * @param to   a body below on the route; empty means the applicant
     * @param seen the version the caller decided on
     */
    public record Command(
            ProcedureId procedure, AssociationId body, Optional<AssociationId> to, Reason reason, Version seen) {}

    private final Desk desk;

    SendBack(Desk desk) {
        this.desk = desk;
    }

    public Outcome<Receipt> sendBack(Command command, Caller caller) {
        return desk.decide(
                new Desk.Act(command.procedure(), command.body(), command.seen()),
                Intention.SEND_BACK,
                command.to().map(lower -> Detail.of("to", lower.value())).orElse(Detail.of("to", "applicant")),
                caller,
                (procedure, decision) -> Desk.in(SubmittedProcedure.class, procedure)
                        .then(submitted -> command.to().isPresent()
                                ? submitted.sendBackTo(command.to().get(), decision, command.reason())
                                : submitted.sendBackToApplicant(decision, command.reason())));
    }
}
