package jp.mamis.application.tray;

import java.util.List;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.tray.Dispatch;
import jp.mamis.domain.tray.DispatchId;
import jp.mamis.domain.tray.SettledDispatch;
import jp.mamis.domain.tray.TrayRefusal;
import jp.mamis.domain.tray.WaitingDispatch;

/** Takes back that a dispatch was ticked off (登録の取消し), on the day on which it was. */
public final class ReopenDispatch {

    public record Command(AssociationId body, DispatchId dispatch) {}

    private final Foundation foundation;
    private final Dispatches dispatches;

    ReopenDispatch(Foundation foundation, Dispatches dispatches) {
        this.foundation = foundation;
        this.dispatches = dispatches;
    }

    public Outcome<DispatchId> reopen(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Outcome<WaitingDispatch> reopened = held(command, caller).then(this::reopened);
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

    private Outcome<Dispatch> held(Command command, Caller caller) {
        return (caller.isStaffOf(command.body())
                        ? dispatches.held(command.body(), List.of(command.dispatch()))
                        : List.<Dispatch>of())
                .stream()
                        .findFirst()
                        .map(Outcome::accepted)
                        .orElseGet(() -> Outcome.refused(TrayRefusal.NO_SUCH_DISPATCH));
    }

    private Outcome<WaitingDispatch> reopened(Dispatch dispatch) {
        return dispatch instanceof SettledDispatch settled
                ? settled.reopened(foundation.time().today())
                : Outcome.refused(TrayRefusal.DISPATCH_WAITS);
    }
}
