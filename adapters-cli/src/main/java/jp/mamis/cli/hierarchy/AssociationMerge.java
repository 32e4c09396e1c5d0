package jp.mamis.cli.hierarchy;

import java.util.List;
import java.util.stream.Collectors;
import jp.mamis.application.hierarchy.MergeAssociations;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.kernel.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Merges bodies into another. For system administration. */
@Command(name = "merge", description = "Merge bodies into another, founded before.")
public final class AssociationMerge implements Runnable {

    @Parameters(paramLabel = "CODE", arity = "1..*", description = "bodies that end")
    private List<String> merged = List.of();

    @Option(names = "--into", required = true, paramLabel = "CODE", description = "body that carries on")
    private String into = "";

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "first day without the merged bodies")
    private String from = "";

    @Mixin
    private final SeenStructure seen = new SeenStructure();

    private final CommandContext context;

    public AssociationMerge(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        MergeAssociations.Plan plan = new MergeAssociations.Plan(
                merged.stream().map(AssociationCode::parse).collect(Collectors.toSet()),
                AssociationCode.parse(into),
                JapaneseDate.parse(from));
        Version shown = RestructuringQuestion.beforeEnding(
                context, context.system().hierarchy().structurePreview().of(plan, context.caller()), plan.from());
        context.results()
                .one(
                        context.require(context.system()
                                .hierarchy()
                                .mergeAssociations()
                                .merge(new MergeAssociations.Command(plan, seen.or(shown)), context.caller())),
                        AssociationColumns.changed());
    }
}
