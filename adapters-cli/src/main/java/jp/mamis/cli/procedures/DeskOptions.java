package jp.mamis.cli.procedures;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every decision of a body names. */
final class DeskOptions {

    @Parameters(paramLabel = "PROCEDURE", description = "reference number or id")
    private String procedure = "";

    @Option(names = "--at", required = true, paramLabel = "CODE", description = "the deciding body, such as 1401A")
    private String body = "";

    @Option(
            names = "--seen",
            paramLabel = "VERSION",
            description = "decide only if nobody changed it since this version (default: the present one)")
    private @Nullable Long seen;

    String procedure() {
        return procedure;
    }

    String body() {
        return body;
    }

    Optional<Long> seen() {
        return Optional.ofNullable(seen);
    }
}
