package jp.mamis.application.procedures;

import java.util.Map;
import java.util.Optional;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.Office;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureRefusal;

/** Whether a caller may act on a procedure as it stands now; each question refuses with its reason. */
final class Admission {

    private Admission() {}

    /** Staff, staff of a body it was delegated to, or the partner where a second person is to confirm. */
    static Outcome<AccountId> mayAct(
            Optional<Procedure> found, Desk.Act act, Office office, Intention intention, Caller caller) {
        Optional<AccountId> account = caller.account();
        boolean confirms = intention == Intention.APPROVE_STEP
                && caller.isPartnerOf(act.body())
                && found.filter(procedure -> PartnerQueries.awaitsSecond(procedure, act.body(), office))
                        .isPresent();
        return (caller.decidesFor(act.body()) || confirms) && account.isPresent()
                ? Outcome.accepted(account.get())
                : Outcome.refused(ProcedureRefusal.NO_SUCH_PROCEDURE);
    }

    static Outcome<Procedure> onRoute(Optional<Procedure> found, Desk.Act act) {
        return found.filter(procedure -> procedure.filing().route().indexOf(act.body()) >= 0)
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(ProcedureRefusal.NO_SUCH_PROCEDURE));
    }

    /** A doctor who is also staff leaves his or her own filing to a colleague. */
    static Outcome<Procedure> notOwn(Procedure procedure, Caller caller) {
        return caller.is(procedure.filing().applicant())
                ? Outcome.refused(ProcedureRefusal.OWN_PROCEDURE)
                : Outcome.accepted(procedure);
    }

    /** What has ended is told as such, whatever version of it was seen: nothing of the act can be made good. */
    static Outcome<Procedure> underWay(Procedure procedure) {
        return procedure.isUnderWay() ? Outcome.accepted(procedure) : Outcome.refused(notIn(procedure));
    }

    static Refusal notIn(Procedure procedure) {
        return Refusal.of(
                ProcedureRefusal.NOT_IN_THIS_STATE,
                Map.of("state", procedure.state().name()));
    }

    static Outcome<Procedure> unchanged(Procedure procedure, Version seen, Caller caller) {
        Refusal first = Refusal.of(ProcedureRefusal.CHANGED_MEANWHILE);
        return procedure.version().equals(seen)
                ? Outcome.accepted(procedure)
                : Outcome.refused(LastAct.isOf(procedure, caller) ? first.byCaller() : first);
    }
}
