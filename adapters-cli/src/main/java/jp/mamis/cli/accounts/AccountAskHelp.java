package jp.mamis.cli.accounts;

import java.util.Map;
import jp.mamis.application.accounts.AskHelp;
import jp.mamis.application.accounts.LogIn;
import jp.mamis.application.accounts.LogOut;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.SessionToken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Asks the body's partner to take a lost second factor away. */
@Command(
        name = "ask-help",
        description = {
            "Ask the partner of your body to take your lost second factor away, where you are its only staff.",
            "The password is asked for without echo, or read from standard input."
        })
public final class AccountAskHelp implements Runnable {

    @Parameters(paramLabel = "LOGIN-ID", description = "your log-in ID")
    private String loginId = "";

    private final CommandContext context;

    public AccountAskHelp(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        LoginId who = LoginId.parse(loginId);
        try (Password password = Typed.password(context, "accounts.ask-password")) {
            LogIn.Opened opened = context.require(
                    context.system().accounts().logIn().logIn(new LogIn.Command(who, password), nobody()));
            context.say(
                    "accounts.help-asked",
                    Map.of("partner", asked(opened.token()).partner().text()));
        }
    }

    /** The log-in is not gone on with, whatever the answer. */
    private AskHelp.Asked asked(SessionToken opened) {
        try {
            return context.require(
                    context.system().accounts().standIns().askHelp().ask(new AskHelp.Command(opened), nobody()));
        } finally {
            context.require(context.system().accounts().logOut().logOut(new LogOut.Command(opened), nobody()));
        }
    }

    private Caller nobody() {
        return Caller.anonymous(Channel.CLI, context.request());
    }
}
