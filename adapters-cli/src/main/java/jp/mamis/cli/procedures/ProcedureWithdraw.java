package jp.mamis.cli.procedures;

import java.util.Map;
import java.util.Optional;
import jp.mamis.application.procedures.WithdrawProcedure;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.Reason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes one's own procedure back. */
@Command(name = "withdraw", description = "Withdraw your own procedure. Cannot be undone.")
public final class ProcedureWithdraw implements Runnable {

    @Parameters(paramLabel = "PROCEDURE", description = "reference number or id")
    private String procedure = "";

    @Option(
            names = "--seen",
            paramLabel = "VERSION",
            description = "act only if nobody changed it since this version (default: the present one)")
    private @Nullable Long seen;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why")
    private String reason = "";

    private final CommandContext context;

    public ProcedureWithdraw(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Reached reached = new Reached(context);
        Optional<Reason> why =
                Optional.of(reason).filter(text -> !text.isBlank()).map(Reason::parse);
        ProcedureId id = reached.procedure(procedure);
        Version version = reached.seenByApplicant(id, Optional.ofNullable(seen));
        context.confirm("procedure.withdrawing", Map.of("procedure", procedure));
        context.results()
                .one(
                        context.require(reached.procedures()
                                .withdrawProcedure()
                                .withdraw(new WithdrawProcedure.Command(id, why, version), reached.caller())),
                        ProcedureColumns.receipt());
    }
}
