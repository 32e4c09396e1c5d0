package jp.mamis.cli.accounts;

import java.util.Map;
import java.util.Optional;
import jp.mamis.application.accounts.NameDeputy;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.LoginId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a colleague hold a duty during an absence. */
@Command(name = "deputise", description = "Let a colleague hold a duty for some days; it ends by itself.")
public final class AccountDeputise implements Runnable {

    @Parameters(index = "0", paramLabel = "ASSOCIATION", description = "code of the body, such as 1401A")
    private String body = "";

    @Parameters(index = "1", paramLabel = "LOGIN-ID", description = "log-in ID of the deputy")
    private String loginId = "";

    @Option(names = "--duty", paramLabel = "DUTY", required = true, description = "${COMPLETION-CANDIDATES}")
    private Duty duty = Duty.ASSOCIATION_ADMINISTRATION;

    @Option(names = "--for", paramLabel = "LOGIN-ID", description = "who is absent (default: you)")
    private @Nullable String absent;

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "first day")
    private String from = "";

    @Option(names = "--last", required = true, paramLabel = "DAY", description = "last day")
    private String last = "";

    private final CommandContext context;

    public AccountDeputise(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        LoginId who = LoginId.parse(loginId);
        NameDeputy.Command command = new NameDeputy.Command(
                Bodies.named(body, context),
                duty,
                Optional.ofNullable(absent).map(LoginId::parse),
                who,
                Periods.between(from, last));
        context.require(context.system().accounts().standIns().nameDeputy().name(command, context.caller()));
        context.say("accounts.deputised", Map.of("loginId", who, "duty", duty, "association", body));
    }
}
