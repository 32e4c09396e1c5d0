package jp.mamis.cli.boot;

import java.util.List;
import java.util.Map;
import jp.mamis.cli.boot.Finding.State;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.cli.output.Column;
import picocli.CommandLine.Command;

/** Looks at machine, settings and database and says what to do. Changes nothing, and shows nothing secret. */
@Command(
        name = "check",
        description = {
            "Check this machine and the installation, and say what to do. For the operator.",
            "Ends with 0 where nothing is faulty (what only needs attention counts as fine), with 1 otherwise."
        })
final class CheckCommand implements Runnable {

    private final CommandContext context;
    private final BootSurroundings surroundings;

    CheckCommand(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        context.operator();
        List<Finding> findings = surroundings.check();
        context.results()
                .list(
                        findings,
                        List.of(
                                Column.of("item", Finding::item),
                                Column.of("state", Finding::state),
                                Column.of("found", Finding::found),
                                Column.of("advice", this::advice)));
        long faults = findings.stream()
                .filter(finding -> finding.state() == State.FAULT)
                .count();
        if (faults > 0) {
            throw new CommandFailed(ExitCode.REFUSED, context.words().get("check.faults", Map.of("number", faults)));
        }
        context.say("check.fine", Map.of());
    }

    private String advice(Finding finding) {
        return finding.advice().isEmpty() ? "" : context.words().get("check." + finding.advice());
    }
}
