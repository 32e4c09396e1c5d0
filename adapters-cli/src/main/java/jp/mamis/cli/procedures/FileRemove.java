package jp.mamis.cli.procedures;

import java.util.Map;
import java.util.UUID;
import jp.mamis.application.attachments.AttachmentUseCases;
import jp.mamis.application.attachments.RemoveFile;
import jp.mamis.application.attachments.RemoveScan;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.attachments.Attachment;
import jp.mamis.domain.attachments.AttachmentId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes an own file away, before the filing or while an answer is awaited, or a scanned sheet of a body. */
@Command(
        name = "remove",
        description =
                "Take one of your files away, before filing or while an answer is awaited; with --at, a scanned sheet.")
public final class FileRemove implements Runnable {

    @Parameters(paramLabel = "FILE", description = "id of the file")
    private UUID file = new UUID(0, 0);

    @Option(names = "--at", paramLabel = "CODE", description = "the body that attached it: a scanned sheet")
    private String body = "";

    private final CommandContext context;

    public FileRemove(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        AttachmentUseCases files = context.system().attachments();
        AttachmentId id = new AttachmentId(file);
        Attachment removed = context.require(
                body.isEmpty()
                        ? files.removeFile().remove(new RemoveFile.Command(id), context.caller())
                        : files.removeScan()
                                .remove(
                                        new RemoveScan.Command(
                                                id,
                                                new Reached(context).body(body).id()),
                                        context.caller()));
        context.say("file.removed", Map.of("name", removed.label().text()));
    }
}
