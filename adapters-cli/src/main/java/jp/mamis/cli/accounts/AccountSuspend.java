package jp.mamis.cli.accounts;

import java.util.Map;
import java.util.Optional;
import jp.mamis.application.accounts.SuspendAccount;
import jp.mamis.application.accounts.SuspensionQueries;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Suspension;
import jp.mamis.domain.accounts.SuspensionReason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Suspends an account. */
@Command(
        name = "suspend",
        description = {
            "Suspend an account with effect at once: its sessions end, and nobody logs in to it.",
            "A body's administrator suspends staff, the national body's a doctor, the system administrator anybody."
        })
public final class AccountSuspend implements Runnable {

    @Parameters(paramLabel = "LOGIN-ID", description = "log-in ID of who is suspended")
    private String loginId = "";

    @Option(names = "--reason", required = true, paramLabel = "REASON", description = "${COMPLETION-CANDIDATES}")
    private SuspensionReason reason = SuspensionReason.OTHER;

    @Option(names = "--note", paramLabel = "TEXT", description = "the reason in words; needed with OTHER")
    private @Nullable String note;

    private final CommandContext context;

    public AccountSuspend(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        LoginId who = LoginId.parse(loginId);
        Optional<String> words = Optional.ofNullable(note).map(Suspension::note);
        Caller caller = context.caller();
        SuspensionQueries.Suspendable account = context.require(
                context.system().accounts().suspensions().suspensionQueries().account(who, caller));
        context.confirm("accounts.confirm-suspend", Map.of("loginId", who));
        context.require(context.system()
                .accounts()
                .suspensions()
                .suspendAccount()
                .suspend(new SuspendAccount.Command(account.id(), reason, words), caller));
        context.say("accounts.suspended", Map.of("loginId", who));
    }
}
