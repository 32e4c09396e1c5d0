package jp.mamis.application.tray;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.tray.Dispatch;
import jp.mamis.domain.tray.DispatchId;
import jp.mamis.domain.tray.SettledDispatch;
import jp.mamis.domain.tray.TrayHeir;
import jp.mamis.domain.tray.TrayRefusal;
import jp.mamis.domain.tray.WaitingDispatch;

/** Takes back that a dispatch was ticked off (登録の取消し), on the day on which it was. */
public final class ReopenDispatch {

    public record Command(AssociationId body, DispatchId dispatch) {}

    private final Foundation foundation;
    private final Dispatches dispatches;
    private final CurrentHierarchy hierarchy;

    ReopenDispatch(Foundation foundation, Dispatches dispatches, CurrentHierarchy hierarchy) {
        this.hierarchy = hierarchy;
        this.foundation = foundation;
        this.dispatches = dispatches;
    }

    public Outcome<DispatchId> reopen(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            LocalDate today = foundation.time().today();
            Outcome<WaitingDispatch> reopened =
                    held(command, today, caller).then(dispatch -> reopened(dispatch, today));
            reopened.accepted().ifPresent(dispatches::store);
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.of(command.body()),
                            Intention.REOPEN_DISPATCH,
                            command.dispatch().value(),
                            reopened.accepted()
                                    .map(dispatch -> dispatch.version().next().number())
                                    .orElse(0L),
                            reopened,
                            Detail.NONE);
            return reopened.map(dispatch -> dispatch.tidings().id());
        });
    }

    private Outcome<Dispatch> held(Command command, LocalDate today, Caller caller) {
        return (caller.decidesFor(command.body())
                        ? dispatches.held(
                                TrayHeir.trayOf(command.body(), hierarchy.get(), today), List.of(command.dispatch()))
                        : List.<Dispatch>of())
                .stream()
                        .findFirst()
                        .map(Outcome::accepted)
                        .orElseGet(() -> Outcome.refused(TrayRefusal.NO_SUCH_DISPATCH));
    }

    private static Outcome<WaitingDispatch> reopened(Dispatch dispatch, LocalDate today) {
        return dispatch instanceof SettledDispatch settled
                ? settled.reopened(today)
                : Outcome.refused(TrayRefusal.DISPATCH_WAITS);
    }
}
