package jp.mamis.cli.hierarchy;

import java.util.List;
import jp.mamis.application.hierarchy.FoundFederation.Loaded;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import picocli.CommandLine.Command;

/** Loads the sample bodies; what is there already stays. For the operator. */
@Command(
        name = "load-sample",
        description = "Load the sample bodies of the whole federation; loading again adds nothing.")
public final class AssociationLoadSample implements Runnable {

    private final CommandContext context;

    public AssociationLoadSample(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Loaded loaded =
                context.require(context.system().hierarchy().foundFederation().loadSample(context.operator()));
        context.results()
                .one(loaded, List.of(Column.of("founded", Loaded::founded), Column.of("known", Loaded::known)));
    }
}
