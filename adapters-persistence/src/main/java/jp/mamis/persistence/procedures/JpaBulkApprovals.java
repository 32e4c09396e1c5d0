package jp.mamis.persistence.procedures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.procedures.BulkApproval;
import jp.mamis.application.procedures.BulkApproval.Item;
import jp.mamis.application.procedures.BulkApproval.Line;
import jp.mamis.application.procedures.BulkApproval.Result;
import jp.mamis.application.procedures.BulkApprovalId;
import jp.mamis.application.procedures.BulkApprovals;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.ReasonsJson;
import jp.mamis.persistence.work.Statements;

/** Bulk approvals in PostgreSQL: two statements to begin one, one to read it. */
public final class JpaBulkApprovals implements BulkApprovals {

    private static final String BEGIN =
            "insert into mamis.bulk_approval (id, body, account, board_day, begun_at) values (?, ?, ?, ?, ?)";
    private static final String LINES = "insert into mamis.bulk_approval_line (approval, position, procedure, seen)"
            + " select ?, t.position, t.procedure, t.seen from unnest(?, ?) with ordinality as t(procedure, seen, position)";
    private static final String FIND = "select a.body, a.account, a.board_day, a.begun_at, l.procedure, l.seen,"
            + " l.settled_at, l.office_state, l.reasons from mamis.bulk_approval a"
            + " join mamis.bulk_approval_line l on l.approval = a.id where a.id = ? order by l.position";
    private static final String SETTLE = "update mamis.bulk_approval_line set settled_at = ?, office_state = ?,"
            + " reasons = ? where approval = ? and procedure = ? and settled_at is null";

    private final Statements statements;

    public JpaBulkApprovals(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public void begin(BulkApproval approval) {
        UUID[] procedures =
                approval.open().stream().map(item -> item.procedure().value()).toArray(UUID[]::new);
        Long[] seen = approval.open().stream().map(item -> item.seen().number()).toArray(Long[]::new);
        statements.run(
                BEGIN,
                approval.id().value(),
                approval.body().value(),
                approval.by().value(),
                approval.boardDay(),
                approval.at());
        statements.run(LINES, approval.id().value(), procedures, seen);
    }

    @Override
    public Optional<BulkApproval> find(BulkApprovalId id) {
        return statements.read(FIND, rows -> read(id, rows), id.value());
    }

    private static Optional<BulkApproval> read(BulkApprovalId id, ResultSet rows) throws SQLException {
        List<Line> lines = new ArrayList<>();
        Optional<BulkApproval> head = Optional.empty();
        while (rows.next()) {
            lines.add(line(rows));
            head = Optional.of(new BulkApproval(
                    id,
                    new AssociationId(rows.getObject("body", UUID.class)),
                    new AccountId(rows.getObject("account", UUID.class)),
                    rows.getObject("board_day", LocalDate.class),
                    Statements.instant(rows, "begun_at"),
                    lines));
        }
        return head;
    }

    private static Line line(ResultSet row) throws SQLException {
        Item item = new Item(new ProcedureId(row.getObject("procedure", UUID.class)), new Version(row.getLong("seen")));
        Optional<Instant> settled = Statements.possibleInstant(row, "settled_at");
        return new Line(
                item,
                settled.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Result(
                                settled.get(),
                                Optional.ofNullable(row.getString("office_state"))
                                        .map(OfficeState::valueOf),
                                ReasonsJson.read(row.getString("reasons")))));
    }

    @Override
    public void settle(BulkApprovalId id, ProcedureId procedure, Result result) {
        statements.run(
                SETTLE,
                result.at(),
                result.state().map(Enum::name).orElse(null),
                ReasonsJson.text(result.reasons()),
                id.value(),
                procedure.value());
    }
}
