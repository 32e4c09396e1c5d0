package jp.mamis.cli.certificates;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import jp.mamis.application.hpki.verification.ReadCertificateFile;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.RevocationListFacts;
import jp.mamis.domain.kernel.Outcome;

/** Takes certificates and lists out of files, or tells of which file nothing can be taken and why. */
public final class CertificateFiles {

    private final CommandContext context;
    private final ReadCertificateFile read;

    public CertificateFiles(CommandContext context) {
        this.context = context;
        this.read = context.verification().readCertificateFile();
    }

    /** All of them, in their order. */
    public List<CertificateFacts> certificates(List<Path> files) {
        return all(files, read::certificates);
    }

    List<RevocationListFacts> lists(List<Path> files) {
        return all(files, read::lists);
    }

    /** The first request in a file. */
    public Der request(Path file) {
        return all(
                        List.of(file),
                        (command, caller) -> read.request(command, caller).map(List::of))
                .get(0);
    }

    Caller anybody() {
        return Caller.anonymous(Channel.CLI, context.request());
    }

    private <T> List<T> all(
            List<Path> files, BiFunction<ReadCertificateFile.Command, Caller, Outcome<List<T>>> reader) {
        return files.stream()
                .flatMap(file -> reader.apply(new ReadCertificateFile.Command(content(file)), anybody())
                        .fold(List::stream, reasons -> {
                            throw new CommandFailed(
                                    ExitCode.REFUSED,
                                    reasons.reasons().stream()
                                            .map(reason -> context.words()
                                                    .get(
                                                            "certificate.file",
                                                            Map.of(
                                                                    "file",
                                                                    file,
                                                                    "reason",
                                                                    context.words()
                                                                            .of(reason))))
                                            .toList());
                        }))
                .toList();
    }

    /** One octet more than is taken tells that the file is too long; the rest is not read. */
    private Der content(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return Der.of(stream.readNBytes(ReadCertificateFile.LONGEST + 1));
        } catch (IOException unreadable) {
            throw new CommandFailed(ExitCode.REFUSED, context.words().get("file.unreadable", Map.of("file", file)));
        }
    }
}
