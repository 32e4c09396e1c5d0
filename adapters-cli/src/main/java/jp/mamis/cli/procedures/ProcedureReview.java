package jp.mamis.cli.procedures;

import jp.mamis.application.procedures.StartReview;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes a step up. */
@Command(name = "review", description = "Begin the review at a body.")
public final class ProcedureReview implements Runnable {

    @Mixin
    private DeskOptions desk = new DeskOptions();

    private final CommandContext context;

    public ProcedureReview(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Reached reached = new Reached(context);
        Association body = reached.body(desk.body());
        ProcedureId id = reached.procedure(desk.procedure());
        Version seen = desk.seen();
        context.results()
                .one(
                        context.require(reached.procedures()
                                .startReview()
                                .start(new StartReview.Command(id, body.id(), seen), reached.caller())),
                        ProcedureColumns.receipt());
    }
}
