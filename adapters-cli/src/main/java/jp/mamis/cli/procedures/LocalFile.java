package jp.mamis.cli.procedures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.attachments.FileContent;
import jp.mamis.domain.settings.AskedDocument;

/** A file of this machine that is to be attached. */
final class LocalFile {

    private static final int MOST = AskedDocument.MOST_MEGABYTES * 1_000_000;

    private LocalFile() {}

    static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    }

    /** One byte more than may be is enough to be told that it is too large. */
    static FileContent read(Path file, CommandContext context) {
        try (InputStream in = Files.newInputStream(file)) {
            return FileContent.of(in.readNBytes(MOST + 1));
        } catch (IOException unreadable) {
            throw new CommandFailed(ExitCode.MISUSED, context.words().get("file.unreadable", Map.of("file", file)));
        }
    }
}
