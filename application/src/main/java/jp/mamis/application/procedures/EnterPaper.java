package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.HistoryLine;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.procedures.PaperEntry;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.domain.procedures.SubmittedProcedure;

/**
 * Files what came on paper for the doctor who signed it (代行入力), or answers with it what was sent back: the same filing with
 * the same steps. Journal and history hold both, and the doctor is told as of any filing. For staff of the lowest body of the
 * request.
 */
public final class EnterPaper {

    /**
     * What is entered.
     *
     * @param request as the paper says it, which may have been mended by hand
     * @param answer  of an answer to what was sent back: what the paper says to the reason
     * @param signed  that the paper bears the doctor's signature
     * @param seen    the version of the draft that was compared with the paper; empty where the request was read off the
     *                paper alone
     */
    public record Command(
            PaperCode code,
            AssociationId body,
            JoinRequest request,
            Optional<Reason> answer,
            boolean signed,
            Optional<Version> seen) {}

    private final Foundation foundation;
    private final PaperQueries papers;
    private final JoinFilings filings;
    private final ResubmitProcedure answers;

    EnterPaper(Foundation foundation, PaperQueries papers, JoinFilings filings, ResubmitProcedure answers) {
        this.foundation = foundation;
        this.papers = papers;
        this.filings = filings;
        this.answers = answers;
    }

    public Outcome<Receipt> enter(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Outcome<Draft> paper =
                    papers.reached(command.code(), command.body(), caller).then(draft -> sound(draft, command, caller));
            return paper.accepted()
                    .filter(draft -> draft.answered().isPresent())
                    .map(draft -> answered(draft, command, caller))
                    .orElseGet(() -> filed(paper, command, caller));
        });
    }

    private Outcome<Receipt> answered(Draft draft, Command command, Caller caller) {
        return answers.onPaper(
                new ResubmitProcedure.Command(
                        draft.answered().orElseThrow(), command.request(), command.answer(), draft.seen()),
                new PaperEntry(command.body(), draft.filledOn()),
                detail(Optional.of(draft), command),
                caller);
    }

    private Outcome<Receipt> filed(Outcome<Draft> paper, Command command, Caller caller) {
        Instant now = foundation.time().now();
        ProcedureId id = new ProcedureId(foundation.ids().next());
        Outcome<Change<SubmittedProcedure>> filed =
                paper.then(draft -> filings.file(entry(id, draft, command, caller, now), now));
        paper.accepted().ifPresent(draft -> filed.accepted().ifPresent(done -> told(draft, id, command, caller)));
        foundation
                .audit()
                .record(
                        paper.accepted()
                                .map(draft -> caller.actingFor(draft.person()))
                                .orElse(caller),
                        Optional.of(command.body()),
                        Intention.ENTER_PAPER,
                        id.value(),
                        1,
                        filed,
                        detail(paper.accepted(), command));
        return filed.map(change -> Receipt.of(change.state()));
    }

    private static Detail detail(Optional<Draft> paper, Command command) {
        Detail signed = Detail.of("signed", command.signed());
        return paper.flatMap(Draft::filledOn)
                .map(day -> signed.and("filledOn", day))
                .orElse(signed);
    }

    /** A doctor who is also staff leaves the own paper to a colleague. */
    private static Outcome<Draft> sound(Draft draft, Command command, Caller caller) {
        if (caller.is(draft.person())) {
            return Outcome.refused(ProcedureRefusal.OWN_PROCEDURE);
        }
        if (command.seen().filter(seen -> !seen.equals(draft.version())).isPresent()) {
            return Outcome.refused(ProcedureRefusal.PAPER_CHANGED_MEANWHILE);
        }
        boolean here = !command.request().targets().isEmpty()
                && command.request().targets().get(0).body().equals(command.body());
        if (!here) {
            return Outcome.refused(ProcedureRefusal.NO_SUCH_PAPER);
        }
        return command.signed()
                ? Outcome.accepted(draft)
                : Outcome.refused(Refusal.of(ProcedureRefusal.SIGNATURE_NEEDED).at("signed"));
    }

    private static JoinFilings.Entry entry(ProcedureId id, Draft draft, Command command, Caller caller, Instant now) {
        HistoryLine entered = HistoryLine.submitted(caller.account().orElseThrow(), now)
                .from(new PaperEntry(command.body(), draft.filledOn()));
        return new JoinFilings.Entry(id, draft.person(), command.request(), Optional.of(draft.id()), entered, true);
    }

    private void told(Draft draft, ProcedureId id, Command command, Caller caller) {
        foundation.looked(
                caller.actingFor(draft.person()),
                command.body(),
                ViewLog.Kind.CHANGE,
                ViewLog.Ground.STEP,
                draft.person(),
                "entered " + id.value());
    }
}
