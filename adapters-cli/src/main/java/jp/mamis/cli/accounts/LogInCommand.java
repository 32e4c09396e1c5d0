package jp.mamis.cli.accounts;

import java.time.Duration;
import java.util.Map;
import jp.mamis.application.accounts.AskApproval;
import jp.mamis.application.accounts.CollectApproval;
import jp.mamis.application.accounts.FactorUseCases;
import jp.mamis.application.accounts.LogIn;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.kernel.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Logs in and keeps the session for the commands that follow. */
@Command(
        name = "login",
        description = {
            "Log in; the session is kept in a file only you can read.",
            "The password is asked for without echo, or read from standard input;",
            "then the code of an authenticator app or a recovery code, where a second factor is set up."
        })
public final class LogInCommand implements Runnable {

    @Parameters(arity = "0..1", paramLabel = "LOGIN-ID", description = "log-in ID; none with --browser")
    private @Nullable String loginId;

    @Option(
            names = "--browser",
            description =
                    "show a code that you approve in a browser where you are logged in, with a passkey for example")
    private boolean browser;

    private static final Duration LOOKED_AGAIN = Duration.ofSeconds(2);

    @Mixin
    private CodeOptions code = new CodeOptions();

    private final CommandContext context;

    public LogInCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        if (browser) {
            context.token().keep(approved());
            context.say(
                    "accounts.logged-in", Map.of("loginId", context.signedIn().loginId()));
            return;
        }
        LoginId who = LoginId.parse(loginId == null ? "" : loginId);
        context.token().keep(new LogInDialogue(context, code).logIn(who));
        context.say("accounts.logged-in", Map.of("loginId", who));
    }

    /** Asks until somebody has approved the code, or it has run out. */
    private SessionToken approved() {
        AskApproval.Asked asked = context.require(factors().askApproval().ask(new AskApproval.Command(), nobody()));
        context.say("accounts.approve", Map.of("code", asked.code().printed(), "address", asked.address()));
        CollectApproval.Command command = new CollectApproval.Command(asked.token());
        Outcome<LogIn.Opened> answer = factors().collectApproval().collect(command, nobody());
        while (answer.refusals()
                .filter(reasons -> reasons.contains(AccountRefusal.APPROVAL_PENDING))
                .isPresent()) {
            context.pause(LOOKED_AGAIN);
            answer = factors().collectApproval().collect(command, nobody());
        }
        return context.require(answer).token();
    }

    private FactorUseCases factors() {
        return context.system().accounts().factors();
    }

    private Caller nobody() {
        return Caller.anonymous(Channel.CLI, context.request());
    }
}
