package jp.mamis.cli.procedures;

import jp.mamis.cli.command.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Counts the procedures of a body by state. */
@Command(name = "counts", description = "Count the procedures of a body by state.")
public final class ProcedureCounts implements Runnable {

    @Option(names = "--at", required = true, paramLabel = "CODE", description = "the body, such as 1401A")
    private String body = "";

    private final CommandContext context;

    public ProcedureCounts(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Reached reached = new Reached(context);
        context.results()
                .list(
                        context.require(reached.procedures()
                                .officeQueries()
                                .counts(reached.body(body).id(), reached.caller())),
                        ProcedureColumns.counts());
    }
}
