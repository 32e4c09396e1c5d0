package jp.mamis.application.procedures;

import java.util.Optional;
import java.util.function.Consumer;
import jp.mamis.application.jobs.Job;
import jp.mamis.application.jobs.JobId;
import jp.mamis.application.jobs.JobRunner;
import jp.mamis.application.jobs.JobWork;
import jp.mamis.application.jobs.Jobs;
import jp.mamis.application.jobs.ResumeJob;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.ProcedureRefusal;

/**
 * Approves what was begun together (一括承認) while whoever began it waits, each procedure in a transaction of its own with its
 * result, so that one that cannot be approved keeps back none of the others. Where it is broken off, the job goes on by
 * itself.
 */
public final class CarryOutBulkApproval {

    /** What was begun, at the body it was begun for. */
    public record Command(BulkApprovalId id, AssociationId body) {}

    private final Foundation foundation;
    private final BulkApprovals approvals;
    private final Jobs jobs;
    private final JobRunner runner;
    private final JobWork work;

    CarryOutBulkApproval(Foundation foundation, BulkApprovals approvals, Jobs jobs, JobRunner runner, JobWork work) {
        this.foundation = foundation;
        this.approvals = approvals;
        this.jobs = jobs;
        this.runner = runner;
        this.work = work;
    }

    /**
     * Answers with what is settled: everything, unless somebody else works on it, it was cancelled, or a line broke. Only
     * whoever began it goes on, since they are his or her decisions.
     *
     * @throws jp.mamis.application.kernel.StoreUnavailable when the store does not answer any more; what is settled stays
     */
    public Outcome<BulkApproval> carryOut(Command command, Caller caller) {
        return carryOut(command, caller, job -> {});
    }

    /** The same where it was cancelled or left lines out before. */
    public Outcome<BulkApproval> goOn(Command command, ResumeJob resumeJob, Caller caller) {
        return carryOut(command, caller, job -> {
            if (job.state().isResumable()) {
                resumeJob.resume(new ResumeJob.Command(job.id(), job.version()), caller);
            }
        });
    }

    private Outcome<BulkApproval> carryOut(Command command, Caller caller, Consumer<Job> before) {
        Outcome<BulkApproval> begun = foundation.work().readOnly(() -> own(command.id(), command.body(), caller));
        return foundation
                .answered(begun, command.body(), command.id().value(), caller)
                .map(approval -> {
                    JobId id = new JobId(approval.id().value());
                    foundation.work().readOnly(() -> jobs.find(id)).ifPresent(before);
                    runner.run(id, id.value(), work, JobRunner.TO_THE_END);
                    return foundation
                            .work()
                            .readOnly(() -> approvals.find(approval.id()).orElseThrow());
                });
    }

    private Outcome<BulkApproval> own(BulkApprovalId id, AssociationId body, Caller caller) {
        return approvals
                .find(id)
                .filter(approval -> approval.body().equals(body) && caller.decidesFor(body))
                .filter(approval -> caller.account().equals(Optional.of(approval.by())))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(ProcedureRefusal.NO_SUCH_BULK_APPROVAL));
    }
}
