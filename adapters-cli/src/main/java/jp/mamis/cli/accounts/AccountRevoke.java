package jp.mamis.cli.accounts;

import java.util.Map;
import java.util.Optional;
import jp.mamis.application.accounts.RevokeDuty;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.Seen;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a duty at a body away. */
@Command(name = "revoke", description = "Take a duty at a body away, with effect at once.")
public final class AccountRevoke implements Runnable {

    @Parameters(index = "0", paramLabel = "ASSOCIATION", description = "code of the body, such as 1401A")
    private String body = "";

    @Parameters(index = "1", paramLabel = "LOGIN-ID", description = "log-in ID of who loses the duty")
    private String loginId = "";

    @Option(names = "--duty", paramLabel = "DUTY", required = true, description = "${COMPLETION-CANDIDATES}")
    private Duty duty = Duty.ASSOCIATION_STAFF;

    @Option(
            names = "--seen",
            paramLabel = "VERSION",
            description = "act only if nobody changed the account since this version, as 'account list' prints it"
                    + " (default: the present one)")
    private @Nullable Long seen;

    private final CommandContext context;

    public AccountRevoke(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        LoginId who = LoginId.parse(loginId);
        AssociationId id = Bodies.named(body, context);
        Caller caller = context.caller();
        StaffView account =
                context.require(context.system().accounts().accountQueries().staffMember(id, who, caller));
        Version version = Optional.ofNullable(seen).map(Seen::version).orElse(account.version());
        Map<String, Object> words = Map.of("loginId", who, "duty", duty, "association", body);
        context.confirm("accounts.confirm-revoke", words);
        context.require(context.system()
                .accounts()
                .revokeDuty()
                .revoke(new RevokeDuty.Command(id, duty, account.id(), version), caller));
        context.say("accounts.revoked", words);
    }
}
