package jp.mamis.application.procedures;

import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.WithdrawnProcedure;

/** After a withdrawal, keeps or cancels the membership that a body had begun already. */
public final class DecideOnWithdrawnMembership {

    /** What becomes of the membership. */
    public enum Choice {
        KEEP,
        CANCEL
    }

    /** @param seen the version the caller decided on */
    public record Command(ProcedureId procedure, AssociationId body, Choice choice, Version seen) {}

    private final Desk desk;

    DecideOnWithdrawnMembership(Desk desk) {
        this.desk = desk;
    }

    public Outcome<Receipt> decide(Command command, Caller caller) {
        return desk.decide(
                new Desk.Act(command.procedure(), command.body(), command.seen()),
                Intention.DECIDE_ON_WITHDRAWN_MEMBERSHIP,
                Detail.of("choice", command.choice()),
                caller,
                (procedure, decision) -> Desk.in(WithdrawnProcedure.class, procedure)
                        .then(withdrawn -> switch (command.choice()) {
                            case KEEP -> withdrawn.keep(decision);
                            case CANCEL -> withdrawn.cancel(decision);
                        }));
    }
}
