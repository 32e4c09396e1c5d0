package jp.mamis.cli.ca;

import java.util.Map;
import jp.mamis.application.hpki.ceremony.AppointOfficer;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.LoginId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ask that somebody become an officer. */
@Command(name = "appoint", description = "Ask that somebody become an officer.")
public final class OfficerAppoint implements Runnable {

    @Parameters(paramLabel = "LOGIN-ID", description = "log-in ID of the person")
    private String loginId = "";

    private final CommandContext context;

    public OfficerAppoint(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        LoginId who = LoginId.parse(loginId);
        context.require(context.system()
                .ceremonies()
                .appointOfficer()
                .appoint(new AppointOfficer.Command(who), context.caller()));
        context.say("ca.officer-asked", Map.of("loginId", who));
    }
}
