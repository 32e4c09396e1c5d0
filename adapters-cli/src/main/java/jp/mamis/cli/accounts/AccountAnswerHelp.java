package jp.mamis.cli.accounts;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.accounts.AnswerHelp;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.HelpRequestId;
import jp.mamis.domain.accounts.IdentityCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers the only clerk of a body who has lost the second factor. */
@Command(
        name = "answer-help",
        description = {
            "Take the lost second factor of another body's only clerk away, after making sure who asks, or decline.",
            "By an administrator of the body's partner."
        })
public final class AccountAnswerHelp implements Runnable {

    /** One of the two. */
    static final class Decision {

        @Option(
                names = "--check",
                paramLabel = "CHECK",
                required = true,
                description = "how you made sure who asks: ${COMPLETION-CANDIDATES}")
        private @Nullable IdentityCheck check;

        @Option(names = "--decline", required = true, description = "leave the second factor as it is")
        private boolean decline;
    }

    @Parameters(index = "0", paramLabel = "ASSOCIATION", description = "code of the partner you act for")
    private String body = "";

    @Parameters(index = "1", paramLabel = "ID", description = "as 'account help-requests' prints it")
    private UUID request = new UUID(0, 0);

    @ArgGroup(multiplicity = "1")
    private Decision decision = new Decision();

    private final CommandContext context;

    public AccountAnswerHelp(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Optional<IdentityCheck> check = decision.decline ? Optional.empty() : Optional.ofNullable(decision.check);
        AnswerHelp.Command command =
                new AnswerHelp.Command(new HelpRequestId(request), Bodies.named(body, context), check);
        if (check.isPresent()) {
            context.confirm("accounts.confirm-help", Map.of());
        }
        context.require(context.system().accounts().standIns().answerHelp().answer(command, context.caller()));
        context.say(check.isPresent() ? "accounts.help-granted" : "accounts.help-declined", Map.of());
    }
}
