package jp.mamis.application.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.procedures.BulkApproval.Item;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.membership.MemberCategory;

/**
 * What approving together would do, line by line in the order asked for.
 *
 * @param boardDay the day it was tried with; empty when none was given yet
 */
public record BulkPreview(Optional<LocalDate> boardDay, List<Line> lines) {

    public BulkPreview {
        lines = List.copyOf(lines);
    }

    /**
     * One procedure.
     *
     * @param row     as it stands in the body's work list; empty when it does not
     * @param request what is asked of the body; empty when the body may not see it
     * @param outcome what would begin, or every reason why it cannot be approved
     */
    public record Line(
            Item item, Optional<ProcedureIndex.Row> row, Optional<Request> request, Outcome<Consequence> outcome) {}

    /**
     * What the doctor asks the body for.
     *
     * @param own       what the body calls the category, where it keeps its own
     * @param appliedOn the day of the application
     */
    public record Request(MemberCategory category, Optional<String> own, LocalDate desiredOn, LocalDate appliedOn) {}

    /**
     * What would follow.
     *
     * @param begins   the first day of membership; empty while somebody else has to confirm, or without a board's day
     * @param missing  how many more persons would have to confirm
     * @param early    whether the board's day lies before the day wished for or that of the application, which is allowed and
     *     likely a slip
     * @param restated the first day so far of a membership that is decided anew and begins on {@code begins} from then on
     */
    public record Consequence(Optional<LocalDate> begins, int missing, boolean early, Optional<LocalDate> restated) {}

    /** How many could be approved. */
    public long approvable() {
        return lines.stream()
                .filter(line -> line.outcome().accepted().isPresent())
                .count();
    }
}
