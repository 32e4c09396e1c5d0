package jp.mamis.cli.boot;

import java.util.Map;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import picocli.CommandLine.Command;

/** Lets the portal that runs let go of its token. */
@Command(
        name = "close",
        description =
                "Let the portal that runs on this machine let go of its token; from then on it signs nothing. For the operator.")
final class CaClose implements Runnable {

    private final CommandContext context;
    private final BootSurroundings surroundings;

    CaClose(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        context.operator();
        if (!surroundings.portal().close()) {
            throw new CommandFailed(ExitCode.REFUSED, context.words().get("ca.no-portal"));
        }
        context.say("ca.closed", Map.of());
    }
}
