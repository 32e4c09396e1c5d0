package jp.mamis.cli.ca;

import java.util.Map;
import jp.mamis.application.hpki.ceremony.CeremonyUseCases;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.hpki.ceremony.CaOfficer;
import jp.mamis.domain.kernel.Outcome;
import picocli.CommandLine.Parameters;

/** An act of an administrator about one officer, named by log-in ID. */
abstract class OfficerAct implements Runnable {

    @Parameters(paramLabel = "LOGIN-ID", description = "log-in ID of the person")
    private String loginId = "";

    private final CommandContext context;
    private final String done;

    /** @param done key of what is said afterwards */
    OfficerAct(CommandContext context, String done) {
        this.context = context;
        this.done = done;
    }

    abstract Outcome<CaOfficer> act(CeremonyUseCases ceremonies, LoginId who, Caller caller);

    @Override
    public void run() {
        LoginId who = LoginId.parse(loginId);
        context.require(act(context.system().ceremonies(), who, context.caller()));
        context.say(done, Map.of("loginId", who));
    }
}
