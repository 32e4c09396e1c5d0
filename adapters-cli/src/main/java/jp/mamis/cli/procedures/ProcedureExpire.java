package jp.mamis.cli.procedures;

import java.util.List;
import java.util.Map;
import jp.mamis.application.procedures.ExpireProcedures;
import jp.mamis.application.procedures.Handled;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.cli.output.Column;
import picocli.CommandLine.Command;

/** Ends procedures that were sent back and not answered in time; ends with 1 where one failed. For the operator. */
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
        if (expired.failed() > 0) {
            throw new CommandFailed(
                    ExitCode.REFUSED, context.words().get("procedure.passed-over", Map.of("failed", expired.failed())));
        }
    }
}
