package jp.mamis.cli.registration;

import java.util.List;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.registration.RegistrationQueries;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.Pages;
import jp.mamis.cli.output.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists requests to register, asked for last first. */
@Command(
        name = "list",
        description = "List the requests to register of the last seven days, asked for last first, with whom the last"
                + " refused attempt was taken for. For the operator.")
public final class RegistrationList implements Runnable {

    private static final List<Column<RegistrationQueries.Listed>> COLUMNS = List.of(
            Column.of("id", request -> request.id().value().toString()),
            Column.of("recipient", RegistrationQueries.Listed::to),
            Column.of("state", RegistrationQueries.Listed::state),
            Column.of("requestedAt", RegistrationQueries.Listed::requestedAt),
            Column.of("expiresAt", RegistrationQueries.Listed::expiresAt),
            Column.of("attempts", RegistrationQueries.Listed::attempts),
            Column.of("likeness", RegistrationQueries.Listed::likeness));

    @Option(
            names = "--most",
            paramLabel = "NUMBER",
            defaultValue = "100",
            description = "how many at the most (default ${DEFAULT-VALUE})")
    private int most;

    private final CommandContext context;

    public RegistrationList(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Caller caller = context.operator();
        RegistrationQueries queries = context.system().registration().registrationQueries();
        context.results().list(Pages.first(most, page -> context.require(queries.list(page, caller))), COLUMNS);
    }
}
