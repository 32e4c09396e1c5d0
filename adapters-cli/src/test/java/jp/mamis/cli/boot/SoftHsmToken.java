package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import jp.mamis.pkcs11.token.TokenSettings;

/** Tokens of SoftHSM in the folder of the build that it names in {@code SOFTHSM2_CONF}. */
public final class SoftHsmToken {

    private static final Path MODULE = Path.of("/usr/lib/softhsm/libsofthsm2.so");

    private SoftHsmToken() {}

    /** Whether SoftHSM is installed here. */
    public static boolean isThere() {
        return Files.exists(MODULE);
    }

    /** A new token with the PIN 1234 and no key. */
    public static TokenSettings made() throws IOException, InterruptedException {
        Path configuration = Path.of(System.getenv("SOFTHSM2_CONF"));
        assertThat(configuration.toString()).contains("/target/");
        Path tokens =
                configuration.resolveSibling("tokens-" + ProcessHandle.current().pid());
        Files.createDirectories(tokens);
        Files.writeString(
                configuration,
                "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        String label = "k-" + UUID.randomUUID().toString().substring(0, 8);
        Process made = new ProcessBuilder(List.of(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        label,
                        "--so-pin",
                        "12345678",
                        "--pin",
                        "1234"))
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(made.waitFor()).as(said).isZero();
        return new TokenSettings(MODULE, "", label);
    }
}
