package jp.mamis.application.procedures;

import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.SubmittedProcedure;

/** Takes a step up (審査開始), so that colleagues see someone is at it. */
public final class StartReview {

    /** @param seen the version the caller saw */
    public record Command(ProcedureId procedure, AssociationId body, Version seen) {}

    private final Desk desk;

    StartReview(Desk desk) {
        this.desk = desk;
    }

    public Outcome<Receipt> start(Command command, Caller caller) {
        return desk.decide(
                new Desk.Act(command.procedure(), command.body(), command.seen()),
                Intention.START_REVIEW,
                Detail.NONE,
                caller,
                (procedure, decision) -> Desk.in(SubmittedProcedure.class, procedure)
                        .then(submitted -> submitted.startReview(decision)));
    }
}
