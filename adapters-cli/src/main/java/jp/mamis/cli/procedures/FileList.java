package jp.mamis.cli.procedures;

import java.util.Map;
import java.util.UUID;
import jp.mamis.application.attachments.AttachmentQueries;
import jp.mamis.application.attachments.OfficeFiles;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.attachments.FolderId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the files of an own draft or procedure, or those that were attached for a body. */
@Command(
        name = "list",
        description = "List the files of your own draft or procedure or, with --at, those attached for a body.")
public final class FileList implements Runnable {

    @Parameters(paramLabel = "OF", description = "id of the draft or procedure")
    private UUID of = new UUID(0, 0);

    @Option(names = "--at", paramLabel = "CODE", description = "the body for which they were attached")
    private String body = "";

    private final CommandContext context;

    public FileList(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Reached reached = new Reached(context);
        AttachmentQueries queries = context.system().attachments().attachmentQueries();
        FolderId folder = new FolderId(of);
        if (body.isEmpty()) {
            context.results()
                    .list(context.require(queries.own(folder, reached.caller())), FileColumns.of(reached.hierarchy()));
        } else {
            OfficeFiles files =
                    context.require(queries.atOffice(folder, reached.body(body).id(), reached.caller()));
            context.results().list(files.own(), FileColumns.of(reached.hierarchy()));
            files.others()
                    .forEach(other -> context.say(
                            "file.of-others",
                            Map.of(
                                    "body",
                                    reached.hierarchy().require(other.body()).code(),
                                    "document",
                                    other.document(),
                                    "count",
                                    other.count())));
        }
    }
}
