package jp.mamis.pkcs11.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tokens of SoftHSM in a folder of the build, never in the machine's own. The library reads {@code SOFTHSM2_CONF} when it is
 * loaded; a running program cannot set it, so the build does, and the file it names is written here.
 */
public final class SoftHsm {

    static final Path MODULE = Stream.of(
                    "/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")
            .map(Path::of)
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of("/usr/lib/softhsm/libsofthsm2.so"));

    private static final Path CONFIGURATION =
            Path.of(Optional.ofNullable(System.getenv("SOFTHSM2_CONF")).orElse("/nowhere"));

    private SoftHsm() {}

    static Path tokens() {
        return CONFIGURATION.resolveSibling("tokens-" + ProcessHandle.current().pid());
    }

    /** A new token with the PIN 1234 and no key. */
    public static TokenSettings token(String label) throws IOException, InterruptedException {
        assertThat(CONFIGURATION.toString())
                .as("SOFTHSM2_CONF names a file below target")
                .contains("/target/");
        Files.createDirectories(tokens());
        Files.writeString(
                CONFIGURATION,
                "directories.tokendir = " + tokens() + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        run("softhsm2-util", "--init-token", "--free", "--label", label, "--so-pin", "12345678", "--pin", "1234");
        return new TokenSettings(MODULE, "", label);
    }

    static String run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
