package jp.mamis.cli.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.mamis.application.procedures.AnswerOnPaper;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.procedures.ProcedureId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes up on paper the answer to what was sent back, at the body that had entered it. */
@Command(
        name = "answer-paper",
        description =
                "Take up on paper the answer to what was sent back; prints the code that 'procedure enter' takes.")
public final class ProcedureAnswerPaper implements Runnable {

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Option(names = "--filled-on", required = true, paramLabel = "DAY", description = "the day on the paper")
    private String filledOn = "";

    private final CommandContext context;

    public ProcedureAnswerPaper(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        LocalDate day = JapaneseDate.parse(filledOn);
        Reached reached = new Reached(context);
        AssociationId body = reached.body(desk.body()).id();
        ProcedureId id = reached.procedure(desk.procedure());
        PaperCode paper = context.require(reached.procedures()
                .paper()
                .answerOnPaper()
                .begin(new AnswerOnPaper.Command(id, body, day, Map.of(), desk.seen()), reached.caller()));
        context.results().one(paper, List.of(Column.of("paperCode", PaperCode::text)));
    }
}
