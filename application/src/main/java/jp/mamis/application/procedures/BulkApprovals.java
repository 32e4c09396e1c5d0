package jp.mamis.application.procedures;

import java.util.Optional;
import jp.mamis.application.procedures.BulkApproval.Result;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.procedures.ProcedureId;

/** What bodies approve together. None is ever removed. */
public interface BulkApprovals {

    /** Stores one whose lines are all open. */
    void begin(BulkApproval approval);

    /** With what has become of its lines; a reason comes back with the name of its code, its field and its facts, as {@link Refusal}. */
    Optional<BulkApproval> find(BulkApprovalId id);

    /**
     * Takes a line for the running transaction: whoever comes second waits for the first to end. False when the line is
     * settled, or there is no such line.
     */
    boolean claim(BulkApprovalId id, ProcedureId procedure);

    /** Settles a line that the running transaction has claimed. */
    void settle(BulkApprovalId id, ProcedureId procedure, Result result);
}
