package jp.mamis.cli.certificates;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.ReissueQueries;
import jp.mamis.application.hpki.ca.ReissueStanding;
import jp.mamis.application.hpki.ca.Reissues;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.Pages;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.kernel.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How far a mass re-issue has come. */
@Command(
        name = "status",
        description = {
            "Show how far the newest mass re-issue has come, or with --passed-over which certificates got no other one, and why.",
            "For officers of the authority and administrators of the national association."
        })
public final class ReissueStatus implements Runnable {

    @Option(names = "--passed-over", description = "list the certificates that got no other one, with the reasons")
    private boolean passedOver;

    private final CommandContext context;

    public ReissueStatus(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Caller caller = context.caller();
        ReissueStanding standing = Reissuing.current(context, caller);
        if (passedOver) {
            context.results().list(passed(standing.reissue().id(), caller), columns());
        } else {
            context.results().one(standing, Reissuing.COLUMNS);
        }
    }

    private List<Reissues.Passed> passed(UUID reissue, Caller caller) {
        ReissueQueries queries = Reissuing.of(context).queries();
        Stream<Reissues.Passed> all = Pages.all(
                page -> context.require(queries.show(reissue, page, caller)).passed());
        return all.toList();
    }

    private String why(Reissues.Passed passed) {
        return passed.codes().stream()
                .map(code -> context.words().of(Refusal.of(() -> code)))
                .collect(Collectors.joining(" "));
    }

    private List<Column<Reissues.Passed>> columns() {
        return List.of(
                Column.of("serial", each -> each.predecessor().serial().toString()),
                Column.of("licence", each -> each.predecessor().holder().text()),
                Column.of(
                        "certificateUntil",
                        each -> each.predecessor().validity().last()),
                Column.of("passedOverCode", Reissues.Passed::reasons),
                Column.of("passedOverWhy", this::why));
    }
}
