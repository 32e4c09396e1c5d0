package jp.mamis.cli.accounts;

import java.util.List;
import jp.mamis.application.accounts.HelpQueries.HelpView;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.accounts.HelpRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists what only clerks who have lost their second factor ask of partners. */
@Command(
        name = "help-requests",
        description =
                "List requests for help with lost second factors: the body's own and those it may answer as a partner.")
public final class AccountHelpRequests implements Runnable {

    private static final List<Column<HelpView>> COLUMNS = List.of(
            Column.of("association", view -> view.body().code().text()),
            Column.of("loginId", view -> view.loginId().text()),
            Column.of("holder", view -> view.holder().text()),
            Column.of("askedAt", view -> view.request().askedAt()),
            Column.of("open", HelpView::open),
            Column.of("answeredAt", view -> view.request().answer().map(HelpRequest.Answer::at)),
            Column.of("check", view -> view.request().answer().flatMap(HelpRequest.Answer::check)),
            Column.of("id", view -> view.request().id().value().toString()));

    @Parameters(paramLabel = "ASSOCIATION", description = "code of the body, such as 1401A")
    private String body = "";

    private final CommandContext context;

    public AccountHelpRequests(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.results()
                .list(
                        context.require(context.system()
                                .accounts()
                                .standIns()
                                .helpQueries()
                                .at(Bodies.named(body, context), context.caller())),
                        COLUMNS);
    }
}
