package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.procedures.ProcedureRefusal;

/** Keeps what the office has typed of an application that was filled in by hand, right or wrong. For staff. */
public final class KeepPaper {

    /**
     * What is kept.
     *
     * @param answers added to those kept before, replacing those of the same name
     * @param basedOn what the caller has seen of the draft
     */
    public record Command(PaperCode code, AssociationId body, Map<String, String> answers, Version basedOn) {

        public Command {
            answers = Map.copyOf(answers);
        }
    }

    private static final Set<String> OFFICES_OWN =
            Set.of(Draft.LOWEST, Draft.FILLED_ON, Draft.NEWCOMER, Draft.PROCEDURE, Draft.SEEN, Draft.ANSWER);

    private final Foundation foundation;
    private final ProcedurePorts ports;
    private final PaperQueries papers;

    KeepPaper(Foundation foundation, ProcedurePorts ports, PaperQueries papers) {
        this.foundation = foundation;
        this.ports = ports;
        this.papers = papers;
    }

    /** Answers the draft as it is kept then. A form that a doctor has printed is changed by nobody but the doctor. */
    public Outcome<Draft> keep(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<Draft> paper = papers.reached(command.code(), command.body(), caller);
            Outcome<Draft> kept = paper.then(draft -> draft.isWithOffice() && !caller.is(draft.person())
                            ? Outcome.accepted(draft)
                            : Outcome.refused(ProcedureRefusal.NO_SUCH_PAPER))
                    .then(draft -> merged(draft, command, now));
            kept.accepted().ifPresent(ports.drafts()::save);
            foundation
                    .audit()
                    .record(
                            paper.accepted()
                                    .map(draft -> caller.actingFor(draft.person()))
                                    .orElse(caller),
                            Optional.of(command.body()),
                            Intention.SAVE_DRAFT,
                            paper.accepted().map(draft -> draft.id().value()).orElse(PaperQueries.NOTHING),
                            0,
                            kept,
                            Detail.NONE);
            return kept.map(draft ->
                    new Draft(draft.id(), draft.version().next(), draft.person(), draft.kind(), now, draft.answers()));
        });
    }

    /** The lowest body stays the office's own, and a paper never becomes an answer to what was sent back. */
    private static Outcome<Draft> merged(Draft draft, Command command, Instant now) {
        if (!command.basedOn().equals(draft.version())) {
            return Outcome.refused(ProcedureRefusal.CHANGED_MEANWHILE);
        }
        Map<String, String> all = new HashMap<>(draft.answers());
        command.answers().forEach((field, text) -> {
            if (!OFFICES_OWN.contains(field)) {
                all.put(field, text);
            }
        });
        return Draft.holds(all)
                ? Outcome.accepted(new Draft(draft.id(), draft.version(), draft.person(), draft.kind(), now, all))
                : Outcome.refused(ProcedureRefusal.DRAFT_TOO_LARGE);
    }
}
