package jp.mamis.cli.accounts;

import java.util.Map;
import jp.mamis.application.accounts.LogIn;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Logs in and keeps the session for the commands that follow. */
@Command(
        name = "login",
        description = {
            "Log in; the session is kept in a file only you can read.",
            "The password is asked for without echo, or read from standard input."
        })
public final class LogInCommand implements Runnable {

    @Parameters(paramLabel = "LOGIN-ID", description = "log-in ID")
    private String loginId = "";

    private final CommandContext context;

    public LogInCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        LoginId who = LoginId.parse(loginId);
        try (Password password = Typed.password(context, "accounts.ask-password")) {
            LogIn.Opened opened = context.require(context.system()
                    .accounts()
                    .logIn()
                    .logIn(new LogIn.Command(who, password), Caller.anonymous(Channel.CLI, context.request())));
            context.token().keep(opened.token());
        }
        context.say("accounts.logged-in", Map.of("loginId", who));
    }
}
