package jp.mamis.cli.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the code of a second factor comes from: a file, else the terminal or standard input. */
final class CodeOptions {

    @Option(
            names = "--code-file",
            paramLabel = "FILE",
            description = "read the code from the first line of a file (default: ask, or read standard input)")
    private @Nullable Path file;

    String read(String question, CommandContext context) {
        return file == null ? Typed.line(context, question) : firstLine(file, context);
    }

    private static String firstLine(Path file, CommandContext context) {
        try {
            return Files.readString(file).lines().findFirst().orElse("").strip();
        } catch (NoSuchFileException none) {
            throw new CommandFailed(
                    ExitCode.MISUSED, context.words().get("accounts.no-code-file", Map.of("file", file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
