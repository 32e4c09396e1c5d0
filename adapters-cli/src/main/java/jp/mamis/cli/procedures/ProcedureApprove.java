package jp.mamis.cli.procedures;

import java.time.LocalDate;
import jp.mamis.application.procedures.ApproveStep;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Approves a body's step; membership in it begins. */
@Command(name = "approve", description = "Approve at a body. Membership in it begins on the board's day.")
public final class ProcedureApprove implements Runnable {

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Option(names = "--board-day", required = true, paramLabel = "DAY", description = "day of the board's approval")
    private String boardDay = "";

    private final CommandContext context;

    public ProcedureApprove(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Reached reached = new Reached(context);
        LocalDate day = JapaneseDate.parse(boardDay);
        Association body = reached.body(desk.body());
        ProcedureId id = reached.procedure(desk.procedure());
        Version seen = desk.seen();
        context.results()
                .one(
                        context.require(reached.procedures()
                                .approveStep()
                                .approve(new ApproveStep.Command(id, body.id(), day, seen), reached.caller())),
                        ProcedureColumns.receipt());
    }
}
