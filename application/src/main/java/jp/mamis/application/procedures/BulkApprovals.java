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

    /** Settles a line that is open; whoever does so holds its job. */
    void settle(BulkApprovalId id, ProcedureId procedure, Result result);
}
