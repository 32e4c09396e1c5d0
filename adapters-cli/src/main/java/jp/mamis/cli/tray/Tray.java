package jp.mamis.cli.tray;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mamis.application.tray.SettleDispatches;
import jp.mamis.application.tray.SettleDispatches.End;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.tray.DispatchId;

/** The tray that a command works on. */
final class Tray {

    private Tray() {}

    static AssociationId of(String code, CommandContext context) {
        return context.require(context.system()
                        .hierarchy()
                        .currentHierarchy()
                        .get()
                        .findByCode(AssociationCode.parse(code))
                        .map(Outcome::accepted)
                        .orElseGet(() -> Outcome.<Association>refused(HierarchyRefusal.ASSOCIATION_NOT_FOUND)))
                .id();
    }

    static void settle(String code, UUID[] letters, End end, CommandContext context) {
        List<DispatchId> ids = Arrays.stream(letters).map(DispatchId::new).toList();
        SettleDispatches.Settled done = context.require(context.system()
                .tray()
                .settleDispatches()
                .settle(new SettleDispatches.Command(of(code, context), ids, end), context.caller()));
        context.say("letter.settled", Map.of("settled", done.settled(), "before", done.before()));
    }
}
