package jp.mamis.cli.procedures;

import java.util.Map;
import jp.mamis.application.procedures.DecideOnWithdrawnMembership;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** After a withdrawal, keeps or cancels the membership that a body had begun. */
@Command(name = "decide", description = "After a withdrawal, keep or cancel the membership that had begun.")
public final class ProcedureDecide implements Runnable {

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Option(names = "--choice", required = true, paramLabel = "CHOICE", description = "${COMPLETION-CANDIDATES}")
    private DecideOnWithdrawnMembership.Choice choice = DecideOnWithdrawnMembership.Choice.KEEP;

    private final CommandContext context;

    public ProcedureDecide(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Reached reached = new Reached(context);
        Association body = reached.body(desk.body());
        ProcedureId id = reached.procedure(desk.procedure());
        Version seen = desk.seen();
        if (choice == DecideOnWithdrawnMembership.Choice.CANCEL) {
            context.confirm(
                    "procedure.cancelling",
                    Map.of("procedure", desk.procedure(), "body", body.name().text()));
        }
        context.results()
                .one(
                        context.require(reached.procedures()
                                .decideOnWithdrawnMembership()
                                .decide(
                                        new DecideOnWithdrawnMembership.Command(id, body.id(), choice, seen),
                                        reached.caller())),
                        ProcedureColumns.receipt());
    }
}
