package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.ProcedureId;

/**
 * Finds in a work list what somebody can decide next. What he has had his say on is passed over, so that who decides one
 * after the other is never led back. Where so many that are not his to decide stand at the head, he chooses from the list.
 */
final class NextToDecide {

    private static final int AT_ONCE = 100;
    private static final int MOST = 2;

    private final ProcedureIndex index;
    private final Confirmations confirmations;

    NextToDecide(ProcedureIndex index, Confirmations confirmations) {
        this.index = index;
        this.confirmations = confirmations;
    }

    Optional<ProcedureId> of(
            AssociationId body, ProcedureId current, ProcedureIndex.Filter list, Caller caller, Instant now) {
        Set<OfficeState> waiting = OfficeState.WAITING_HERE.stream()
                .filter(state -> list.states().isEmpty() || list.states().contains(state))
                .collect(Collectors.toUnmodifiableSet());
        return waiting.isEmpty()
                ? Optional.empty()
                : of(body, current, list.in(waiting), Page.first(AT_ONCE), MOST, caller, now);
    }

    private Optional<ProcedureId> of(
            AssociationId body,
            ProcedureId current,
            ProcedureIndex.Filter waiting,
            Page page,
            int pages,
            Caller caller,
            Instant now) {
        Slice<ProcedureIndex.Row> rows = index.at(body, waiting, page);
        List<ProcedureId> others = rows.rows().stream()
                .filter(row -> !row.id().equals(current) && !caller.is(row.applicant()))
                .map(ProcedureIndex.Row::id)
                .toList();
        Set<ProcedureId> open = confirmations.open(others, body, caller, now);
        return others.stream()
                .filter(open::contains)
                .findFirst()
                .or(() -> rows.next()
                        .filter(after -> pages > 1)
                        .flatMap(after -> of(
                                body,
                                current,
                                waiting,
                                new Page(Optional.of(after), AT_ONCE),
                                pages - 1,
                                caller,
                                now)));
    }
}
