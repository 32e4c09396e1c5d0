package jp.mamis.cli.ca;

import java.util.Map;
import jp.mamis.application.hpki.ceremony.RemoveOfficer;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.LoginId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ask that somebody be an officer no longer. */
@Command(name = "remove", description = "Ask that somebody be an officer no longer.")
public final class OfficerRemove implements Runnable {

    @Parameters(paramLabel = "LOGIN-ID", description = "log-in ID of the person")
    private String loginId = "";

    private final CommandContext context;

    public OfficerRemove(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        LoginId who = LoginId.parse(loginId);
        context.require(
                context.system().ceremonies().removeOfficer().remove(new RemoveOfficer.Command(who), context.caller()));
        context.say("ca.officer-removal-asked", Map.of("loginId", who));
    }
}
