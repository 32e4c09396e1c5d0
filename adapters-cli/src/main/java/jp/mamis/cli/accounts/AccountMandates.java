package jp.mamis.cli.accounts;

import java.util.List;
import jp.mamis.application.accounts.MandateView;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists what a body lets others do and is let do. */
@Command(name = "mandates", description = "List what a body lets other bodies do in its place, and is let do.")
public final class AccountMandates implements Runnable {

    private static final List<Column<MandateView>> COLUMNS = List.of(
            Column.of("kind", view -> view.mandate().kind()),
            Column.of("giver", view -> view.giver().code().text()),
            Column.of("taker", view -> view.taker().code().text()),
            Column.of("firstDay", view -> view.mandate().period().from()),
            Column.of("endDay", view -> view.mandate().period().lastDay()),
            Column.of("inForce", MandateView::inForce),
            Column.of("id", view -> view.mandate().id().value().toString()));

    @Parameters(paramLabel = "ASSOCIATION", description = "code of the body, such as 1401A")
    private String body = "";

    private final CommandContext context;

    public AccountMandates(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.results()
                .list(
                        context.require(context.system()
                                .accounts()
                                .standIns()
                                .mandateQueries()
                                .at(Bodies.named(body, context), context.caller())),
                        COLUMNS);
    }
}
