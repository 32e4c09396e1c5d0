package jp.mamis.application.procedures;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.StoreUnavailable;
import jp.mamis.application.procedures.BulkApproval.Item;
import jp.mamis.application.procedures.BulkApproval.Result;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureRefusal;

/**
 * Approves what was begun together (一括承認), each procedure in a transaction of its own with its result, so that one that
 * cannot be approved keeps back none of the others. Run again it goes on with what is left; two at once share the work.
 */
public final class CarryOutBulkApproval {

    /** What was begun, at the body it was begun for. */
    public record Command(BulkApprovalId id, AssociationId body) {}

    private final Foundation foundation;
    private final BulkApprovals approvals;
    private final Procedures procedures;
    private final ApproveStep approveStep;

    CarryOutBulkApproval(
            Foundation foundation, BulkApprovals approvals, Procedures procedures, ApproveStep approveStep) {
        this.foundation = foundation;
        this.approvals = approvals;
        this.procedures = procedures;
        this.approveStep = approveStep;
    }

    /**
     * Answers when every line is settled. Only whoever began it goes on, since they are his or her decisions.
     *
     * @throws StoreUnavailable when the store does not answer any more; what is settled stays
     */
    public Outcome<BulkApproval> carryOut(Command command, Caller caller) {
        Outcome<BulkApproval> begun = foundation.work().readOnly(() -> own(command.id(), command.body(), caller));
        return foundation
                .answered(begun, command.body(), command.id().value(), caller)
                .map(approval -> settled(approval, caller));
    }

    private Outcome<BulkApproval> own(BulkApprovalId id, AssociationId body, Caller caller) {
        return approvals
                .find(id)
                .filter(approval -> approval.body().equals(body) && caller.decidesFor(body))
                .filter(approval -> caller.account().equals(Optional.of(approval.by())))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(ProcedureRefusal.NO_SUCH_BULK_APPROVAL));
    }

    /** What goes wrong with one is thrown when the others have had their turn. */
    private BulkApproval settled(BulkApproval approval, Caller caller) {
        Optional<RuntimeException> wrong = Optional.empty();
        for (Item item : approval.open()) {
            try {
                approve(approval, item, caller);
            } catch (StoreUnavailable gone) {
                throw gone;
            } catch (RuntimeException failure) {
                wrong.ifPresent(failure::addSuppressed);
                wrong = Optional.of(failure);
            }
        }
        wrong.ifPresent(failure -> {
            throw failure;
        });
        return foundation.work().readOnly(() -> approvals.find(approval.id()).orElseThrow());
    }

    private void approve(BulkApproval approval, Item item, Caller caller) {
        try {
            once(
                    approval,
                    item,
                    () -> approveStep
                            .approve(
                                    new ApproveStep.Command(
                                            item.procedure(), approval.body(), approval.boardDay(), item.seen()),
                                    caller)
                            .fold(receipt -> result(Optional.of(state(item, approval)), List.of()), this::refused));
        } catch (StaleState overtaken) {
            once(approval, item, () -> refused(Refusals.of(Refusal.of(ProcedureRefusal.CHANGED_MEANWHILE))));
        }
    }

    private void once(BulkApproval approval, Item item, Supplier<Result> act) {
        foundation.work().inTransaction(() -> {
            boolean mine = approvals.claim(approval.id(), item.procedure());
            if (mine) {
                approvals.settle(approval.id(), item.procedure(), act.get());
            }
            return mine;
        });
    }

    private Result refused(Refusals reasons) {
        return result(Optional.empty(), reasons.reasons());
    }

    /** Each line at its own moment. */
    private Result result(Optional<OfficeState> state, List<Refusal> reasons) {
        return new Result(foundation.time().now(), state, reasons);
    }

    private OfficeState state(Item item, BulkApproval approval) {
        Procedure now = procedures.find(item.procedure()).orElseThrow();
        return OfficeState.of(now, approval.body());
    }
}
