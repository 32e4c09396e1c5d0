package jp.mamis.cli.procedures;

import java.util.Map;
import java.util.UUID;
import jp.mamis.application.attachments.RemoveFile;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.attachments.Attachment;
import jp.mamis.domain.attachments.AttachmentId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes an own file away, before the filing or while an answer is awaited. */
@Command(name = "remove", description = "Take one of your files away, before filing or while an answer is awaited.")
public final class FileRemove implements Runnable {

    @Parameters(paramLabel = "FILE", description = "id of the file")
    private UUID file = new UUID(0, 0);

    private final CommandContext context;

    public FileRemove(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Attachment removed = context.require(context.system()
                .attachments()
                .removeFile()
                .remove(new RemoveFile.Command(new AttachmentId(file)), context.caller()));
        context.say("file.removed", Map.of("name", removed.label().text()));
    }
}
