package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.people.Physicians;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.procedures.ProcedureRefusal;

/** Gives an own draft the code under which the office finds it once it comes on paper; the same one each time. */
public final class PrintDraft {

    public record Command(DraftId draft) {}

    private final Foundation foundation;
    private final ProcedurePorts ports;
    private final Physicians physicians;

    PrintDraft(Foundation foundation, ProcedurePorts ports, Physicians physicians) {
        this.physicians = physicians;
        this.foundation = foundation;
        this.ports = ports;
    }

    /** What a doctor answers to what was sent back is given where it was asked for, and not printed. */
    public Outcome<Paper> print(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<Paper> printed = own(command.draft(), caller)
                    .map(draft -> Paper.of(
                            ports.papers().of(draft.id()).orElseGet(() -> kept(draft, now)), draft, physicians, true));
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            Intention.PRINT_DRAFT,
                            command.draft().value(),
                            0,
                            printed,
                            Detail.NONE);
            return printed;
        });
    }

    private Outcome<Draft> own(DraftId id, Caller caller) {
        return ports.drafts()
                .find(id)
                .filter(draft -> caller.is(draft.person()) && draft.answered().isEmpty())
                .map(Draft::toGoOn)
                .orElseGet(() -> Outcome.refused(ProcedureRefusal.NO_SUCH_PROCEDURE));
    }

    private PaperForm kept(Draft draft, Instant now) {
        PaperForm form =
                new PaperForm(PaperCode.of(foundation.ids().next().getLeastSignificantBits()), draft.id(), now);
        ports.papers().keep(form);
        return form;
    }
}
