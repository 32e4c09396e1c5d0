package jp.mamis.application.memory;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.procedures.BulkApproval;
import jp.mamis.application.procedures.BulkApproval.Line;
import jp.mamis.application.procedures.BulkApproval.Result;
import jp.mamis.application.procedures.BulkApprovalId;
import jp.mamis.application.procedures.BulkApprovals;
import jp.mamis.domain.procedures.ProcedureId;

/** Bulk approvals in memory. Transactions run one at a time anyway. */
public final class InMemoryBulkApprovals implements BulkApprovals {

    private final InMemoryStore store;
    private final NavigableMap<UUID, BulkApproval> rows;

    InMemoryBulkApprovals(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public void begin(BulkApproval approval) {
        store.requireTransaction();
        rows.put(approval.id().value(), approval);
    }

    @Override
    public Optional<BulkApproval> find(BulkApprovalId id) {
        return Optional.ofNullable(rows.get(id.value()));
    }

    @Override
    public void settle(BulkApprovalId id, ProcedureId procedure, Result result) {
        store.requireTransaction();
        BulkApproval before = find(id).orElseThrow();
        rows.put(
                id.value(),
                new BulkApproval(
                        before.id(),
                        before.body(),
                        before.by(),
                        before.boardDay(),
                        before.at(),
                        before.lines().stream()
                                .map(line -> line.item().procedure().equals(procedure)
                                                && line.result().isEmpty()
                                        ? new Line(line.item(), Optional.of(result))
                                        : line)
                                .toList()));
    }
}
