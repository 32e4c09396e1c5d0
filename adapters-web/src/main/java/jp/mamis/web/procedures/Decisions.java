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

    /** What the business says; empty when the form itself is faulty, which {@code input} then tells. */
    Optional<Outcome<Receipt>> carryOut(
            DecisionAct act, ProcedureId procedure, Association body, FormInput input, Caller caller) {
        Parsed<Version> seen = input.required("version", Versions::field);
        AssociationId at = body.id();
        return switch (act) {
            case REVIEW ->
                whenSound(
                        input,
                        () -> procedures
                                .startReview()
                                .start(new StartReview.Command(procedure, at, seen.get()), caller));
            case APPROVAL -> {
                Parsed<LocalDate> day = input.requiredDate("boardDay", JapaneseDate::parse);
                yield whenSound(
                        input,
                        () -> procedures
                                .approveStep()
                                .approve(new ApproveStep.Command(procedure, at, day.get(), seen.get()), caller));
            }
            case RETURN -> {
                Parsed<Optional<AssociationId>> to = input.required("to", this::receiver);
                Parsed<Reason> reason = input.required("reason", Reason::parse);
                yield whenSound(
                        input,
                        () -> procedures
                                .sendBack()
                                .sendBack(
                                        new SendBack.Command(procedure, at, to.get(), reason.get(), seen.get()),
                                        caller));
            }
            case REJECTION -> {
                Parsed<Reason> reason = input.required("reason", Reason::parse);
                if (!input.ticked("confirmed")) {
                    input.fault(InputFault.required("confirmed"));
                }
                yield whenSound(
                        input,
                        () -> procedures
                                .rejectProcedure()
                                .reject(new RejectProcedure.Command(procedure, at, reason.get(), seen.get()), caller));
            }
            case KEEP, CANCEL ->
                whenSound(
                        input,
                        () -> procedures
                                .decideOnWithdrawnMembership()
                                .decide(
                                        new DecideOnWithdrawnMembership.Command(procedure, at, choice(act), seen.get()),
                                        caller));
        };
    }

    /** The board's day of an approval; empty when it is none. */
    static Optional<LocalDate> boardDay(FormInput input) {
        return input.dateAhead("boardDay", JapaneseDate::parse);
    }

    private static DecideOnWithdrawnMembership.Choice choice(DecisionAct act) {
        return act == DecisionAct.KEEP
                ? DecideOnWithdrawnMembership.Choice.KEEP
                : DecideOnWithdrawnMembership.Choice.CANCEL;
    }

    private Optional<AssociationId> receiver(String text) {
        return text.equals(APPLICANT)
                ? Optional.empty()
                : Optional.of(bodies.findByCode(AssociationCode.parse(text))
                        .orElseThrow(() -> new MalformedValue("choice", text))
                        .id());
    }

    private static Optional<Outcome<Receipt>> whenSound(FormInput input, Supplier<Outcome<Receipt>> act) {
        return input.isFaulty() ? Optional.empty() : Optional.of(act.get());
    }
}
