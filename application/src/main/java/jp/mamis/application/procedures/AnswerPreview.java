package jp.mamis.application.procedures;

import java.util.List;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.SentBackProcedure;

/** What applicants learn of the answer to what was sent back to them, before they send it. */
public final class AnswerPreview {

    private final Foundation foundation;
    private final Procedures procedures;

    AnswerPreview(Foundation foundation, Procedures procedures) {
        this.foundation = foundation;
        this.procedures = procedures;
    }

    /** The body that would decide first on such an answer; empty when none had to, or there is nothing to answer. */
    public Optional<AssociationId> firstToDecide(ProcedureId id, JoinRequest request, Caller caller) {
        return own(id, caller).flatMap(procedure -> procedure.firstToDecide(request));
    }

    /** Whether every body that has taken the caller in by the procedure is among these; true when there is nothing to answer. */
    public boolean keepsDecided(ProcedureId id, List<AssociationId> bodies, Caller caller) {
        return own(id, caller).map(procedure -> procedure.keepsDecided(bodies)).orElse(true);
    }

    private Optional<SentBackProcedure> own(ProcedureId id, Caller caller) {
        return foundation
                .work()
                .readOnly(() -> procedures.find(id))
                .filter(procedure -> caller.is(procedure.filing().applicant()))
                .filter(SentBackProcedure.class::isInstance)
                .map(SentBackProcedure.class::cast);
    }
}
