package jp.mamis.cli.ca;

import java.util.Map;
import jp.mamis.application.hpki.ceremony.ActivateGeneration;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ceremony.Activation.Purpose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One officer asks that a generation may use its key. */
@Command(
        name = "activate",
        description = {
            "Ask that an authority may use its key; another officer confirms it.",
            "Issuing and statements end by themselves after the hours given, status when an officer ends it, or a portal opens a token, lets go of it or starts."
        })
public final class CaActivate implements Runnable {

    @Mixin
    private GenerationOptions generation = new GenerationOptions();

    @Option(names = "--purpose", required = true, paramLabel = "USE", description = "${COMPLETION-CANDIDATES}")
    private Purpose purpose = Purpose.ISSUING;

    @Option(
            names = "--hours",
            paramLabel = "HOURS",
            defaultValue = "2",
            description = "for issuing and statements: how long, 12 at the most (default: ${DEFAULT-VALUE})")
    private int hours;

    private final CommandContext context;

    public CaActivate(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Caller caller = context.caller();
        CaGeneration chosen = generation.chosen(context, caller);
        context.require(context.system()
                .ceremonies()
                .activateGeneration()
                .activate(new ActivateGeneration.Command(chosen.id(), purpose, hours), caller));
        context.say("ca.activation-asked", Map.of("purpose", context.words().of(purpose)));
    }
}
