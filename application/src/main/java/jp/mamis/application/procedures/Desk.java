package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.procedures.Decision;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.settings.OfficeRole;

/**
 * What every act on a filed procedure has in common: it is found within reach, still as the caller saw it, decided,
 * carried out, stored and recorded in one transaction.
 */
final class Desk {

    /**
     * An act by a body.
     *
     * @param seen the version the caller decided on; another one in the store is a conflict
     */
    record Act(ProcedureId procedure, AssociationId body, Version seen) {}

    private final Foundation foundation;
    private final Procedures procedures;
    private final AnswerDrafts answering;
    private final Memberships memberships;
    private final ApplicantMail mail;

    Desk(Foundation foundation, ProcedurePorts ports, Memberships memberships, ApplicantMail mail) {
        this.answering = new AnswerDrafts(ports);
        this.foundation = foundation;
        this.procedures = ports.procedures();
        this.memberships = memberships;
        this.mail = mail;
    }

    /** An act by staff of a body of the route. */
    Outcome<Receipt> decide(Act act, Intention intention, Detail detail, Caller caller, Rule rule) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Optional<Procedure> found = procedures.find(act.procedure());
            Outcome<Change<Procedure>> decided = judged(found, act, intention, caller, now, rule);
            Duty asked = AskedDuty.of(found, act.body());
            return finish(decided, Optional.of(act.body()), act.procedure(), intention, asked, detail, caller, now);
        });
    }

    /** What an act by staff would change, the member's memberships considered; nothing is stored. */
    Outcome<Change<Procedure>> foreseen(
            Procedure procedure, Member member, Hierarchy bodies, Act act, Caller caller, Rule rule) {
        return judged(
                        Optional.of(procedure),
                        act,
                        Intention.APPROVE_TOGETHER,
                        caller,
                        foundation.time().now(),
                        rule)
                .then(change -> memberships.foreseen(change, member, bodies));
    }

    private static Outcome<Change<Procedure>> judged(
            Optional<Procedure> found, Act act, Intention intention, Caller caller, Instant now, Rule rule) {
        OfficeRole role = caller.decidesAsAdministratorFor(act.body()) ? OfficeRole.ADMINISTRATOR : OfficeRole.STAFF;
        return mayAct(found, act, intention, caller)
                .then(account -> onRoute(found, act)
                        .then(procedure -> notOwn(procedure, caller))
                        .then(procedure -> unchanged(procedure, act.seen(), caller))
                        .then(procedure -> rule.apply(procedure, new Decision(act.body(), account, role, now))));
    }

    /** An act by the applicant. */
    Outcome<Receipt> byApplicant(ProcedureId id, Version seen, Intention intention, Caller caller, ApplicantRule rule) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            caller.person().ifPresent(procedures::claim);
            Outcome<Change<Procedure>> decided = own(id, caller)
                    .then(Desk::underWay)
                    .then(procedure -> unchanged(procedure, seen, caller))
                    .then(procedure -> rule.apply(procedure, caller.account().orElseThrow(), now));
            return finish(decided, Optional.empty(), id, intention, intention.asked(), Detail.NONE, caller, now);
        });
    }

    /** Decides on a procedure for a body. */
    interface Rule {
        Outcome<Change<Procedure>> apply(Procedure procedure, Decision decision);
    }

    /** Acts on a procedure for its applicant. */
    interface ApplicantRule {
        Outcome<Change<Procedure>> apply(Procedure procedure, AccountId by, Instant at);
    }

    static <P extends Procedure> Outcome<P> in(Class<P> state, Procedure procedure) {
        return state.isInstance(procedure)
                ? Outcome.accepted(state.cast(procedure))
                : Outcome.refused(notIn(procedure));
    }

    private Outcome<Receipt> finish(
            Outcome<Change<Procedure>> decided,
            Optional<AssociationId> body,
            ProcedureId id,
            Intention intention,
            Duty asked,
            Detail detail,
            Caller caller,
            Instant now) {
        Outcome<Change<Procedure>> done = decided.then(change -> memberships.follow(change, now));
        done.accepted().ifPresent(change -> {
            procedures.save(change.state(), now);
            answering.follow(change.state(), intention);
            mail.tell(change.state(), now);
        });
        long version = done.accepted()
                .map(change -> change.state().version().next().number())
                .orElse(0L);
        foundation.audit().record(caller, asked, body, intention, id.value(), version, done, detail);
        return done.map(change -> Receipt.of(change.state()));
    }

    /** Staff, staff of a body it was delegated to, or the partner where a second person is to confirm. */
    private static Outcome<AccountId> mayAct(Optional<Procedure> found, Act act, Intention intention, Caller caller) {
        Optional<AccountId> account = caller.account();
        boolean confirms = intention == Intention.APPROVE_STEP
                && caller.isPartnerOf(act.body())
                && found.filter(procedure -> PartnerQueries.awaitsSecond(procedure, act.body()))
                        .isPresent();
        return (caller.decidesFor(act.body()) || confirms) && account.isPresent()
                ? Outcome.accepted(account.get())
                : Outcome.refused(ProcedureRefusal.NO_SUCH_PROCEDURE);
    }

    private static Outcome<Procedure> onRoute(Optional<Procedure> found, Act act) {
        return found.filter(procedure -> procedure.filing().route().indexOf(act.body()) >= 0)
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(ProcedureRefusal.NO_SUCH_PROCEDURE));
    }

    /** A doctor who is also staff leaves his or her own filing to a colleague. */
    private static Outcome<Procedure> notOwn(Procedure procedure, Caller caller) {
        return caller.is(procedure.filing().applicant())
                ? Outcome.refused(ProcedureRefusal.OWN_PROCEDURE)
                : Outcome.accepted(procedure);
    }

    private Outcome<Procedure> own(ProcedureId id, Caller caller) {
        return procedures
                .find(id)
                .filter(procedure -> caller.account().isPresent()
                        && caller.is(procedure.filing().applicant()))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(ProcedureRefusal.NO_SUCH_PROCEDURE));
    }

    /** What has ended is told as such, whatever version of it was seen: nothing of the act can be made good. */
    private static Outcome<Procedure> underWay(Procedure procedure) {
        return procedure.isUnderWay() ? Outcome.accepted(procedure) : Outcome.refused(notIn(procedure));
    }

    private static Refusal notIn(Procedure procedure) {
        return Refusal.of(
                ProcedureRefusal.NOT_IN_THIS_STATE,
                Map.of("state", procedure.state().name()));
    }

    private static Outcome<Procedure> unchanged(Procedure procedure, Version seen, Caller caller) {
        Refusal first = Refusal.of(ProcedureRefusal.CHANGED_MEANWHILE);
        return procedure.version().equals(seen)
                ? Outcome.accepted(procedure)
                : Outcome.refused(LastAct.isOf(procedure, caller) ? first.byCaller() : first);
    }
}
