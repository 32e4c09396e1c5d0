package jp.mamis.cli.tray;

import java.util.Map;
import java.util.UUID;
import jp.mamis.application.tray.ReopenDispatch;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.tray.DispatchId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a marking back. */
@Command(name = "reopen", description = "Take back, on the same day, that a letter was marked.")
public final class LetterReopen implements Runnable {

    @Parameters(paramLabel = "ID", description = "the letter, as letter list shows it")
    private UUID id = new UUID(0, 0);

    @Option(names = "--at", required = true, paramLabel = "CODE", description = "the body, such as 1401A")
    private String body = "";

    private final CommandContext context;

    public LetterReopen(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.require(context.system()
                .tray()
                .reopenDispatch()
                .reopen(new ReopenDispatch.Command(Bodies.named(body, context), new DispatchId(id)), context.caller()));
        context.say("letter.reopened", Map.of());
    }
}
