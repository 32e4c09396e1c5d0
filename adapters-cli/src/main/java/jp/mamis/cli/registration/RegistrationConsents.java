package jp.mamis.cli.registration;

import java.util.List;
import jp.mamis.application.consent.Consents;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import picocli.CommandLine.Command;

/** Shows how many accounts agreed to which version of which document. */
@Command(
        name = "consents",
        description = "Show how many accounts agreed to which version of which document. For the operator.")
public final class RegistrationConsents implements Runnable {

    private static final List<Column<Consents.Tally>> COLUMNS = List.of(
            Column.of("document", tally -> tally.edition().kind()),
            Column.of("edition", tally -> tally.edition().number()),
            Column.of("accounts", Consents.Tally::accounts));

    private final CommandContext context;

    public RegistrationConsents(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.results()
                .list(
                        context.require(
                                context.system().consent().consentQueries().tally(context.operator())),
                        COLUMNS);
    }
}
