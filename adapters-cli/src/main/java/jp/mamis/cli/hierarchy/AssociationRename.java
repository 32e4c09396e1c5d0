package jp.mamis.cli.hierarchy;

import jp.mamis.application.hierarchy.RenameAssociation;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationName;
import jp.mamis.domain.kernel.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives a body another name. For system administration. */
@Command(name = "rename", description = "Give a body another name from a day on.")
public final class AssociationRename implements Runnable {

    @Parameters(paramLabel = "CODE", description = "code of the body, such as 1401A")
    private String code = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "new name")
    private String name = "";

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "first day of the new name")
    private String from = "";

    @Mixin
    private final SeenStructure seen = new SeenStructure();

    private final CommandContext context;

    public AssociationRename(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        RenameAssociation.Plan plan = new RenameAssociation.Plan(
                AssociationCode.parse(code), AssociationName.parse(name), JapaneseDate.parse(from));
        Version shown = RestructuringQuestion.beforeRenaming(
                context, context.system().hierarchy().structurePreview().of(plan, context.caller()), plan.from());
        context.results()
                .one(
                        context.require(context.system()
                                .hierarchy()
                                .renameAssociation()
                                .rename(new RenameAssociation.Command(plan, seen.or(shown)), context.caller())),
                        AssociationColumns.changed());
    }
}
