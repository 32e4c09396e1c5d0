package jp.mamis.application.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureKind;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.SentBackProcedure;

/**
 * Takes up on paper the answer to what was sent back (書面による再提出): for staff of the body that had entered the application,
 * since a doctor without an account answers in no other way. It gets a code like any application filled in by hand; an answer
 * begun before is gone on with.
 */
public final class AnswerOnPaper {

    /**
     * What is taken up.
     *
     * @param filledOn the day on the paper
     * @param answers  what was asked for so far, for a form to begin with; may be empty
     * @param seen     the version of the procedure that the caller saw
     */
    public record Command(
            ProcedureId procedure, AssociationId body, LocalDate filledOn, Map<String, String> answers, Version seen) {

        public Command {
            answers = Map.copyOf(answers);
        }
    }

    private final Foundation foundation;
    private final ProcedurePorts ports;
    private final Desk desk;
    private final CurrentHierarchy hierarchy;

    AnswerOnPaper(Foundation foundation, ProcedurePorts ports, Desk desk, CurrentHierarchy hierarchy) {
        this.foundation = foundation;
        this.ports = ports;
        this.desk = desk;
        this.hierarchy = hierarchy;
    }

    /** The code under which the office goes on. */
    public Outcome<PaperCode> begin(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<SentBackProcedure> asked = desk.entered(command.procedure(), command.body(), caller)
                    .then(procedure -> Desk.in(SentBackProcedure.class, procedure))
                    .then(procedure -> Admission.unchanged(procedure, command.seen(), caller)
                            .map(same -> procedure));
            Outcome<PaperForm> begun = asked.then(procedure -> dated(procedure, command, now))
                    .map(procedure -> form(procedure, command, now, caller));
            begun.accepted().ifPresent(form -> looked(asked.accepted().orElseThrow(), command.body(), caller));
            foundation
                    .audit()
                    .record(
                            asked.accepted()
                                    .map(procedure ->
                                            caller.actingFor(procedure.filing().applicant()))
                                    .orElse(caller),
                            Optional.of(command.body()),
                            Intention.BEGIN_PAPER,
                            command.procedure().value(),
                            0,
                            begun,
                            Detail.of("filledOn", command.filledOn()));
            return begun.map(PaperForm::code);
        });
    }

    private static Outcome<SentBackProcedure> dated(SentBackProcedure procedure, Command command, Instant now) {
        if (command.filledOn().isAfter(JapanTime.today(now))) {
            return Outcome.refused(Refusal.of(ProcedureRefusal.PAPER_IN_FUTURE).at("filledOn"));
        }
        LocalDate asked = JapanTime.today(procedure.since());
        return command.filledOn().isBefore(asked)
                ? Outcome.refused(Refusal.of(ProcedureRefusal.ANSWER_BEFORE_QUESTION, Map.of("day", asked.toString()))
                        .at("filledOn"))
                : Outcome.accepted(procedure);
    }

    /** The one begun before, with the day as said now, or a new one. */
    private PaperForm form(SentBackProcedure procedure, Command command, Instant now, Caller caller) {
        ports.procedures().claim(procedure.filing().applicant());
        Optional<Draft> before = ports.drafts().of(procedure.filing().applicant()).stream()
                .filter(draft -> draft.answered().equals(Optional.of(procedure.id())))
                .filter(Draft::isWithOffice)
                .filter(draft -> ports.papers().of(draft.id()).isPresent())
                .findFirst();
        Map<String, String> answers = new HashMap<>(before.map(Draft::answers).orElse(command.answers()));
        answers.put(Draft.LOWEST, hierarchy.get().require(command.body()).code().text());
        answers.put(Draft.FILLED_ON, command.filledOn().toString());
        answers.put(Draft.PROCEDURE, procedure.id().value().toString());
        answers.put(Draft.SEEN, Long.toString(procedure.version().number()));
        DraftId id = before.map(Draft::id)
                .orElseGet(() -> new DraftId(foundation.ids().next()));
        ports.drafts()
                .save(new Draft(
                        id,
                        before.map(Draft::version).orElse(Version.NEW),
                        procedure.filing().applicant(),
                        ProcedureKind.JOIN,
                        now,
                        answers));
        PaperForm.Taker taker = new PaperForm.Taker(command.body(), caller.account());
        return ports.papers().of(id).orElseGet(() -> coded(id, now, taker));
    }

    private PaperForm coded(DraftId draft, Instant now, PaperForm.Taker taker) {
        PaperForm form = new PaperForm(
                PaperCode.of(foundation.ids().next().getLeastSignificantBits()), draft, now, Optional.of(taker));
        ports.papers().keep(form);
        return form;
    }

    private void looked(SentBackProcedure procedure, AssociationId body, Caller caller) {
        foundation.looked(
                caller.actingFor(procedure.filing().applicant()),
                body,
                ViewLog.Kind.CHANGE,
                ViewLog.Ground.STEP,
                procedure.filing().applicant(),
                "answer begun " + procedure.id().value());
    }
}
