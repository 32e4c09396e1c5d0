package jp.mamis.cli.hierarchy;

import java.util.Optional;
import jp.mamis.application.hierarchy.FoundAssociation;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationName;
import jp.mamis.domain.hierarchy.LocalKind;
import jp.mamis.domain.kernel.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Founds a body. For system administration. */
@Command(name = "found", description = "Found a body below an existing one.")
public final class AssociationFound implements Runnable {

    @Parameters(paramLabel = "CODE", description = "code of the new body")
    private String code = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "name of the body")
    private String name = "";

    @Option(names = "--parent", required = true, paramLabel = "CODE", description = "code of the body above")
    private String parent = "";

    @Option(names = "--kind", paramLabel = "KIND", description = "below a prefecture: ${COMPLETION-CANDIDATES}")
    private @Nullable LocalKind kind;

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "first day, such as 2026-04-01")
    private String from = "";

    @Option(names = "--provisional", description = "the official code is not known")
    private boolean provisional;

    @Mixin
    private final SeenStructure seen = new SeenStructure();

    private final CommandContext context;

    public AssociationFound(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        FoundAssociation.Plan plan = new FoundAssociation.Plan(
                AssociationCode.parse(code),
                provisional,
                AssociationName.parse(name),
                AssociationCode.parse(parent),
                Optional.ofNullable(kind),
                JapaneseDate.parse(from));
        Version shown = RestructuringQuestion.beforeFounding(
                context, context.system().hierarchy().structurePreview().of(plan, context.caller()), plan.from());
        context.results()
                .one(
                        context.require(context.system()
                                .hierarchy()
                                .foundAssociation()
                                .found(new FoundAssociation.Command(plan, seen.or(shown)), context.caller())),
                        AssociationColumns.changed());
    }
}
