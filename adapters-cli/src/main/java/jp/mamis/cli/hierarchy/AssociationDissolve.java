package jp.mamis.cli.hierarchy;

import jp.mamis.application.hierarchy.DissolveAssociation;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.AssociationCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends a body without successor. For system administration. */
@Command(name = "dissolve", description = "End a body without successor.")
public final class AssociationDissolve implements Runnable {

    @Parameters(paramLabel = "CODE", description = "body that ends")
    private String code = "";

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "first day without the body")
    private String from = "";

    private final CommandContext context;

    public AssociationDissolve(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        DissolveAssociation.Command command =
                new DissolveAssociation.Command(AssociationCode.parse(code), JapaneseDate.parse(from));
        RestructuringQuestion.beforeEnding(
                context, context.system().hierarchy().structurePreview().of(command, context.caller()), command.from());
        context.results()
                .one(
                        context.require(context.system()
                                .hierarchy()
                                .dissolveAssociation()
                                .dissolve(command, context.caller())),
                        AssociationColumns.changed());
    }
}
