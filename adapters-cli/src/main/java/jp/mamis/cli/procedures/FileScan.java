package jp.mamis.cli.procedures;

import java.nio.file.Path;
import java.util.UUID;
import jp.mamis.application.attachments.AttachScan;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.attachments.FileContent;
import jp.mamis.domain.attachments.FolderId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Attaches the scanned sheet to what a body entered from paper filled in by hand, for its staff. */
@Command(name = "scan", description = "Attach the scanned sheet to what your body entered from paper.")
public final class FileScan implements Runnable {

    @Parameters(paramLabel = "FILE", description = "PDF, JPEG or PNG")
    private Path file = Path.of("");

    @Option(names = "--of", required = true, paramLabel = "ID", description = "id of the procedure")
    private UUID of = new UUID(0, 0);

    @Option(names = "--at", required = true, paramLabel = "CODE", description = "the body that entered it")
    private String body = "";

    private final CommandContext context;

    public FileScan(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Reached reached = new Reached(context);
        FileContent content = LocalFile.read(file, context);
        context.results()
                .one(
                        context.require(context.system()
                                .attachments()
                                .attachScan()
                                .attach(
                                        new AttachScan.Command(
                                                new FolderId(of),
                                                reached.body(body).id(),
                                                LocalFile.name(file),
                                                content),
                                        reached.caller())),
                        FileColumns.of(reached.hierarchy()));
    }
}
