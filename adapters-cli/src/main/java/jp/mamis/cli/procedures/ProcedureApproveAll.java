package jp.mamis.cli.procedures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.procedures.BeginBulkApproval;
import jp.mamis.application.procedures.BulkApproval;
import jp.mamis.application.procedures.BulkApproval.Item;
import jp.mamis.application.procedures.BulkApprovalId;
import jp.mamis.application.procedures.BulkApprovalQueries;
import jp.mamis.application.procedures.CarryOutBulkApproval;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.cli.command.Seen;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.MalformedValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Approves several procedures at a body for one day of its board, each on its own. */
@Command(
        name = "approve-all",
        description = "Approve several at a body for one day of its board. One that is refused keeps back no other.")
public final class ProcedureApproveAll implements Runnable {

    private static final String STANDARD_INPUT = "-";
    private static final String VERSION = "[0-9]{1,18}";

    @Option(names = "--at", required = true, paramLabel = "CODE", description = "the deciding body, such as 1401A")
    private String code = "";

    @Option(names = "--board-day", required = true, paramLabel = "DAY", description = "day of the board's approval")
    private String boardDay = "";

    @Option(
            names = "--from",
            required = true,
            paramLabel = "FILE",
            description = "a procedure a line: id or reference number, and the version you decide on as 'procedure list"
                    + " --at' prints it; - for standard input")
    private String from = "";

    @Option(names = "--try", description = "say what would happen, and approve nothing")
    private boolean trial;

    private final CommandContext context;

    public ProcedureApproveAll(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Reached reached = new Reached(context);
        LocalDate day = JapaneseDate.parse(boardDay);
        Association body = reached.body(code);
        List<Item> items = lines().stream()
                .filter(line -> !line.isBlank())
                .map(line -> item(line, reached))
                .toList();
        if (trial) {
            context.results()
                    .list(
                            context.require(reached.procedures()
                                            .bulkApprovalQueries()
                                            .preview(body.id(), items, Optional.of(day), reached.caller()))
                                    .lines(),
                            BulkColumns.tried(context.words()));
        } else {
            approve(new BeginBulkApproval.Command(body.id(), day, items), reached);
        }
    }

    private void approve(BeginBulkApproval.Command command, Reached reached) {
        BulkApprovalId id =
                context.require(reached.procedures().beginBulkApproval().begin(command, reached.caller()));
        context.require(reached.procedures()
                .carryOutBulkApproval()
                .carryOut(new CarryOutBulkApproval.Command(id, command.body()), reached.caller()));
        BulkApprovalQueries.Shown shown = context.require(
                reached.procedures().bulkApprovalQueries().result(id, command.body(), reached.caller()));
        context.results().list(shown.approval().lines(), BulkColumns.done(shown, context.words()));
        long refused = shown.approval().lines().stream()
                .flatMap(line -> line.result().stream())
                .map(BulkApproval.Result::state)
                .filter(Optional::isEmpty)
                .count();
        if (refused > 0) {
            throw new CommandFailed(
                    ExitCode.REFUSED, context.words().get("procedure.not-all", Map.of("refused", refused)));
        }
    }

    private static Item item(String line, Reached reached) {
        String[] parts = line.strip().split("[\\s,]+", -1);
        if (parts.length != 2 || !parts[1].matches(VERSION)) {
            throw new MalformedValue("procedure-and-version", line);
        }
        return new Item(reached.procedure(parts[0]), Seen.version(Long.parseLong(parts[1])));
    }

    private List<String> lines() {
        try {
            return from.equals(STANDARD_INPUT) ? context.lines() : Files.readAllLines(Path.of(from));
        } catch (IOException | InvalidPathException unreadable) {
            throw new CommandFailed(
                    ExitCode.MISUSED, context.words().get("procedure.unreadable", Map.of("file", from)));
        }
    }
}
