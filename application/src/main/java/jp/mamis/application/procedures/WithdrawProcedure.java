package jp.mamis.application.procedures;

import java.util.Map;
import java.util.Optional;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.domain.procedures.SentBackProcedure;
import jp.mamis.domain.procedures.SubmittedProcedure;
import jp.mamis.domain.procedures.Withdrawal;

/** Takes a procedure back (取下げ), by its applicant, until the last body has approved. */
public final class WithdrawProcedure {

    /** @param seen the version the caller saw */
    public record Command(ProcedureId procedure, Optional<Reason> reason, Version seen) {}

    private final Desk desk;

    WithdrawProcedure(Desk desk) {
        this.desk = desk;
    }

    public Outcome<Receipt> withdraw(Command command, Caller caller) {
        return desk.byApplicant(
                command.procedure(),
                command.seen(),
                Intention.WITHDRAW_PROCEDURE,
                caller,
                (procedure, by, at) -> withdrawn(procedure, new Withdrawal(by, at, command.reason())));
    }

    private static Outcome<Change<Procedure>> withdrawn(Procedure procedure, Withdrawal withdrawal) {
        if (procedure instanceof SubmittedProcedure submitted) {
            return Outcome.accepted(submitted.withdraw(withdrawal));
        }
        if (procedure instanceof SentBackProcedure sentBack) {
            return Outcome.accepted(sentBack.withdraw(withdrawal));
        }
        return Outcome.refused(Refusal.of(
                ProcedureRefusal.NOT_IN_THIS_STATE,
                Map.of("state", procedure.state().name())));
    }
}
