package jp.mamis.cli.hierarchy;

import jp.mamis.application.hierarchy.DissolveAssociation;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.kernel.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends a body without successor. For system administration. */
@Command(name = "dissolve", description = "End a body without successor.")
public final class AssociationDissolve implements Runnable {

    @Parameters(paramLabel = "CODE", description = "body that ends")
    private String code = "";

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "first day without the body")
    private String from = "";

    @Mixin
    private final SeenStructure seen = new SeenStructure();

    private final CommandContext context;

    public AssociationDissolve(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        DissolveAssociation.Plan plan =
                new DissolveAssociation.Plan(AssociationCode.parse(code), JapaneseDate.parse(from));
        Version shown = RestructuringQuestion.beforeEnding(
                context, context.system().hierarchy().structurePreview().of(plan, context.caller()), plan.from());
        context.results()
                .one(
                        context.require(context.system()
                                .hierarchy()
                                .dissolveAssociation()
                                .dissolve(new DissolveAssociation.Command(plan, seen.or(shown)), context.caller())),
                        AssociationColumns.changed());
    }
}
