package jp.mamis.cli.tray;

import java.util.UUID;
import jp.mamis.application.tray.SettleDispatches.End;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.tray.DropReason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says that doctors need not be told. */
@Command(name = "drop", description = "Mark letters as no longer needed.")
public final class LetterDrop implements Runnable {

    @Parameters(paramLabel = "ID", arity = "1..*", description = "letters, as letter list shows them; 50 at the most")
    private UUID[] letters = {};

    @Option(names = "--at", required = true, paramLabel = "CODE", description = "the body, such as 1401A")
    private String body = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why; 1 to 200 characters")
    private String reason = "";

    private final CommandContext context;

    public LetterDrop(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Tray.settle(body, letters, new End.Dropped(DropReason.parse(reason)), context);
    }
}
