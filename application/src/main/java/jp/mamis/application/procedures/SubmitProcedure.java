package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.HistoryLine;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.SubmittedProcedure;

/** Files a procedure with all bodies of its route at once (提出). */
public final class SubmitProcedure {

    /** @param draft the draft it was made from, removed with the filing; its files go along */
    public record Command(JoinRequest request, Optional<DraftId> draft) {}

    private final Foundation foundation;
    private final Drafts drafts;
    private final Procedures procedures;
    private final JoinFilings filings;

    SubmitProcedure(Foundation foundation, ProcedurePorts ports, JoinFilings filings) {
        this.foundation = foundation;
        this.drafts = ports.drafts();
        this.procedures = ports.procedures();
        this.filings = filings;
    }

    public Outcome<Receipt> submit(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            ProcedureId id = new ProcedureId(foundation.ids().next());
            Instant now = foundation.time().now();
            // Claimed before the draft is read, so that who files it elsewhere at this instant is through with it.
            caller.person().ifPresent(procedures::claim);
            Optional<Draft> draft = own(command, caller);
            Outcome<Change<SubmittedProcedure>> filed = applicant(caller)
                    .then(person -> filedOnce(person, command))
                    .then(person -> ownWords(person, draft))
                    .then(person -> filings.file(entry(id, person, command, draft, caller, now), now));
            foundation
                    .audit()
                    .record(caller, Optional.empty(), Intention.SUBMIT_PROCEDURE, id.value(), 1, filed, Detail.NONE);
            return filed.map(change -> Receipt.of(change.state()));
        });
    }

    private Outcome<PersonId> filedOnce(PersonId person, Command command) {
        return command.draft()
                .flatMap(drafts::filed)
                .flatMap(procedures::find)
                .map(Procedure::filing)
                .filter(first -> first.applicant().equals(person))
                .map(first -> Outcome.<PersonId>refused(Refusal.of(
                        ProcedureRefusal.DRAFT_FILED,
                        Map.of("reference", first.reference().text()))))
                .orElseGet(() -> Outcome.accepted(person));
    }

    /** What an office enters from paper is filed by nobody else. */
    private static Outcome<PersonId> ownWords(PersonId person, Optional<Draft> draft) {
        return draft.map(found -> found.toGoOn().map(own -> person)).orElseGet(() -> Outcome.accepted(person));
    }

    private static JoinFilings.Entry entry(
            ProcedureId id, PersonId person, Command command, Optional<Draft> draft, Caller caller, Instant now) {
        return new JoinFilings.Entry(
                id,
                person,
                command.request(),
                draft.map(Draft::id),
                HistoryLine.submitted(caller.account().orElseThrow(), now),
                false);
    }

    /** The draft it was made from, where that is the caller's and there still. */
    private Optional<Draft> own(Command command, Caller caller) {
        return command.draft().flatMap(drafts::find).filter(draft -> caller.is(draft.person()));
    }

    private static Outcome<PersonId> applicant(Caller caller) {
        return caller.person()
                .filter(person -> caller.account().isPresent())
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(ProcedureRefusal.NO_REGISTERED_PERSON));
    }
}
