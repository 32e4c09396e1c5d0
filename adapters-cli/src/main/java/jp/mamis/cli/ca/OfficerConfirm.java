package jp.mamis.cli.ca;

import java.util.Map;
import jp.mamis.application.hpki.ceremony.ConfirmOfficer;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.LoginId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Confirm what another administrator asked for. */
@Command(name = "confirm", description = "Confirm what another administrator asked for.")
public final class OfficerConfirm implements Runnable {

    @Parameters(paramLabel = "LOGIN-ID", description = "log-in ID of the person")
    private String loginId = "";

    private final CommandContext context;

    public OfficerConfirm(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        LoginId who = LoginId.parse(loginId);
        context.require(context.system()
                .ceremonies()
                .confirmOfficer()
                .confirm(new ConfirmOfficer.Command(who), context.caller()));
        context.say("ca.officer-confirmed", Map.of("loginId", who));
    }
}
