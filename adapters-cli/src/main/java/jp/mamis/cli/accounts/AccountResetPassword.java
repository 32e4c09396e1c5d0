package jp.mamis.cli.accounts;

import java.util.Map;
import jp.mamis.application.accounts.ResetPassword;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.accounts.Password;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Sets a password with a one-use code. */
@Command(
        name = "reset-password",
        description = {
            "Set a password with a one-use code.",
            "Code and password are asked for, or read as two lines of standard input."
        })
public final class AccountResetPassword implements Runnable {

    @Parameters(paramLabel = "LOGIN-ID", description = "log-in ID")
    private String loginId = "";

    private final CommandContext context;

    public AccountResetPassword(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        LoginId who = LoginId.parse(loginId);
        OneUseCode code = OneUseCode.parse(Typed.line(context, "accounts.ask-code"));
        try (Password password = Typed.password(context, "accounts.ask-new-password")) {
            context.require(context.system()
                    .accounts()
                    .resetPassword()
                    .reset(
                            new ResetPassword.Command(who, code, password),
                            Caller.anonymous(Channel.CLI, context.request())));
        }
        context.say("accounts.password-set", Map.of("loginId", who));
    }
}
