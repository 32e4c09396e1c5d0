package jp.mamis.cli.accounts;

import java.util.Map;
import java.util.UUID;
import jp.mamis.application.accounts.EndMandate;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.MandateId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ends what a body lets another do. */
@Command(name = "end-mandate", description = "End what a body lets another do; by an administrator of either.")
public final class AccountEndMandate implements Runnable {

    @Parameters(index = "0", paramLabel = "ASSOCIATION", description = "code of the body you act for")
    private String body = "";

    @Parameters(index = "1", paramLabel = "ID", description = "as 'account mandates' prints it")
    private UUID mandate = new UUID(0, 0);

    private final CommandContext context;

    public AccountEndMandate(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        EndMandate.Command command = new EndMandate.Command(new MandateId(mandate), Bodies.named(body, context));
        context.require(context.system().accounts().standIns().endMandate().end(command, context.caller()));
        context.say("accounts.mandate-ended", Map.of("association", body));
    }
}
