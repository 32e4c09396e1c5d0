package jp.mamis.cli.accounts;

import jp.mamis.application.accounts.OpenFirstAdministrator;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the account of a body's first administrator and prints the one-use code. */
@Command(
        name = "open-first",
        description = {
            "Open the account of a body's first administrator; prints its one-use code.",
            "By the prefecture's administrator, for a prefecture by the national body's, for that one by the operator."
        })
public final class AccountOpenFirst implements Runnable {

    @Parameters(index = "0", paramLabel = "ASSOCIATION", description = "code of the body, such as 1401A")
    private String body = "";

    @Parameters(index = "1", paramLabel = "LOGIN-ID", description = "new log-in ID")
    private String loginId = "";

    @Option(names = "--name", required = true, description = "name of the holder")
    private String holder = "";

    @Option(names = "--delivery", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private PendingCode.Delivery delivery = PendingCode.Delivery.AT_ONCE;

    private final CommandContext context;

    public AccountOpenFirst(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        OpenFirstAdministrator.Command command = new OpenFirstAdministrator.Command(
                Bodies.named(body, context), LoginId.parse(loginId), HolderName.parse(holder), delivery);
        Codes.print(
                context.require(
                        context.system().accounts().openFirstAdministrator().open(command, context.callerOrOperator())),
                context);
    }
}
