package jp.mamis.cli.accounts;

import jp.mamis.application.accounts.HandedOut;
import jp.mamis.application.accounts.OpenFirstAdministrator;
import jp.mamis.application.accounts.OpenStaffAccount;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the account of the first administrator of a body, or of the system, and prints the one-use code. */
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

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "name of the holder")
    private String holder = "";

    @Option(
            names = "--delivery",
            paramLabel = "HOW",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private PendingCode.Delivery delivery = PendingCode.Delivery.AT_ONCE;

    @Option(
            names = "--of-system",
            description = "the first system administrator, at the national body, in place of the body's administrator")
    private boolean ofSystem;

    private final CommandContext context;

    public AccountOpenFirst(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Caller caller = context.callerOrOperator();
        AssociationId id = Bodies.named(body, context);
        Codes.print(context.require(ofSystem ? ofSystem(id, caller) : ofBody(id, caller)), context);
    }

    private Outcome<HandedOut> ofBody(AssociationId id, Caller caller) {
        OpenFirstAdministrator.Command command =
                new OpenFirstAdministrator.Command(id, LoginId.parse(loginId), HolderName.parse(holder), delivery);
        return context.system().accounts().openFirstAdministrator().open(command, caller);
    }

    private Outcome<HandedOut> ofSystem(AssociationId id, Caller caller) {
        OpenStaffAccount.Command command = new OpenStaffAccount.Command(
                id, Duty.SYSTEM_ADMINISTRATION, LoginId.parse(loginId), HolderName.parse(holder), delivery);
        return context.system().accounts().openStaffAccount().open(command, caller);
    }
}
