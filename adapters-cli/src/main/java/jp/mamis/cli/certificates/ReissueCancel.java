package jp.mamis.cli.certificates;

import java.util.Map;
import jp.mamis.application.hpki.ca.CancelReissue;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import picocli.CommandLine.Command;

/** One officer cancels a mass re-issue. */
@Command(
        name = "cancel",
        description = {
            "Cancel the mass re-issue: what waits is taken back, what runs ends with the certificates it has in hand.",
            "What was issued stays. To go on, two officers ask and confirm again."
        })
public final class ReissueCancel implements Runnable {

    private final CommandContext context;

    public ReissueCancel(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Caller caller = context.caller();
        context.require(Reissuing.of(context)
                .cancel()
                .cancel(new CancelReissue.Command(Reissuing.currentId(context, caller)), caller));
        context.say("reissue.cancelled", Map.of());
    }
}
