package jp.mamis.application.procedures;

import java.time.LocalDate;
import java.util.Map;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.IdentifierSource;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MembershipId;
import jp.mamis.domain.procedures.Decision;
import jp.mamis.domain.procedures.Office;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.SubmittedProcedure;

/**
 * Approves a body's step (承認): the membership in this body begins on the board's day, and the next body's turn comes. In
 * one transaction, so that no decision is without its membership.
 */
public final class ApproveStep {

    /**
     * A body's decision to take the doctor in.
     *
     * @param boardDay the day the body decided, within a year of today and not before the body below
     * @param seen     the version the caller decided on
     */
    public record Command(ProcedureId procedure, AssociationId body, LocalDate boardDay, Version seen) {}

    private final Desk desk;
    private final IdentifierSource ids;
    private final Applicants applicants;

    ApproveStep(Desk desk, IdentifierSource ids, Applicants applicants) {
        this.desk = desk;
        this.ids = ids;
        this.applicants = applicants;
    }

    public Outcome<Receipt> approve(Command command, Caller caller) {
        return desk.decide(
                act(command),
                Intention.APPROVE_STEP,
                Detail.of("boardDay", command.boardDay()),
                caller,
                (procedure, decision) ->
                        living(procedure).then(known -> rule(command, caller).apply(known, decision)));
    }

    /** One statement each: of a list of many asked only where its row says so. */
    Outcome<Procedure> living(Procedure procedure) {
        return applicants.living(procedure.filing().applicant()).map(applicant -> procedure);
    }

    /** What the approval would change, as it would be decided now, of an applicant who lives; nothing is stored. */
    Outcome<Change<Procedure>> foreseen(
            Command command,
            Procedure procedure,
            Member applicant,
            Hierarchy bodies,
            Office office,
            ApplicantsDuties.Judge judge) {
        return desk.foreseen(procedure, applicant, bodies, act(command), office, judge, rule(command, judge.caller()));
    }

    private static Desk.Act act(Command command) {
        return new Desk.Act(command.procedure(), command.body(), command.seen());
    }

    private Desk.Rule rule(Command command, Caller caller) {
        return (procedure, decision) -> Desk.in(SubmittedProcedure.class, procedure)
                .then(submitted -> dayOfPartner(submitted, command, decision.office(), caller))
                .then(submitted -> approved(submitted, decision, command.boardDay()));
    }

    /** Who does not decide for the body is its partner, and adds to what it has confirmed. */
    private static Outcome<SubmittedProcedure> dayOfPartner(
            SubmittedProcedure procedure, Command command, Office office, Caller caller) {
        return PartnerQueries.confirmed(procedure, command.body(), office)
                .filter(day -> !caller.decidesFor(command.body()) && !day.equals(command.boardDay()))
                .map(day -> Outcome.<SubmittedProcedure>refused(
                        Refusal.of(ProcedureRefusal.BOARD_DAY_NOT_CONFIRMED, Map.of("confirmed", day.toString()))
                                .at("boardDay")))
                .orElseGet(() -> Outcome.accepted(procedure));
    }

    private Outcome<Change<Procedure>> approved(SubmittedProcedure procedure, Decision decision, LocalDate boardDay) {
        MembershipId membership = procedure
                .filing()
                .route()
                .of(decision.body())
                .flatMap(step -> step.begun())
                .orElseGet(() -> new MembershipId(ids.next()));
        return procedure.approve(decision, boardDay, membership, JapanTime.today(decision.at()));
    }
}
