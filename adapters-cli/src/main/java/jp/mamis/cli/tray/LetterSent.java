package jp.mamis.cli.tray;

import java.util.UUID;
import jp.mamis.application.tray.SettleDispatches.End;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.tray.Way;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says that doctors were told. */
@Command(name = "sent", description = "Mark letters as sent. What is marked already is left as it is.")
public final class LetterSent implements Runnable {

    @Parameters(paramLabel = "ID", arity = "1..*", description = "letters, as letter list shows them; 50 at the most")
    private UUID[] letters = {};

    @Option(names = "--at", required = true, paramLabel = "CODE", description = "the body, such as 1401A")
    private String body = "";

    @Option(names = "--by", required = true, paramLabel = "WAY", description = "post, fax or telephone")
    private String way = "";

    private final CommandContext context;

    public LetterSent(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Tray.settle(body, letters, new End.Sent(Way.parse(way)), context);
    }
}
