package jp.mamis.cli.accounts;

import java.util.Map;
import jp.mamis.application.accounts.LogOut;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.cli.command.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ends the session that is kept, or every session of the account. */
@Command(name = "logout", description = "Log out.")
public final class LogOutCommand implements Runnable {

    @Option(names = "--everywhere", description = "end every session of the account, in browsers as well")
    private boolean everywhere;

    private final CommandContext context;

    public LogOutCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        if (everywhere) {
            context.require(context.system()
                    .accounts()
                    .logOutEverywhere()
                    .logOutEverywhere(context.signedIn().caller()));
        }
        Caller whoever = Caller.anonymous(Channel.CLI, context.request());
        context.token()
                .read()
                .ifPresent(token -> context.require(
                        context.system().accounts().logOut().logOut(new LogOut.Command(token), whoever)));
        context.token().forget();
        context.say("accounts.logged-out", Map.of());
    }
}
