package jp.mamis.cli.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.mail.MailQueries;
import jp.mamis.application.mail.MailView;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.Pages;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.mail.Mail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists mails, written last first. */
@Command(name = "list", description = "List mails, written last first. For the operator.")
public final class MailList implements Runnable {

    private static final List<Column<MailView>> COLUMNS = List.of(
            Column.of("id", mail -> mail.id().value().toString()),
            Column.of("kind", MailView::kind),
            Column.of("reference", MailView::reference),
            Column.of("recipient", MailView::to),
            Column.of("state", MailView::state),
            Column.of("writtenAt", MailView::writtenAt),
            Column.of("attempts", MailView::attempts),
            Column.of("nextAttempt", MailView::nextAttempt),
            Column.of("answer", MailView::answer));

    @Option(names = "--state", paramLabel = "STATE", description = "only these: ${COMPLETION-CANDIDATES}")
    private Optional<Mail.State> state = Optional.empty();

    @Option(
            names = "--most",
            paramLabel = "NUMBER",
            defaultValue = "100",
            description = "how many at the most (default ${DEFAULT-VALUE})")
    private int most;

    private final CommandContext context;

    public MailList(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Caller caller = context.operator();
        MailQueries queries = context.system().mail().mailQueries();
        context.results().list(Pages.first(most, page -> context.require(queries.list(state, page, caller))), COLUMNS);
        if (!queries.isConnected()) {
            context.say("mail.kept", Map.of());
        }
    }
}
