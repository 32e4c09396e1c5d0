package jp.mamis.cli.accounts;

import java.util.Map;
import jp.mamis.application.accounts.HandOver;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.AssociationId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Passes a leaving clerk's duties to a successor. */
@Command(
        name = "hand-over",
        description = "Pass all duties of a leaving clerk at a body to a successor, from a day on.")
public final class AccountHandOver implements Runnable {

    @Parameters(index = "0", paramLabel = "ASSOCIATION", description = "code of the body, such as 1401A")
    private String body = "";

    @Parameters(index = "1", paramLabel = "LOGIN-ID", description = "log-in ID of who leaves")
    private String loginId = "";

    @Option(names = "--to", required = true, paramLabel = "LOGIN-ID", description = "log-in ID of the successor")
    private String successor = "";

    @Option(names = "--on", required = true, paramLabel = "DAY", description = "first day of the successor")
    private String day = "";

    private final CommandContext context;

    public AccountHandOver(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        LoginId who = LoginId.parse(loginId);
        LoginId next = LoginId.parse(successor);
        AssociationId at = Bodies.named(body, context);
        Caller caller = context.caller();
        StaffView leaving =
                context.require(context.system().accounts().accountQueries().staffMember(at, who, caller));
        HandOver.Command command =
                new HandOver.Command(at, leaving.id(), next, JapaneseDate.parse(day), leaving.version());
        HandOver handOver = context.system().accounts().standIns().handOver();
        Map<String, Object> words = Map.of(
                "loginId",
                who,
                "successor",
                next,
                "day",
                day,
                "duties",
                context.require(handOver.foreseen(command, caller)).stream()
                        .map(grant -> grant.grant().duty())
                        .toList());
        context.confirm("accounts.confirm-hand-over", words);
        context.require(handOver.handOver(command, caller));
        context.say("accounts.handed-over", words);
    }
}
