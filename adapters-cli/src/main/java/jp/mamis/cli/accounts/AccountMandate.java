package jp.mamis.cli.accounts;

import java.util.Map;
import jp.mamis.application.accounts.GiveMandate;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.MandateKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets another body act in a body's place. */
@Command(
        name = "mandate",
        description = {
            "Name a partner, or let another body decide procedures in this one's place.",
            "By an administrator of the body in whose place is acted."
        })
public final class AccountMandate implements Runnable {

    @Parameters(index = "0", paramLabel = "ASSOCIATION", description = "code of the body in whose place is acted")
    private String body = "";

    @Parameters(index = "1", paramLabel = "TAKER", description = "code of the body that acts")
    private String taker = "";

    @Option(names = "--kind", paramLabel = "KIND", required = true, description = "${COMPLETION-CANDIDATES}")
    private MandateKind kind = MandateKind.PARTNER;

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "first day")
    private String from = "";

    @Option(names = "--last", paramLabel = "DAY", description = "last day (default, for a partner only: no end)")
    private @Nullable String last;

    private final CommandContext context;

    public AccountMandate(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        GiveMandate.Command command = new GiveMandate.Command(
                kind, Bodies.named(body, context), Bodies.named(taker, context), Periods.between(from, last));
        context.require(context.system().accounts().standIns().giveMandate().give(command, context.caller()));
        context.say("accounts.mandate-given", Map.of("association", body, "taker", taker, "kind", kind));
    }
}
