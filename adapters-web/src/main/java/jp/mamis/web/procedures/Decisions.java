package jp.mamis.web.procedures;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.ApproveStep;
import jp.mamis.application.procedures.DecideOnWithdrawnMembership;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.application.procedures.RejectProcedure;
import jp.mamis.application.procedures.SendBack;
import jp.mamis.application.procedures.StartReview;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Versions;
import jp.mamis.web.problem.InputFault;

/** Reads the form of a decision and carries it out. */
final class Decisions {

    /** The value that stands for the applicant where one is chosen to send back to. */
    static final String APPLICANT = "applicant";

    private final ProcedureUseCases procedures;
    private final Hierarchy bodies;

    Decisions(ProcedureUseCases procedures, Hierarchy bodies) {
        this.procedures = procedures;
        this.bodies = bodies;
    }

    /** What a decision is about and who decides, whatever it is. */
    private record Given(
            ProcedureId procedure, AssociationId at, Parsed<Version> seen, FormInput input, Caller caller) {

        Optional<Outcome<Receipt>> whenSound(Supplier<Outcome<Receipt>> act) {
            return input.isFaulty() ? Optional.empty() : Optional.of(act.get());
        }
    }

    /** What the business says; empty when the form itself is faulty, which {@code input} then tells. */
    Optional<Outcome<Receipt>> carryOut(
            DecisionAct act, ProcedureId procedure, Association body, FormInput input, Caller caller) {
        Given given = new Given(procedure, body.id(), input.required("version", Versions::field), input, caller);
        return switch (act) {
            case REVIEW -> review(given);
            case APPROVAL -> approve(given);
            case RETURN -> sendBack(given);
            case REJECTION -> reject(given);
            case KEEP -> settle(given, DecideOnWithdrawnMembership.Choice.KEEP);
            case CANCEL -> cancel(given);
        };
    }

    private Optional<Outcome<Receipt>> review(Given given) {
        return given.whenSound(() -> procedures
                .startReview()
                .start(
                        new StartReview.Command(
                                given.procedure(), given.at(), given.seen().get()),
                        given.caller()));
    }

    private Optional<Outcome<Receipt>> approve(Given given) {
        Parsed<LocalDate> day = given.input().requiredDate("boardDay", JapaneseDate::parse);
        return given.whenSound(() -> procedures
                .approveStep()
                .approve(
                        new ApproveStep.Command(
                                given.procedure(),
                                given.at(),
                                day.get(),
                                given.seen().get()),
                        given.caller()));
    }

    private Optional<Outcome<Receipt>> sendBack(Given given) {
        Parsed<Optional<AssociationId>> to = given.input().required("to", this::receiver);
        Parsed<Reason> reason = given.input().required("reason", Reason::parse);
        return given.whenSound(() -> procedures
                .sendBack()
                .sendBack(
                        new SendBack.Command(
                                given.procedure(),
                                given.at(),
                                to.get(),
                                reason.get(),
                                given.seen().get()),
                        given.caller()));
    }

    private Optional<Outcome<Receipt>> reject(Given given) {
        Parsed<Reason> reason = given.input().required("reason", Reason::parse);
        confirmed(given);
        return given.whenSound(() -> procedures
                .rejectProcedure()
                .reject(
                        new RejectProcedure.Command(
                                given.procedure(),
                                given.at(),
                                reason.get(),
                                given.seen().get()),
                        given.caller()));
    }

    private Optional<Outcome<Receipt>> cancel(Given given) {
        confirmed(given);
        return settle(given, DecideOnWithdrawnMembership.Choice.CANCEL);
    }

    private static void confirmed(Given given) {
        if (!given.input().ticked("confirmed")) {
            given.input().fault(InputFault.required("confirmed"));
        }
    }

    private Optional<Outcome<Receipt>> settle(Given given, DecideOnWithdrawnMembership.Choice choice) {
        return given.whenSound(() -> procedures
                .decideOnWithdrawnMembership()
                .decide(
                        new DecideOnWithdrawnMembership.Command(
                                given.procedure(),
                                given.at(),
                                choice,
                                given.seen().get()),
                        given.caller()));
    }

    /** The board's day of an approval; empty when it is none. */
    static Optional<LocalDate> boardDay(FormInput input) {
        return input.dateAhead("boardDay", JapaneseDate::parse);
    }

    private Optional<AssociationId> receiver(String text) {
        return text.equals(APPLICANT)
                ? Optional.empty()
                : Optional.of(bodies.findByCode(AssociationCode.parse(text))
                        .orElseThrow(() -> new MalformedValue("choice", text))
                        .id());
    }
}
