package jp.mamis.cli.boot;

import java.util.Map;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Hands the PIN of the token to the portal that runs. */
@Command(
        name = "open",
        description = {
            "Open the token to the portal that runs on this machine, so that revocation lists and answers about status come by themselves.",
            "It signs only for authorities that two officers activate for STATUS afterwards, and lets go when it ends: open it again after each start. For the operator."
        })
final class CaOpen implements Runnable {

    @Mixin
    private PinOptions pin = new PinOptions();

    private final CommandContext context;
    private final BootSurroundings surroundings;

    CaOpen(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        context.operator();
        if (surroundings.portal().state().isEmpty()) {
            throw nobody();
        }
        try (Pin typed = pin.pin(context)) {
            if (!surroundings.portal().open(surroundings.tokenWish(), typed)) {
                throw nobody();
            }
        }
        context.say("ca.opened", Map.of());
    }

    private CommandFailed nobody() {
        return new CommandFailed(ExitCode.REFUSED, context.words().get("ca.no-portal"));
    }
}
