package jp.mamis.cli.ca;

import java.util.Map;
import jp.mamis.application.hpki.ceremony.TakeBackOfficer;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.LoginId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Take back what was asked for about an officer and nobody has confirmed. */
@Command(name = "take-back", description = "Take back what was asked for about an officer and nobody has confirmed.")
public final class OfficerTakeBack implements Runnable {

    @Parameters(paramLabel = "LOGIN-ID", description = "log-in ID of the person")
    private String loginId = "";

    private final CommandContext context;

    public OfficerTakeBack(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        LoginId who = LoginId.parse(loginId);
        context.require(context.system()
                .ceremonies()
                .takeBackOfficer()
                .takeBack(new TakeBackOfficer.Command(who), context.caller()));
        context.say("ca.officer-taken-back", Map.of("loginId", who));
    }
}
