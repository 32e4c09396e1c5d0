package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.ProcedureKind;
import jp.mamis.domain.procedures.ProcedureRefusal;

/** Keeps what a doctor has typed so far, right or wrong, so that it can be gone on with on any device. */
public final class SaveDraft {

    /**
     * Answers to keep.
     *
     * @param draft   the draft to go on with; empty for a new one, or for one begun before that is blank still
     * @param answers added to those kept before, replacing those of the same name
     * @param basedOn what the caller has seen of the draft; empty where a page adds its own fields to whatever is kept
     */
    public record Command(Optional<DraftId> draft, Map<String, String> answers, Optional<Version> basedOn) {

        public Command(Optional<DraftId> draft, Map<String, String> answers) {
            this(draft, answers, Optional.empty());
        }
    }

    /** More drafts than anyone needs; our choice. */
    private static final int MOST_DRAFTS = 20;

    private final Foundation foundation;
    private final Drafts drafts;
    private final Procedures procedures;
    private final AnswerDrafts answering;

    SaveDraft(Foundation foundation, ProcedurePorts ports) {
        this.foundation = foundation;
        this.drafts = ports.drafts();
        this.procedures = ports.procedures();
        this.answering = new AnswerDrafts(ports);
    }

    public Outcome<Draft> save(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            caller.person().ifPresent(procedures::claim);
            Outcome<Draft> draft = begun(command, caller, now)
                    .then(found -> answering.awaited(found, command.answers(), caller))
                    .then(found -> merged(found, command, now));
            draft.accepted().ifPresent(drafts::save);
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            Intention.SAVE_DRAFT,
                            subject(command, draft),
                            0,
                            draft,
                            Detail.NONE);
            return draft;
        });
    }

    /** The draft; for a refused new one, an id that nothing bears. */
    private UUID subject(Command command, Outcome<Draft> draft) {
        return draft.accepted()
                .map(Draft::id)
                .or(command::draft)
                .map(DraftId::value)
                .orElseGet(foundation.ids()::next);
    }

    private Outcome<Draft> begun(Command command, Caller caller, Instant now) {
        if (caller.person().isEmpty()) {
            return Outcome.refused(ProcedureRefusal.NO_REGISTERED_PERSON);
        }
        if (command.draft().isEmpty()) {
            return fresh(caller.person().get(), now);
        }
        return command.draft()
                .flatMap(drafts::find)
                .filter(draft -> caller.is(draft.person()))
                .map(Draft::toGoOn)
                .orElseGet(() -> Outcome.refused(ProcedureRefusal.NO_SUCH_PROCEDURE));
    }

    private Outcome<Draft> fresh(PersonId person, Instant now) {
        List<Draft> before = drafts.of(person).stream()
                .filter(draft -> !draft.isWithOffice())
                .toList();
        Optional<Draft> blank = before.stream().filter(Draft::isBlank).findFirst();
        if (blank.isEmpty() && before.size() >= MOST_DRAFTS) {
            return Outcome.refused(ProcedureRefusal.TOO_MANY_DRAFTS);
        }
        return Outcome.accepted(blank.orElseGet(() -> new Draft(
                new DraftId(foundation.ids().next()), Version.NEW, person, ProcedureKind.JOIN, now, Map.of())));
    }

    private Outcome<Draft> merged(Draft draft, Command command, Instant now) {
        if (command.basedOn().filter(seen -> !seen.equals(draft.version())).isPresent()) {
            return Outcome.refused(
                    Refusal.of(ProcedureRefusal.CHANGED_MEANWHILE).byCaller());
        }
        Map<String, String> all = new HashMap<>(draft.answers());
        all.putAll(command.answers());
        // What these say is an office's to say.
        all.remove(Draft.FILLED_ON);
        all.remove(Draft.NEWCOMER);
        if (!Draft.holds(all)) {
            return Outcome.refused(ProcedureRefusal.DRAFT_TOO_LARGE);
        }
        return Outcome.accepted(new Draft(draft.id(), draft.version(), draft.person(), draft.kind(), now, all));
    }
}
