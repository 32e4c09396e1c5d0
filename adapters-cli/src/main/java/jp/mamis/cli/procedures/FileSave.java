package jp.mamis.cli.procedures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import jp.mamis.application.attachments.AttachmentQueries;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.attachments.AttachmentId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Saves an own file or one that was attached for a body; never over a file that is there. */
@Command(name = "save", description = "Save one of your files or, with --at, one attached for a body.")
public final class FileSave implements Runnable {

    @Parameters(index = "0", paramLabel = "FILE", description = "id of the file")
    private UUID file = new UUID(0, 0);

    @Parameters(index = "1", paramLabel = "PATH", description = "where to save it; nothing there is replaced")
    private Path path = Path.of("");

    @Option(names = "--at", paramLabel = "CODE", description = "the body for which it was attached")
    private String body = "";

    private final CommandContext context;

    public FileSave(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Reached reached = new Reached(context);
        AttachmentQueries queries = context.system().attachments().attachmentQueries();
        AttachmentId id = new AttachmentId(file);
        AttachmentQueries.Content content = context.require(
                body.isEmpty()
                        ? queries.ownContent(id, reached.caller())
                        : queries.contentAtOffice(id, reached.body(body).id(), reached.caller()));
        try {
            Files.write(path, content.bytes().bytes(), StandardOpenOption.CREATE_NEW);
        } catch (IOException notThere) {
            throw new CommandFailed(ExitCode.MISUSED, context.words().get("file.not-saved", Map.of("file", path)));
        }
        context.say("file.saved", Map.of("file", path));
    }
}
