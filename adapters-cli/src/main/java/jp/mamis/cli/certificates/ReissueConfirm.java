package jp.mamis.cli.certificates;

import java.util.Map;
import jp.mamis.application.hpki.ca.ConfirmReissue;
import jp.mamis.application.hpki.ca.ReissueStanding;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import picocli.CommandLine.Command;

/** Another officer confirms a mass re-issue. */
@Command(
        name = "confirm",
        description = "Confirm the mass re-issue that another officer asked for; from then on it can be run.")
public final class ReissueConfirm implements Runnable {

    private final CommandContext context;

    public ReissueConfirm(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Caller caller = context.caller();
        ReissueStanding asked = Reissuing.current(context, caller);
        context.confirm("reissue.ask-confirm", Reissuing.words(asked, context));
        ReissueStanding confirmed = context.require(Reissuing.of(context)
                .confirm()
                .confirm(new ConfirmReissue.Command(asked.reissue().id()), caller));
        context.say("reissue.confirmed", Map.of("number", confirmed.reissue().total(), "to", confirmed.to()));
    }
}
