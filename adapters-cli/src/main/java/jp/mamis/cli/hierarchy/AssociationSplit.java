package jp.mamis.cli.hierarchy;

import java.util.List;
import jp.mamis.application.hierarchy.SplitAssociation;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.kernel.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Splits a body into others. For system administration. */
@Command(name = "split", description = "Split a body into others, founded before.")
public final class AssociationSplit implements Runnable {

    @Parameters(paramLabel = "CODE", description = "body that ends")
    private String code = "";

    @Option(
            names = "--into",
            required = true,
            split = ",",
            paramLabel = "CODE",
            description = "bodies that carry on, two or more")
    private List<String> into = List.of();

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "first day without the body")
    private String from = "";

    @Mixin
    private final SeenStructure seen = new SeenStructure();

    private final CommandContext context;

    public AssociationSplit(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        SplitAssociation.Plan plan = new SplitAssociation.Plan(
                AssociationCode.parse(code),
                into.stream().map(AssociationCode::parse).toList(),
                JapaneseDate.parse(from));
        Version shown = RestructuringQuestion.beforeEnding(
                context, context.system().hierarchy().structurePreview().of(plan, context.caller()), plan.from());
        context.results()
                .one(
                        context.require(context.system()
                                .hierarchy()
                                .splitAssociation()
                                .split(new SplitAssociation.Command(plan, seen.or(shown)), context.caller())),
                        AssociationColumns.changed());
    }
}
