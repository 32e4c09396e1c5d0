package jp.mamis.cli.procedures;

import java.util.Map;
import jp.mamis.application.procedures.DiscardPaper;
import jp.mamis.application.procedures.Paper;
import jp.mamis.application.procedures.PaperUseCases;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.PaperCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Throws away what the office has begun of a paper filled in by hand. */
@Command(
        name = "discard-paper",
        description = "Throw away what was begun of an application filled in by hand; the doctor's data stays.")
public final class ProcedureDiscardPaper implements Runnable {

    @Parameters(paramLabel = "PAPER", description = "the code that member begin-paper printed")
    private String paper = "";

    @Option(names = "--at", required = true, paramLabel = "CODE", description = "the body that began it, such as 1401A")
    private String body = "";

    private final CommandContext context;

    public ProcedureDiscardPaper(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Reached reached = new Reached(context);
        PaperCode code = PaperCode.parse(paper);
        AssociationId at = reached.body(body).id();
        PaperUseCases papers = reached.procedures().paper();
        Paper seen = context.require(papers.paperQueries().show(code, at, reached.caller()));
        Map<String, Object> which = Map.of("name", seen.applicant().name().full(), "code", code.text());
        context.confirm("procedure.confirm-discard-paper", which);
        context.require(papers.discardPaper()
                .discard(new DiscardPaper.Command(code, at, seen.draft().version()), reached.caller()));
        context.say("procedure.paper-discarded", which);
    }
}
