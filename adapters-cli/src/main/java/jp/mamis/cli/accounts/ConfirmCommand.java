package jp.mamis.cli.accounts;

import java.util.Map;
import java.util.Optional;
import jp.mamis.application.accounts.ConfirmHolder;
import jp.mamis.application.accounts.FactorUseCases;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.FactorCode;
import jp.mamis.domain.accounts.Password;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Proves anew who is logged in, for commands that ask for it. */
@Command(
        name = "confirm",
        description = {
            "Confirm who is logged in, before commands that ask for it.",
            "By a code of the second factor, or by the password where there is none."
        })
public final class ConfirmCommand implements Runnable {

    @Mixin
    private CodeOptions code = new CodeOptions();

    private final CommandContext context;

    public ConfirmCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        SignedIn me = context.admitted();
        FactorUseCases factors = context.system().accounts().factors();
        if (factors.factorQueries().own(me).none()) {
            try (Password password = Typed.password(context, "accounts.ask-password")) {
                context.require(factors.confirmHolder()
                        .confirm(new ConfirmHolder.Command(Optional.empty(), Optional.of(password)), me));
            }
        } else {
            FactorCode typed = FactorCode.parse(code.read("accounts.ask-factor-code", context));
            context.require(factors.confirmHolder()
                    .confirm(new ConfirmHolder.Command(Optional.of(typed), Optional.empty()), me));
        }
        context.say("accounts.confirmed", Map.of("loginId", me.loginId()));
    }
}
