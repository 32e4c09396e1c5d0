package jp.mamis.application.procedures;

import java.util.List;
import java.util.Optional;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.SentBackProcedure;

/** What applicants learn of the answer to what was sent back to them, before they send it. */
public final class AnswerPreview {

    private final Foundation foundation;
    private final Procedures procedures;
    private final DecidedBodies decided;

    AnswerPreview(Foundation foundation, Procedures procedures, CurrentHierarchy hierarchy) {
        this.foundation = foundation;
        this.procedures = procedures;
        this.decided = new DecidedBodies(hierarchy);
    }

    /** The body that would decide first on such an answer; empty when none had to, or there is nothing to answer. */
    public Optional<AssociationId> firstToDecide(ProcedureId id, JoinRequest request, Caller caller) {
        return own(id, caller).flatMap(procedure -> procedure.firstToDecide(request));
    }

    /**
     * The bodies that have taken the applicant in by the procedure, lowest first: an answer has to name every one of them.
     * Empty when there is nothing to answer. For the office that had entered it too.
     */
    public List<Association> decided(ProcedureId id, Caller caller) {
        return answerable(id, caller).map(decided::of).orElseGet(List::of);
    }

    /** Why an answer cannot do with these bodies; empty where it can. */
    public Optional<Refusal> dropped(ProcedureId id, List<Association> bodies, Caller caller) {
        return Optional.of(decided(id, caller))
                .filter(begun -> !bodies.containsAll(begun))
                .map(DecidedBodies::dropped);
    }

    private Optional<SentBackProcedure> own(ProcedureId id, Caller caller) {
        return answerable(id, caller)
                .filter(procedure -> caller.is(procedure.filing().applicant()));
    }

    private Optional<SentBackProcedure> answerable(ProcedureId id, Caller caller) {
        return foundation
                .work()
                .readOnly(() -> procedures.find(id))
                .filter(procedure -> caller.is(procedure.filing().applicant())
                        || procedure
                                .filing()
                                .enteredAt()
                                .filter(caller::isStaffOf)
                                .isPresent())
                .filter(SentBackProcedure.class::isInstance)
                .map(SentBackProcedure.class::cast);
    }
}
