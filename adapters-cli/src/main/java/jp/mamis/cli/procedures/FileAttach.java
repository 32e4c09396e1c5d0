package jp.mamis.cli.procedures;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.attachments.AttachFile;
import jp.mamis.application.procedures.SaveDraft;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.attachments.FileContent;
import jp.mamis.domain.attachments.FolderId;
import jp.mamis.domain.hierarchy.AssociationCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Attaches a file for a body that asks for a document, for the doctor logged in. */
@Command(name = "attach", description = "Attach a file for a body that asks for a document.")
public final class FileAttach implements Runnable {

    @Parameters(paramLabel = "FILE", description = "PDF, JPEG or PNG")
    private Path file = Path.of("");

    @Option(
            names = "--of",
            paramLabel = "ID",
            description = "id of the draft or of the procedure sent back (default: a new draft)")
    private @Nullable UUID of;

    @Option(names = "--for", required = true, paramLabel = "CODE", description = "the body that asks for it")
    private String body = "";

    @Option(names = "--document", required = true, paramLabel = "NAME", description = "as the body calls it")
    private String document = "";

    @Option(names = "--consent", description = "you agree that the staff of the body get to see it")
    private boolean consent;

    private final CommandContext context;

    public FileAttach(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Reached reached = new Reached(context);
        AssociationCode code = reached.body(body).code();
        FileContent content = LocalFile.read(file, context);
        context.results()
                .one(
                        context.require(context.system()
                                .attachments()
                                .attachFile()
                                .attach(
                                        new AttachFile.Command(
                                                folder(reached),
                                                code,
                                                document,
                                                LocalFile.name(file),
                                                content,
                                                consent),
                                        reached.caller())),
                        FileColumns.of(reached.hierarchy()));
    }

    private FolderId folder(Reached reached) {
        return new FolderId(Optional.ofNullable(of)
                .orElseGet(() -> context.require(reached.procedures()
                                .saveDraft()
                                .save(new SaveDraft.Command(Optional.empty(), Map.of()), reached.caller()))
                        .id()
                        .value()));
    }
}
