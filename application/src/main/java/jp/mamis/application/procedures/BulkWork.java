package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.jobs.Job;
import jp.mamis.application.jobs.JobKind;
import jp.mamis.application.jobs.JobRefusal;
import jp.mamis.application.jobs.JobWork;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.procedures.BulkApproval.Item;
import jp.mamis.application.procedures.BulkApproval.Line;
import jp.mamis.application.procedures.BulkApproval.Result;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureRefusal;

/** Approving together as a job: a line is a piece, settled together with its approval. */
final class BulkWork implements JobWork, JobWork.Pieces {

    private final BulkApprovals approvals;
    private final Procedures procedures;
    private final ApproveStep approveStep;

    BulkWork(BulkApprovals approvals, Procedures procedures, ApproveStep approveStep) {
        this.approvals = approvals;
        this.procedures = procedures;
        this.approveStep = approveStep;
    }

    @Override
    public JobKind kind() {
        return JobKind.APPROVE_TOGETHER;
    }

    @Override
    public Pieces pieces() {
        return this;
    }

    @Override
    public Outcome<Piece> next(Job job, Caller caller, Instant now) {
        BulkApproval approval = approval(job);
        if (!caller.decidesFor(approval.body())) {
            return Outcome.refused(JobRefusal.DUTY_LOST);
        }
        Line line = line(approval, job);
        return Outcome.accepted(
                line.result().isPresent()
                        ? behind(approval, job, 0, 0)
                        : settled(approval, job, tried(approval, line.item(), caller, now)));
    }

    /** What somebody changed at the same time is refused as changed; what breaks otherwise is left out. */
    @Override
    public Outcome<Piece> stumbled(Job job, RuntimeException failure, Instant now) {
        BulkApproval approval = approval(job);
        if (failure instanceof StaleState) {
            return Outcome.accepted(settled(
                    approval,
                    job,
                    new Result(now, Optional.empty(), List.of(Refusal.of(ProcedureRefusal.CHANGED_MEANWHILE)))));
        }
        Piece behind = behind(approval, job, 0, 0);
        return Outcome.accepted(new Piece(
                behind.position(), 0, 0, behind.last(), Map.of(), Optional.of(Refusal.of(JobRefusal.PIECE_FAILED))));
    }

    private Result tried(BulkApproval approval, Item item, Caller caller, Instant now) {
        return approveStep
                .approve(
                        new ApproveStep.Command(item.procedure(), approval.body(), approval.boardDay(), item.seen()),
                        caller)
                .fold(
                        receipt -> new Result(now, Optional.of(state(item, approval)), List.of()),
                        reasons -> new Result(now, Optional.empty(), reasons.reasons()));
    }

    private OfficeState state(Item item, BulkApproval approval) {
        Procedure now = procedures.find(item.procedure()).orElseThrow();
        return OfficeState.of(now, approval.body());
    }

    private Piece settled(BulkApproval approval, Job job, Result result) {
        approvals.settle(approval.id(), line(approval, job).item().procedure(), result);
        return behind(approval, job, 1, result.state().isEmpty() ? 1 : 0);
    }

    private static Piece behind(BulkApproval approval, Job job, int done, int refused) {
        int position = job.progress().position() + 1;
        return Piece.of(position, done, refused, position == approval.lines().size());
    }

    private static Line line(BulkApproval approval, Job job) {
        return approval.lines().get(job.progress().position());
    }

    private BulkApproval approval(Job job) {
        return approvals.find(new BulkApprovalId(job.id().value())).orElseThrow();
    }
}
