package jp.mamis.cli.accounts;

import jp.mamis.application.accounts.OpenStaffAccount;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens an account for someone on a body's staff and prints the one-use code. */
@Command(name = "open", description = "Open a staff account; prints its one-use code.")
public final class AccountOpen implements Runnable {

    @Parameters(index = "0", paramLabel = "ASSOCIATION", description = "code of the body, such as 1401A")
    private String body = "";

    @Parameters(index = "1", paramLabel = "LOGIN-ID", description = "new log-in ID")
    private String loginId = "";

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "name of the holder")
    private String holder = "";

    @Option(names = "--duty", paramLabel = "DUTY", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Duty duty = Duty.ASSOCIATION_STAFF;

    @Option(
            names = "--delivery",
            paramLabel = "HOW",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private PendingCode.Delivery delivery = PendingCode.Delivery.AT_ONCE;

    private final CommandContext context;

    public AccountOpen(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        OpenStaffAccount.Command command = new OpenStaffAccount.Command(
                Bodies.named(body, context), duty, LoginId.parse(loginId), HolderName.parse(holder), delivery);
        Codes.print(
                context.require(context.system().accounts().openStaffAccount().open(command, context.caller())),
                context);
    }
}
