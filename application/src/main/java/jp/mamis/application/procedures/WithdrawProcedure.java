package jp.mamis.application.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.PaperEntry;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.domain.procedures.SentBackProcedure;
import jp.mamis.domain.procedures.SubmittedProcedure;
import jp.mamis.domain.procedures.Withdrawal;

/** Takes a procedure back (取下げ), by its applicant or as the applicant has signed, until the last body has approved. */
public final class WithdrawProcedure {

    /** @param seen the version the caller saw */
    public record Command(ProcedureId procedure, Optional<Reason> reason, Version seen) {}

    /**
     * What came on paper.
     *
     * @param body   the body that had entered the application
     * @param filledOn the day on the paper
     * @param signed that the paper bears the doctor's signature
     * @param seen   the version the caller saw
     */
    public record OnPaper(
            ProcedureId procedure,
            AssociationId body,
            LocalDate filledOn,
            Optional<Reason> reason,
            boolean signed,
            Version seen) {}

    private final Foundation foundation;
    private final Desk desk;

    WithdrawProcedure(Foundation foundation, Desk desk) {
        this.foundation = foundation;
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

    /** The same as the doctor has asked for on paper, by staff of the body that had entered the application (書面による取下げ). */
    public Outcome<Receipt> withdraw(OnPaper command, Caller caller) {
        PaperEntry paper = new PaperEntry(command.body(), Optional.of(command.filledOn()));
        return foundation
                .work()
                .inTransaction(() -> desk.onPaper(
                        new Desk.Act(command.procedure(), command.body(), command.seen()),
                        Intention.WITHDRAW_PROCEDURE,
                        Detail.of("signed", command.signed()).and("filledOn", command.filledOn()),
                        caller,
                        (procedure, by, at) -> Policies.accept(
                                        () -> new Withdrawal(by, at, command.reason(), Optional.of(paper)),
                                        Stream.concat(signed(command), dated(procedure, command.filledOn(), at)))
                                .then(withdrawal -> withdrawn(procedure, withdrawal))));
    }

    private static Stream<Refusal> signed(OnPaper command) {
        return Policies.unless(
                command.signed(),
                () -> Refusal.of(ProcedureRefusal.SIGNATURE_NEEDED).at("signed"));
    }

    /** Nobody takes back what was not filed yet. */
    private static Stream<Refusal> dated(Procedure procedure, LocalDate filledOn, Instant at) {
        LocalDate filed = JapanTime.today(procedure.filing().submittedAt());
        return Stream.concat(
                Policies.unless(
                        !filledOn.isAfter(JapanTime.today(at)),
                        () -> Refusal.of(ProcedureRefusal.PAPER_IN_FUTURE).at("filledOn")),
                Policies.unless(
                        !filledOn.isBefore(filed),
                        () -> Refusal.of(ProcedureRefusal.WITHDRAWAL_BEFORE_FILING, Map.of("day", filed.toString()))
                                .at("filledOn")));
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
