package jp.mamis.cli.accounts;

import java.util.Map;
import jp.mamis.application.accounts.DeputyView;
import jp.mamis.application.accounts.EndDeputy;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends a deputy's time. */
@Command(name = "end-deputy", description = "End a deputy's time before its last day.")
public final class AccountEndDeputy implements Runnable {

    @Parameters(index = "0", paramLabel = "ASSOCIATION", description = "code of the body, such as 1401A")
    private String body = "";

    @Parameters(index = "1", paramLabel = "LOGIN-ID", description = "log-in ID of the deputy")
    private String loginId = "";

    @Option(names = "--duty", paramLabel = "DUTY", required = true, description = "${COMPLETION-CANDIDATES}")
    private Duty duty = Duty.ASSOCIATION_ADMINISTRATION;

    private final CommandContext context;

    public AccountEndDeputy(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        LoginId who = LoginId.parse(loginId);
        AssociationId at = Bodies.named(body, context);
        Caller caller = context.caller();
        DeputyView found = context.require(
                context
                        .require(context.system()
                                .accounts()
                                .standIns()
                                .deputyQueries()
                                .at(at, caller))
                        .stream()
                        .filter(view ->
                                view.deputyLoginId().equals(who) && view.duty().duty() == duty)
                        .findFirst()
                        .map(Outcome::accepted)
                        .orElseGet(() -> Outcome.refused(AccountRefusal.NOT_FOUND)));
        context.require(context.system()
                .accounts()
                .standIns()
                .endDeputy()
                .end(new EndDeputy.Command(at, duty, found.principal(), found.deputy(), found.version()), caller));
        context.say("accounts.deputy-ended", Map.of("loginId", who, "duty", duty, "association", body));
    }
}
