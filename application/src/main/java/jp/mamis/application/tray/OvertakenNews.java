package jp.mamis.application.tray;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mamis.application.procedures.Procedures;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.tray.Dispatch;
import jp.mamis.domain.tray.DispatchId;
import jp.mamis.domain.tray.Tidings;
import jp.mamis.domain.tray.WaitingDispatch;

/** Tells which letters that wait ask for an answer that is awaited no longer: it has come, or the procedure has ended. */
final class OvertakenNews {

    private static final Set<MailKind> ASKING = Set.of(MailKind.PROCEDURE_SENT_BACK, MailKind.PROCEDURE_REMINDER);

    private final Procedures procedures;

    OvertakenNews(Procedures procedures) {
        this.procedures = procedures;
    }

    /** Those among the dispatches, in one statement at the most. */
    Set<DispatchId> among(Collection<Dispatch> dispatches) {
        List<Tidings> asking = dispatches.stream()
                .filter(WaitingDispatch.class::isInstance)
                .map(Dispatch::tidings)
                .filter(tidings -> ASKING.contains(tidings.kind()))
                .toList();
        Set<ProcedureId> about = asking.stream()
                .map(tidings -> new ProcedureId(tidings.subject()))
                .collect(Collectors.toUnmodifiableSet());
        Map<ProcedureId, Procedure> known = procedures.all(about).stream()
                .collect(Collectors.toUnmodifiableMap(Procedure::id, Function.identity()));
        return asking.stream()
                .filter(tidings -> {
                    Procedure procedure = known.get(new ProcedureId(tidings.subject()));
                    return procedure != null && !procedure.awaitsAnswerSince(tidings.writtenAt());
                })
                .map(Tidings::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
