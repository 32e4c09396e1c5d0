package jp.mamis.cli.accounts;

import java.util.Map;
import java.util.Optional;
import jp.mamis.application.accounts.ResetFactors;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.FactorResetReason;
import jp.mamis.domain.accounts.LoginId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the second factors of an account away. */
@Command(
        name = "reset-factors",
        description = {
            "Remove every second factor of an account whose holder has lost them.",
            "Its sessions end, and the holder sets them up again at the next log-in."
        })
public final class AccountResetFactors implements Runnable {

    @Parameters(paramLabel = "LOGIN-ID", description = "log-in ID of who has lost them")
    private String loginId = "";

    @Option(names = "--reason", required = true, paramLabel = "REASON", description = "${COMPLETION-CANDIDATES}")
    private FactorResetReason reason = FactorResetReason.LOST;

    @Option(
            names = "--as-operator",
            description = "for whom nobody else can help: the only administrator of the national body or of the system,"
                    + " or a doctor who is a member of no body")
    private boolean asOperator;

    private final CommandContext context;

    public AccountResetFactors(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        LoginId who = LoginId.parse(loginId);
        Caller caller = asOperator ? context.operator() : context.caller();
        AccountId account =
                context.require(context.system().accounts().accountQueries().renewable(who, caller));
        context.confirm("accounts.confirm-reset-factors", Map.of("loginId", who));
        context.require(context.system()
                .accounts()
                .factors()
                .resetFactors()
                .reset(new ResetFactors.Command(account, reason, Optional.empty()), caller));
        context.say("accounts.factors-reset", Map.of("loginId", who));
    }
}
