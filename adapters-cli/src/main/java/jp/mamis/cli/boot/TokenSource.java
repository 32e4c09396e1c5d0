package jp.mamis.cli.boot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.cli.output.Words;
import jp.mamis.pkcs11.token.TokenSettings;

/** Which token the environment names; everything that is wrong with it is told at once. */
record TokenSource(InstallationSettings settings) {

    private static final String MODULE = "MAMIS_PKCS11_MODULE";
    private static final String TOKEN = "MAMIS_PKCS11_TOKEN";
    private static final String SOFTWARE = "software";

    boolean isConfigured() {
        return settings.variable(MODULE).isPresent() || settings.variable(TOKEN).isPresent();
    }

    /** Keys of this program's own in the data folder, which production refuses. */
    boolean isSoftware() {
        return settings.variable(MODULE).filter(SOFTWARE::equals).isPresent();
    }

    Path folder() {
        return settings.data().resolve("software-keys");
    }

    TokenSettings module() {
        return module(settings.variable(TOKEN).orElse(""));
    }

    /** @param token label or serial number of another token of the same module */
    TokenSettings module(String token) {
        List<String> faults = new ArrayList<>();
        String module = settings.variable(MODULE).orElse("");
        if (!module.startsWith("/")) {
            faults.add("token.module-setting");
        }
        if (token.isEmpty()) {
            faults.add("token.token-setting");
        }
        if (!faults.isEmpty()) {
            Words words = settings.options().words(settings.environment());
            throw new CommandFailed(
                    ExitCode.MISUSED, faults.stream().map(words::get).toList());
        }
        return new TokenSettings(
                Path.of(module), settings.variable("MAMIS_PKCS11_PARAMETERS").orElse(""), token);
    }
}
