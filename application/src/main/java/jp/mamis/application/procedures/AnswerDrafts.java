package jp.mamis.application.procedures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.attachments.FiledDocuments;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.SentBackProcedure;

/** Drafts that answer what was sent back: begun while an answer is awaited, and none is left once the procedure has ended. */
final class AnswerDrafts {

    private final Drafts drafts;
    private final Procedures procedures;
    private final FiledDocuments documents;
    private final PaperForms papers;

    AnswerDrafts(ProcedurePorts ports) {
        this.drafts = ports.drafts();
        this.procedures = ports.procedures();
        this.papers = ports.papers();
        this.documents = new FiledDocuments(ports.files());
    }

    /**
     * Whether these answers may make the draft the answer to a procedure of the caller's; refused with its state where no
     * answer is awaited. A procedure that is not the caller's is refused when it is filed.
     */
    Outcome<Draft> awaited(Draft draft, Map<String, String> answers, Caller caller) {
        Optional<Procedure> answered = Draft.answered(answers)
                .filter(id -> !draft.answered().equals(Optional.of(id)))
                .flatMap(procedures::find)
                .filter(procedure -> caller.is(procedure.filing().applicant()));
        return answered.map(
                        procedure -> Desk.in(SentBackProcedure.class, procedure).map(awaiting -> draft))
                .orElseGet(() -> Outcome.accepted(draft));
    }

    /**
     * Lets no draft answer what awaits no answer. It is removed where the answer has been filed, or nothing is left to ask
     * for; of what ended otherwise, what the doctor typed stays as a filing of its own that can be filed anew, and what an
     * office had begun on paper goes, for the doctor has signed an answer and no new application. The months for which files
     * are kept begin.
     *
     * @param done what has just been done to it
     */
    void follow(Procedure procedure, Intention done) {
        boolean filed = done == Intention.RESUBMIT_PROCEDURE;
        procedure.closedOn().ifPresent(day -> documents.ended(ProcedureFolders.folder(procedure.id()), day));
        if (procedure.isUnderWay() && !filed) {
            return;
        }
        boolean settled = filed || procedure.state() == Procedure.State.COMPLETED;
        answering(procedure).forEach(draft -> {
            if (settled) {
                papers.file(draft.id(), procedure.id());
                drafts.file(draft.id(), procedure.id());
            } else if (draft.isWithOffice()) {
                papers.drop(draft.id(), procedure.id());
                drafts.remove(draft.id());
            } else {
                drafts.save(draft.onItsOwn());
            }
        });
    }

    /** Read after the claim, so that none of them is saved by the applicant before it is settled here. */
    private List<Draft> answering(Procedure procedure) {
        PersonId applicant = procedure.filing().applicant();
        procedures.claim(applicant);
        return drafts.of(applicant).stream()
                .filter(draft -> draft.answered().equals(Optional.of(procedure.id())))
                .toList();
    }
}
