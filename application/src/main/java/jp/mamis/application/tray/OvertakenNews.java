package jp.mamis.application.tray;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mamis.application.procedures.Procedures;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.procedures.ApprovedAnew;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.tray.Dispatch;
import jp.mamis.domain.tray.DispatchId;
import jp.mamis.domain.tray.Tidings;
import jp.mamis.domain.tray.WaitingDispatch;

/**
 * Tells which letters that wait need not be sent any more: they ask for an answer that has come, or about a procedure that has
 * ended; or they tell of an approval that the same body has given anew since.
 */
final class OvertakenNews {

    private static final Set<MailKind> ASKING = Set.of(MailKind.PROCEDURE_SENT_BACK, MailKind.PROCEDURE_REMINDER);

    private static final Set<MailKind> APPROVING = Set.of(
            MailKind.PROCEDURE_APPROVED, MailKind.PROCEDURE_APPROVED_ANEW, MailKind.PROCEDURE_APPROVED_FOR_ANOTHER_DAY);

    private final Procedures procedures;

    OvertakenNews(Procedures procedures) {
        this.procedures = procedures;
    }

    /** Those among the dispatches, in one statement at the most. */
    Set<DispatchId> among(Collection<Dispatch> dispatches) {
        List<Tidings> waiting = dispatches.stream()
                .filter(WaitingDispatch.class::isInstance)
                .map(Dispatch::tidings)
                .filter(tidings -> ASKING.contains(tidings.kind()) || APPROVING.contains(tidings.kind()))
                .toList();
        Set<ProcedureId> about = waiting.stream()
                .map(tidings -> new ProcedureId(tidings.subject()))
                .collect(Collectors.toUnmodifiableSet());
        Map<ProcedureId, Procedure> known = procedures.all(about).stream()
                .collect(Collectors.toUnmodifiableMap(Procedure::id, Function.identity()));
        return waiting.stream()
                .filter(tidings -> {
                    Procedure procedure = known.get(new ProcedureId(tidings.subject()));
                    return procedure != null && isOvertaken(tidings, procedure);
                })
                .map(Tidings::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOvertaken(Tidings tidings, Procedure procedure) {
        return ASKING.contains(tidings.kind())
                ? !procedure.awaitsAnswerSince(tidings.writtenAt())
                : ApprovedAnew.isGivenSince(procedure.filing(), tidings.writtenAt());
    }
}
