package jp.mamis.cli.ca;

import java.util.Map;
import jp.mamis.application.hpki.ceremony.ConfirmActivation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ceremony.Activation.Purpose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Confirm what another officer asked for; from then on the key may be used. */
@Command(
        name = "confirm-activation",
        description = "Confirm what another officer asked for; from then on the key may be used.")
public final class CaConfirmActivation implements Runnable {

    @Mixin
    private GenerationOptions generation = new GenerationOptions();

    @Option(names = "--purpose", required = true, paramLabel = "USE", description = "${COMPLETION-CANDIDATES}")
    private Purpose purpose = Purpose.ISSUING;

    private final CommandContext context;

    public CaConfirmActivation(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Caller caller = context.caller();
        CaGeneration chosen = generation.chosen(context, caller);
        context.require(context.system()
                .ceremonies()
                .confirmActivation()
                .confirm(new ConfirmActivation.Command(chosen.id(), purpose), caller));
        context.say("ca.activated", Map.of("purpose", context.words().of(purpose)));
    }
}
