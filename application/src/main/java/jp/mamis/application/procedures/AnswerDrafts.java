package jp.mamis.application.procedures;

import java.util.Map;
import java.util.Optional;
import jp.mamis.application.attachments.FiledDocuments;
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

    AnswerDrafts(ProcedurePorts ports) {
        this.drafts = ports.drafts();
        this.procedures = ports.procedures();
        this.documents = new FiledDocuments(ports.files());
    }

    /**
     * Whether these answers may make the draft the answer to a procedure of the caller's; refused with its state where no
     * answer is awaited. A procedure that is not the caller's is refused when it is filed.
     */
    Outcome<Draft> awaited(Draft draft, Map<String, String> answers, Caller caller) {
        Optional<Procedure> answered = Draft.answered(answers)
                .filter(id -> !draft.answered().equals(Optional.of(id)))
                .flatMap(id -> {
                    procedures.claim(draft.person());
                    return procedures.find(id);
                })
                .filter(procedure -> caller.is(procedure.filing().applicant()));
        return answered.map(
                        procedure -> Desk.in(SentBackProcedure.class, procedure).map(awaiting -> draft))
                .orElseGet(() -> Outcome.accepted(draft));
    }

    /**
     * Lets no draft answer what has ended. What was typed stays, as a filing of its own that can be filed anew; there is
     * nothing left to ask for where the procedure is completed. The months for which files are kept begin.
     */
    void follow(Procedure procedure) {
        PersonId applicant = procedure.filing().applicant();
        procedure.closedOn().ifPresent(day -> documents.ended(ProcedureFolders.folder(procedure.id()), day));
        boolean completed = procedure.state() == Procedure.State.COMPLETED;
        if (!procedure.isUnderWay()) {
            drafts.of(applicant).stream()
                    .filter(draft -> draft.answered().equals(Optional.of(procedure.id())))
                    .toList()
                    .forEach(draft -> {
                        if (completed) {
                            drafts.remove(draft.id());
                        } else {
                            drafts.save(draft.onItsOwn());
                        }
                    });
        }
    }
}
