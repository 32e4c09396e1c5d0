package jp.mamis.cli.ca;

import java.util.Map;
import jp.mamis.application.hpki.ceremony.EndActivation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ceremony.Activation.Purpose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** End an activation at once, or take back what waits. */
@Command(name = "deactivate", description = "End an activation at once, or take back what waits.")
public final class CaDeactivate implements Runnable {

    @Mixin
    private GenerationOptions generation = new GenerationOptions();

    @Option(names = "--purpose", required = true, paramLabel = "USE", description = "${COMPLETION-CANDIDATES}")
    private Purpose purpose = Purpose.ISSUING;

    private final CommandContext context;

    public CaDeactivate(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Caller caller = context.caller();
        CaGeneration chosen = generation.chosen(context, caller);
        context.require(context.system()
                .ceremonies()
                .endActivation()
                .end(new EndActivation.Command(chosen.id(), purpose), caller));
        context.say("ca.deactivated", Map.of("purpose", context.words().of(purpose)));
    }
}
