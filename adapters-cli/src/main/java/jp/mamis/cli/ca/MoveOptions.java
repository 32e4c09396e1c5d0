package jp.mamis.cli.ca;

import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct;
import picocli.CommandLine.Option;

/** What an officer does about what two decide: asks, unless an option says otherwise. */
final class MoveOptions {

    @Option(names = "--confirm", description = "confirm what another officer asked for")
    private boolean confirm;

    @Option(names = "--take-back", description = "take back what was asked for and nobody has confirmed")
    private boolean takeBack;

    TwoPersonAct.Move move(CommandContext context) {
        if (confirm && takeBack) {
            throw new CommandFailed(ExitCode.MISUSED, context.words().get("ca.one-move"));
        }
        if (confirm) {
            return TwoPersonAct.Move.CONFIRM;
        }
        return takeBack ? TwoPersonAct.Move.TAKE_BACK : TwoPersonAct.Move.ASK;
    }
}
