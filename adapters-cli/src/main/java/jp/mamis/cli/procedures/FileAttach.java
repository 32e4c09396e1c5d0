package jp.mamis.cli.procedures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.attachments.AttachFile;
import jp.mamis.application.procedures.SaveDraft;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.attachments.FileContent;
import jp.mamis.domain.attachments.FolderId;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.settings.AskedDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Attaches a file for a body that asks for a document, for the doctor logged in. */
@Command(name = "attach", description = "Attach a file for a body that asks for a document.")
public final class FileAttach implements Runnable {

    private static final int MOST = AskedDocument.MOST_MEGABYTES * 1_000_000;

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
        FileContent content = read();
        context.results()
                .one(
                        context.require(context.system()
                                .attachments()
                                .attachFile()
                                .attach(
                                        new AttachFile.Command(
                                                folder(reached), code, document, name(), content, consent),
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

    private String name() {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    }

    /** One byte more than may be is enough to be told that it is too large. */
    private FileContent read() {
        try (InputStream in = Files.newInputStream(file)) {
            return FileContent.of(in.readNBytes(MOST + 1));
        } catch (IOException unreadable) {
            throw new CommandFailed(ExitCode.MISUSED, context.words().get("file.unreadable", Map.of("file", file)));
        }
    }
}
