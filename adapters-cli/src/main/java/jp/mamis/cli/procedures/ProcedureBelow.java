package jp.mamis.cli.procedures;

import java.util.List;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.procedures.WaitingBelow;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hierarchy.Hierarchy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists where procedures on their way to a body are, the longest waiting first. */
@Command(name = "below", description = "List where procedures on their way to a body are, the longest waiting first.")
public final class ProcedureBelow implements Runnable {

    @Option(names = "--at", required = true, paramLabel = "CODE", description = "the body they are on their way to")
    private String body = "";

    private final CommandContext context;

    public ProcedureBelow(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Reached reached = new Reached(context);
        WaitingBelow waiting = context.require(reached.procedures()
                .waitingBelowQueries()
                .waiting(reached.body(body).id(), reached.caller()));
        context.results().list(waiting.lines(), columns(waiting, reached.hierarchy()));
    }

    private static List<Column<ProcedureIndex.Below>> columns(WaitingBelow waiting, Hierarchy bodies) {
        return List.of(
                Column.of("reference", ProcedureIndex.Below::reference),
                Column.of("applicant", ProcedureIndex.Below::name),
                Column.of(
                        "current", line -> bodies.require(line.holder()).code().text()),
                Column.of("state", ProcedureIndex.Below::state),
                Column.of("since", ProcedureIndex.Below::since),
                Column.of("usualMedian", line -> waiting.usual(line).map(ProcedureIndex.Usual::median)),
                Column.of("usualMost", line -> waiting.usual(line).map(ProcedureIndex.Usual::most)),
                Column.of("id", line -> line.id().value().toString()));
    }
}
