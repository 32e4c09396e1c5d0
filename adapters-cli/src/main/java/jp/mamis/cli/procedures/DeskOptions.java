package jp.mamis.cli.procedures;

import jp.mamis.cli.command.Seen;
import jp.mamis.domain.kernel.Version;
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
            required = true,
            paramLabel = "VERSION",
            description = "the version you decide on, as 'procedure show' prints it; refused when somebody was first")
    private long seen;

    String procedure() {
        return procedure;
    }

    String body() {
        return body;
    }

    Version seen() {
        return Seen.version(seen);
    }
}
