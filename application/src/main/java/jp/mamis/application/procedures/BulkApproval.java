package jp.mamis.application.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.ProcedureId;

/**
 * What a body approves together (一括承認) for one day of its board, and what has become of each. It is stored before the
 * first approval; every line is then settled together with its approval, once.
 *
 * @param by    whose decisions they are
 * @param lines in the order they were asked for, none twice
 */
public record BulkApproval(
        BulkApprovalId id, AssociationId body, AccountId by, LocalDate boardDay, Instant at, List<Line> lines) {

    public BulkApproval {
        lines = List.copyOf(lines);
    }

    /**
     * A procedure to be approved.
     *
     * @param seen the version it was decided on
     */
    public record Item(ProcedureId procedure, Version seen) {}

    /** @param result what has become of it; empty while it has not been its turn */
    public record Line(Item item, Optional<Result> result) {}

    /**
     * What has become of a line.
     *
     * @param state   how the body saw the procedure right after its approval; empty when it was refused
     * @param reasons every reason of a refusal; empty when it was approved
     */
    public record Result(Instant at, Optional<OfficeState> state, List<Refusal> reasons) {
        public Result {
            reasons = List.copyOf(reasons);
        }
    }

    /** What has not been its turn yet, in order. */
    public List<Item> open() {
        return lines.stream()
                .filter(line -> line.result().isEmpty())
                .map(Line::item)
                .toList();
    }
}
