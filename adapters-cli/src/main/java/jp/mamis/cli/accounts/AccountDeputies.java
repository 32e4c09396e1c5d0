package jp.mamis.cli.accounts;

import java.util.List;
import jp.mamis.application.accounts.DeputyView;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists who stands in for whom at a body. */
@Command(name = "deputies", description = "List who stands in for whom at a body.")
public final class AccountDeputies implements Runnable {

    private static final List<Column<DeputyView>> COLUMNS = List.of(
            Column.of("absent", view -> view.principalLoginId().text()),
            Column.of("loginId", view -> view.deputyLoginId().text()),
            Column.of("duty", view -> view.duty().duty()),
            Column.of("firstDay", view -> view.period().from()),
            Column.of("endDay", view -> view.period().lastDay()),
            Column.of("version", view -> view.version().number()));

    @Parameters(paramLabel = "ASSOCIATION", description = "code of the body, such as 1401A")
    private String body = "";

    private final CommandContext context;

    public AccountDeputies(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.results()
                .list(
                        context.require(context.system()
                                .accounts()
                                .standIns()
                                .deputyQueries()
                                .at(Bodies.named(body, context), context.caller())),
                        COLUMNS);
    }
}
