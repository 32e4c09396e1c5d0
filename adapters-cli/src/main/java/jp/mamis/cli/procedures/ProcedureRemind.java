package jp.mamis.cli.procedures;

import java.util.Map;
import jp.mamis.application.procedures.RemindOffice;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hierarchy.Association;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a body below by mail to go on. */
@Command(name = "remind", description = "Ask a body below by mail to go on with what is on its way here; once a day.")
public final class ProcedureRemind implements Runnable {

    @Parameters(paramLabel = "BELOW", description = "the body to ask, such as 1401A")
    private String holder = "";

    @Option(names = "--at", required = true, paramLabel = "CODE", description = "the body that asks, such as 14000")
    private String body = "";

    private final CommandContext context;

    public ProcedureRemind(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Reached reached = new Reached(context);
        Association asked = reached.body(holder);
        long number = context.require(reached.procedures()
                .remindOffice()
                .remind(new RemindOffice.Command(reached.body(body).id(), asked.id()), reached.caller()));
        context.say("procedure.asked-on", Map.of("body", asked.name().text(), "number", number));
    }
}
