package jp.mamis.cli.accounts;

import jp.mamis.application.accounts.OpenPhysicianAccount;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.LicenceNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the account of a registered physician and prints the one-use code. For the operator. */
@Command(
        name = "open-physician",
        description = "Open the account of a registered physician; prints its one-use code. For the operator.")
public final class AccountOpenPhysician implements Runnable {

    @Parameters(index = "0", paramLabel = "LICENCE", description = "number in the medical register")
    private String licence = "";

    @Parameters(index = "1", paramLabel = "LOGIN-ID", description = "new log-in ID")
    private String loginId = "";

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "name of the holder")
    private String holder = "";

    @Option(
            names = "--delivery",
            paramLabel = "HOW",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private PendingCode.Delivery delivery = PendingCode.Delivery.AT_ONCE;

    private final CommandContext context;

    public AccountOpenPhysician(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        LicenceNumber number = LicenceNumber.parse(licence);
        LoginId chosen = LoginId.parse(loginId);
        HolderName name = HolderName.parse(holder);
        Caller operator = context.operator();
        PersonId person =
                context.require(context.system().people().physicianQueries().withLicence(number, operator));
        OpenPhysicianAccount.Command command = new OpenPhysicianAccount.Command(person, chosen, name, delivery);
        Codes.print(
                context.require(
                        context.system().accounts().openPhysicianAccount().open(command, operator)),
                context);
    }
}
