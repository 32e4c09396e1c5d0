package jp.mamis.cli.procedures;

import java.util.List;
import jp.mamis.application.procedures.ExpireProcedures;
import jp.mamis.application.procedures.Handled;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import picocli.CommandLine.Command;

/** Ends procedures that were sent back and not answered in time. For the operator and the schedule. */
@Command(name = "expire", description = "End procedures sent back and not answered in time. For the operator.")
public final class ProcedureExpire implements Runnable {

    private final CommandContext context;

    public ProcedureExpire(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Handled expired = context.require(context.system()
                .procedures()
                .expireProcedures()
                .expire(new ExpireProcedures.Command(Integer.MAX_VALUE), context.operator()));
        context.results()
                .one(expired, List.of(Column.of("number", Handled::done), Column.of("failed", Handled::failed)));
    }
}
