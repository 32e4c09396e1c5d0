package jp.mamis.cli.procedures;

import java.util.Set;
import jp.mamis.application.procedures.OfficeQueries;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.Pages;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.OfficeState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists one's own procedures, or the work list of a body. */
@Command(name = "list", description = "List your own procedures or, with --at, the work list of a body.")
public final class ProcedureList implements Runnable {

    @Option(names = "--at", paramLabel = "CODE", description = "the body whose work list is wanted")
    private String body = "";

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "only these states at the body: ${COMPLETION-CANDIDATES}")
    private Set<OfficeState> states = Set.of();

    @Option(names = "--text", paramLabel = "TEXT", description = "reference or register number, name or kana")
    private String text = "";

    @Option(names = "--sort", paramLabel = "ORDER", description = "${COMPLETION-CANDIDATES}")
    private ProcedureIndex.Sort sort = ProcedureIndex.Sort.OLDEST_FIRST;

    private final CommandContext context;

    public ProcedureList(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Reached reached = new Reached(context);
        if (body.isEmpty()) {
            context.results()
                    .list(
                            reached.procedures().procedureQueries().own(reached.caller()),
                            ProcedureColumns.own(reached.hierarchy()));
        } else {
            AssociationId at = reached.body(body).id();
            OfficeQueries queries = reached.procedures().officeQueries();
            ProcedureIndex.Filter filter = new ProcedureIndex.Filter(states, text, sort);
            context.results()
                    .list(
                            Pages.all(page -> context.require(queries.queue(at, filter, page, reached.caller()))),
                            ProcedureColumns.queue(reached.hierarchy()));
        }
    }
}
