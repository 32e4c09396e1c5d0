package jp.mamis.cli.accounts;

import java.util.Map;
import java.util.Optional;
import jp.mamis.application.accounts.ResumeAccount;
import jp.mamis.application.accounts.SuspensionQueries;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.Seen;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.kernel.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a suspended account be used again. */
@Command(name = "resume", description = "Let a suspended account be used again.")
public final class AccountResume implements Runnable {

    @Parameters(paramLabel = "LOGIN-ID", description = "log-in ID of who is suspended")
    private String loginId = "";

    @Option(
            names = "--seen",
            paramLabel = "VERSION",
            description = "act only if nobody changed the account since this version, as 'account list' prints it"
                    + " (default: the present one)")
    private @Nullable Long seen;

    private final CommandContext context;

    public AccountResume(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        LoginId who = LoginId.parse(loginId);
        Caller caller = context.caller();
        SuspensionQueries.Suspendable account = context.require(
                context.system().accounts().suspensions().suspensionQueries().account(who, caller));
        Version version = Optional.ofNullable(seen).map(Seen::version).orElse(account.version());
        context.require(context.system()
                .accounts()
                .suspensions()
                .resumeAccount()
                .resume(new ResumeAccount.Command(account.id(), version), caller));
        context.say("accounts.resumed", Map.of("loginId", who));
    }
}
