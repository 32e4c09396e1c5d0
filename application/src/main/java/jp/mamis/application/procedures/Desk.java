package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.procedures.Decision;
import jp.mamis.domain.procedures.Office;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.settings.OfficeRole;

/**
 * What every act on a filed procedure has in common: it is found within reach, still as the caller saw it, decided,
 * carried out, stored and recorded in one transaction. Long because each kind of actor has its own way in.
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
    private final Offices offices;
    private final ApplicantsDuties lent;
    private final Memberships memberships;
    private final ApplicantMail mail;

    Desk(
            Foundation foundation,
            ProcedurePorts ports,
            Offices offices,
            ApplicantsDuties lent,
            Memberships memberships,
            ApplicantMail mail) {
        this.offices = offices;
        this.lent = lent;
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
            Office office = found.map(procedure -> offices.of(procedure, act.body(), JapanTime.today(now))
                            .at(act.body(), procedure))
                    .orElse(Office.UNASKED);
            Caller judge =
                    found.map(procedure -> lent.judge(caller).of(procedure)).orElse(caller);
            Outcome<Change<Procedure>> decided = judged(found, act, office, intention, judge, now, rule);
            Duty asked = AskedDuty.of(found, act.body(), office);
            Detail full = spokenFor(decided, act.body(), detail, now);
            return finish(decided, Optional.of(act.body()), act.procedure(), intention, asked, full, judge, now);
        });
    }

    private static Detail spokenFor(
            Outcome<Change<Procedure>> decided, AssociationId body, Detail detail, Instant now) {
        return decided.accepted()
                .map(change -> LastAct.inPlaceOf(change.state(), body, now))
                .filter(absent -> !absent.isEmpty())
                .map(absent -> detail.and(
                        "inPlaceOf", absent.stream().map(UUID::toString).collect(Collectors.joining(","))))
                .orElse(detail);
    }

    /** What an act by staff would change, the member's memberships considered; nothing is stored. */
    Outcome<Change<Procedure>> foreseen(
            Procedure procedure,
            Member member,
            Hierarchy bodies,
            Act act,
            Office office,
            ApplicantsDuties.Judge judge,
            Rule rule) {
        return judged(
                        Optional.of(procedure),
                        act,
                        office,
                        Intention.APPROVE_TOGETHER,
                        judge.of(procedure),
                        foundation.time().now(),
                        rule)
                .then(change -> memberships.foreseen(change, member, bodies));
    }

    private static Outcome<Change<Procedure>> judged(
            Optional<Procedure> found,
            Act act,
            Office office,
            Intention intention,
            Caller caller,
            Instant now,
            Rule rule) {
        return Admission.mayAct(found, act, office, intention, caller)
                .then(account -> Admission.onRoute(found, act)
                        .then(procedure -> Admission.notOwn(procedure, caller))
                        .then(procedure -> Admission.unchanged(procedure, act.seen(), caller))
                        .then(procedure -> rule.apply(procedure, decision(act.body(), account, caller, now, office))));
    }

    /** As what the caller decides for the body. */
    static Decision decision(AssociationId body, AccountId account, Caller caller, Instant now, Office office) {
        OfficeRole role = caller.decidesAsAdministratorFor(body) ? OfficeRole.ADMINISTRATOR : OfficeRole.STAFF;
        return new Decision(body, account, role, now, caller.agentAt(body).isPresent(), office);
    }

    /** An act by the applicant. */
    Outcome<Receipt> byApplicant(ProcedureId id, Version seen, Intention intention, Caller caller, ApplicantRule rule) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            caller.person().ifPresent(procedures::claim);
            Outcome<Change<Procedure>> decided = own(id, caller)
                    .then(Admission::underWay)
                    .then(procedure -> Admission.unchanged(procedure, seen, caller))
                    .then(procedure -> rule.apply(procedure, caller.account().orElseThrow(), now));
            return finish(decided, Optional.empty(), id, intention, intention.asked(), Detail.NONE, caller, now);
        });
    }

    /**
     * An act of the applicant's that came on paper, by staff of the body that had entered the application; in the running
     * transaction, so that what it was read from is settled with it.
     */
    Outcome<Receipt> onPaper(Act act, Intention intention, Detail detail, Caller caller, ApplicantRule rule) {
        Instant now = foundation.time().now();
        Outcome<Procedure> entered = entered(act.procedure(), act.body(), caller);
        entered.accepted()
                .ifPresent(procedure -> procedures.claim(procedure.filing().applicant()));
        Outcome<Change<Procedure>> decided = entered.then(Admission::underWay)
                .then(procedure -> Admission.unchanged(procedure, act.seen(), caller))
                .then(procedure -> rule.apply(procedure, caller.account().orElseThrow(), now));
        Caller acting = entered.accepted()
                .map(procedure -> caller.actingFor(procedure.filing().applicant()))
                .orElse(caller);
        decided.accepted().ifPresent(change -> looked(change.state(), act.body(), acting));
        return finish(
                decided,
                Optional.of(act.body()),
                act.procedure(),
                intention,
                Duty.ASSOCIATION_STAFF,
                detail,
                acting,
                now);
    }

    private void looked(Procedure procedure, AssociationId body, Caller acting) {
        foundation.looked(
                acting,
                body,
                ViewLog.Kind.CHANGE,
                ViewLog.Ground.STEP,
                procedure.filing().applicant(),
                "entered " + procedure.id().value());
    }

    /** What the body had entered from paper, for its own staff; a doctor who is also staff leaves the own to a colleague. */
    Outcome<Procedure> entered(ProcedureId id, AssociationId body, Caller caller) {
        return procedures
                .find(id)
                .filter(procedure -> caller.isStaffOf(body)
                        && caller.account().isPresent()
                        && procedure.filing().enteredAt().equals(Optional.of(body))
                        && procedure.filing().route().indexOf(body) >= 0)
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.<Procedure>refused(ProcedureRefusal.NO_SUCH_PROCEDURE))
                .then(procedure -> Admission.notOwn(procedure, caller));
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
                : Outcome.refused(Admission.notIn(procedure));
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

    private Outcome<Procedure> own(ProcedureId id, Caller caller) {
        return procedures
                .find(id)
                .filter(procedure -> caller.account().isPresent()
                        && caller.is(procedure.filing().applicant()))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(ProcedureRefusal.NO_SUCH_PROCEDURE));
    }
}
