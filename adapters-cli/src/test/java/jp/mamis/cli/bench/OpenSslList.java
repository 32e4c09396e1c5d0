package jp.mamis.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lists as {@code openssl ca -gencrl} makes them from its text file, signed with a key of RSA-2048 in a file. */
final class OpenSslList {

    private static final BigInteger FIRST = BigInteger.ONE.shiftLeft(127);
    private static final String SETTINGS = """
            [ca]
            default_ca = list
            [list]
            database = index.txt
            crlnumber = number
            default_md = sha256
            default_crl_days = 4
            """;

    private final Path folder;
    private boolean isPrepared;

    OpenSslList(Path folder) {
        this.folder = folder;
    }

    byte[] signed(int entries) {
        try {
            if (!isPrepared) {
                prepare(entries);
                isPrepared = true;
            }
            run("ca", "-config", "ca.conf", "-gencrl", "-keyfile", "key.pem", "-cert", "root.pem", "-out", "list.pem");
            return Files.readAllBytes(folder.resolve("list.pem"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void prepare(int entries) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("ca.conf"), SETTINGS);
        Files.writeString(folder.resolve("number"), "01\n");
        Files.writeString(
                folder.resolve("index.txt"),
                IntStream.rangeClosed(1, entries)
                        .mapToObj(n -> "R\t300101000000Z\t260101000000Z,keyCompromise\t"
                                + FIRST.add(BigInteger.valueOf(n * 7919L))
                                        .toString(16)
                                        .toUpperCase(Locale.ROOT)
                                + "\tunknown\t/CN=" + n)
                        .collect(Collectors.joining("\n", "", "\n")));
        run(
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "key.pem",
                "-out",
                "root.pem",
                "-subj",
                "/CN=floor",
                "-days",
                "30");
    }

    private void run(String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of("openssl"));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
