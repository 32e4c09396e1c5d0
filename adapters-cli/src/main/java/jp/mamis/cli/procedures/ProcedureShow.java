package jp.mamis.cli.procedures;

import jp.mamis.application.procedures.OfficePage;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.procedures.ProcedureId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows where a procedure stands, to its applicant or to a body of its route. */
@Command(name = "show", description = "Show your own procedure or, with --at, one on the route of a body.")
public final class ProcedureShow implements Runnable {

    @Parameters(paramLabel = "PROCEDURE", description = "reference number or id")
    private String procedure = "";

    @Option(names = "--at", paramLabel = "CODE", description = "the body you look for")
    private String body = "";

    private final CommandContext context;

    public ProcedureShow(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Reached reached = new Reached(context);
        ProcedureId id = reached.procedure(procedure);
        if (body.isEmpty()) {
            context.results()
                    .one(
                            context.require(
                                    reached.procedures().procedureQueries().tracker(id, reached.caller())),
                            ProcedureColumns.tracker());
            return;
        }
        OfficePage page = context.require(reached.procedures()
                .officeQueries()
                .office(id, reached.body(body).id(), reached.caller()));
        if (page instanceof OfficePage.Full full) {
            context.results().one(full, ConfirmerColumns.office());
        } else {
            context.results().one((OfficePage.Slip) page, ProcedureColumns.slip());
        }
    }
}
