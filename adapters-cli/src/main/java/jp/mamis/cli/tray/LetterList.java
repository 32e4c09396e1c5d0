package jp.mamis.cli.tray;

import java.util.List;
import java.util.Set;
import jp.mamis.application.tray.TrayFilter;
import jp.mamis.application.tray.TrayQueries.Titled;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.Pages;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.tray.Dispatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the letters of a tray, the longest there first. */
@Command(
        name = "list",
        description =
                "List the letters of a body's tray, the longest there first; those that wait unless told otherwise.")
public final class LetterList implements Runnable {

    @Option(names = "--at", required = true, paramLabel = "CODE", description = "the body, such as 1401A")
    private String body = "";

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "only these: ${COMPLETION-CANDIDATES}; may be repeated")
    private Set<Dispatch.State> states = Set.of();

    @Option(
            names = "--search",
            paramLabel = "TEXT",
            description = "part of a reference number, or beginning of a name or its reading; in any state")
    private String text = "";

    @Option(
            names = "--most",
            paramLabel = "NUMBER",
            defaultValue = "100",
            description = "how many at the most (default ${DEFAULT-VALUE})")
    private int most;

    private final CommandContext context;

    public LetterList(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        AssociationId at = Bodies.named(body, context);
        TrayFilter filter = states.isEmpty() && text.isBlank() ? TrayFilter.WAITING : new TrayFilter(states, text);
        context.results()
                .list(
                        Pages.first(
                                most,
                                page -> context.require(context.system()
                                        .tray()
                                        .trayQueries()
                                        .list(at, filter, page, context.caller()))),
                        List.of(
                                Column.<Titled>of(
                                        "id",
                                        row -> row.row()
                                                .dispatch()
                                                .tidings()
                                                .id()
                                                .value()
                                                .toString()),
                                Column.<Titled>of("name", row -> row.row().name()),
                                Column.<Titled>of("formerName", row -> row.row().former()),
                                Column.<Titled>of("title", Titled::title),
                                Column.<Titled>of(
                                        "reference",
                                        row -> row.row().dispatch().tidings().reference()),
                                Column.<Titled>of(
                                        "since",
                                        row -> row.row().dispatch().tidings().writtenAt()),
                                Column.<Titled>of(
                                        "state", row -> row.row().dispatch().state())));
    }
}
