package jp.mamis.cli.procedures;

import java.util.Optional;
import jp.mamis.application.procedures.EnterPaper;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.procedures.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files what came on paper for the doctor who signed it, at the lowest body it asks for. */
@Command(name = "enter", description = "File what came on paper for the doctor who signed it, as the paper says it.")
public final class ProcedureEnter implements Runnable {

    @Parameters(paramLabel = "PAPER", description = "the code on the paper")
    private String paper = "";

    @Option(names = "--signed", description = "the paper bears the doctor's signature")
    private boolean signed;

    @Option(
            names = "--answer",
            paramLabel = "TEXT",
            description = "of an answer to what was sent back: what the paper says to the reason")
    private String answer = "";

    @Mixin
    private JoinOptions join = new JoinOptions();

    private final CommandContext context;

    public ProcedureEnter(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Optional<Reason> said =
                Optional.of(answer).filter(text -> !text.isBlank()).map(Reason::parse);
        Reached reached = new Reached(context);
        PaperCode code = PaperCode.parse(paper);
        JoinRequest request = join.read(reached, context);
        context.results()
                .one(
                        context.require(reached.procedures()
                                .paper()
                                .enterPaper()
                                .enter(
                                        new EnterPaper.Command(
                                                code,
                                                request.targets().get(0).body(),
                                                request,
                                                said,
                                                signed,
                                                Optional.empty()),
                                        reached.caller())),
                        ProcedureColumns.receipt());
    }
}
