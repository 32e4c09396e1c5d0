package jp.mamis.cli.ca;

import java.util.Comparator;
import java.util.List;
import jp.mamis.application.hpki.ceremony.GenerationStanding;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGeneration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which generation of an authority is meant. */
final class GenerationOptions {

    @Option(names = "--authority", required = true, paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
    private CaDuty duty = CaDuty.SIGNING;

    @Option(names = "--generation", paramLabel = "NUMBER", description = "its number (default: the newest)")
    private @Nullable Integer number;

    CaGeneration chosen(CommandContext context, Caller caller) {
        List<GenerationStanding> all =
                context.require(context.system().ceremonies().queries().standings(caller));
        return all.stream()
                .map(GenerationStanding::generation)
                .filter(one -> one.duty() == duty && (number == null || one.number() == number))
                .max(Comparator.comparing(CaGeneration::number))
                .orElseThrow(() ->
                        new CommandFailed(ExitCode.REFUSED, context.words().get("refusal.no-such-generation")));
    }
}
