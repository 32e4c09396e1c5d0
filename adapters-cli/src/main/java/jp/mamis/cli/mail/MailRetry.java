package jp.mamis.cli.mail;

import java.util.Map;
import java.util.UUID;
import jp.mamis.application.mail.RetryMail;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.mail.MailId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Queues a mail again that could not be sent. */
@Command(name = "retry", description = "Queue a mail again that could not be sent. For the operator.")
public final class MailRetry implements Runnable {

    @Parameters(index = "0", paramLabel = "ID", description = "the mail, as mail list shows it")
    private UUID id = new UUID(0, 0);

    private final CommandContext context;

    public MailRetry(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.require(
                context.system().mail().retryMail().retry(new RetryMail.Command(new MailId(id)), context.operator()));
        context.say("mail.queued-again", Map.of());
    }
}
