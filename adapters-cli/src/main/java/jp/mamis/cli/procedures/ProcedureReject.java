package jp.mamis.cli.procedures;

import java.util.Map;
import jp.mamis.application.procedures.RejectProcedure;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Refuses at a body's step, for good. */
@Command(name = "reject", description = "Reject at a body. Cannot be undone.")
public final class ProcedureReject implements Runnable {

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why")
    private String reason = "";

    private final CommandContext context;

    public ProcedureReject(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Reached reached = new Reached(context);
        Reason why = Reason.parse(reason);
        Association body = reached.body(desk.body());
        ProcedureId id = reached.procedure(desk.procedure());
        Version seen = desk.seen();
        context.confirm("procedure.rejecting", Map.of("procedure", desk.procedure()));
        context.results()
                .one(
                        context.require(reached.procedures()
                                .rejectProcedure()
                                .reject(new RejectProcedure.Command(id, body.id(), why, seen), reached.caller())),
                        ProcedureColumns.receipt());
    }
}
