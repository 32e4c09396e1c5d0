package jp.mamis.cli.tray;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mamis.application.tray.SettleDispatches;
import jp.mamis.application.tray.SettleDispatches.End;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.tray.DispatchId;

/** Settles letters of a tray. */
final class Tray {

    private Tray() {}

    static void settle(String code, UUID[] letters, End end, CommandContext context) {
        List<DispatchId> ids = Arrays.stream(letters).map(DispatchId::new).toList();
        SettleDispatches.Settled done = context.require(context.system()
                .tray()
                .settleDispatches()
                .settle(new SettleDispatches.Command(Bodies.named(code, context), ids, end), context.caller()));
        context.say("letter.settled", Map.of("settled", done.settled(), "before", done.before()));
    }
}
