package jp.mamis.cli.accounts;

import jp.mamis.application.accounts.IssueResetCode;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Issues a one-use code for an account and prints it. */
@Command(name = "reset-code", description = "Issue a one-use code with which the holder sets a new password.")
public final class AccountResetCode implements Runnable {

    @Parameters(paramLabel = "LOGIN-ID", description = "log-in ID of who gets the code")
    private String loginId = "";

    @Option(
            names = "--delivery",
            paramLabel = "HOW",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private PendingCode.Delivery delivery = PendingCode.Delivery.AT_ONCE;

    @Option(
            names = "--as-operator",
            description = "for whom nobody else can help: the only administrator of the national body or of the system,"
                    + " or a doctor who is a member of no body")
    private boolean asOperator;

    private final CommandContext context;

    public AccountResetCode(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Caller caller = asOperator ? context.operator() : context.caller();
        AccountId account =
                context.require(context.system().accounts().accountQueries().renewable(LoginId.parse(loginId), caller));
        Codes.print(
                context.require(context.system()
                        .accounts()
                        .issueResetCode()
                        .issue(new IssueResetCode.Command(account, delivery), caller)),
                context);
    }
}
