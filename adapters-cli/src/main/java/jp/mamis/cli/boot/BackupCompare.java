package jp.mamis.cli.boot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mamis.application.journal.EntriesAfter;
import jp.mamis.application.journal.EntriesAfter.Later;
import jp.mamis.application.journal.VerifyChain;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.persistence.backup.BackupFile;
import jp.mamis.persistence.backup.Manifest;
import jp.mamis.persistence.backup.UnusableBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists what was done since a backup was taken: what is lost where it takes the place of this database. */
@Command(
        name = "compare",
        description = "List what the journal of this installation holds after the last entry in a backup.")
final class BackupCompare implements Runnable {

    private static final List<Column<Later>> COLUMNS = List.of(
            Column.of("sequence", Later::sequence),
            Column.of("at", Later::at),
            Column.of("intention", Later::intention),
            Column.of("subject", Later::subject),
            Column.of("result", Later::result));

    @Parameters(paramLabel = "PATH", description = "the backup")
    private Path file = Path.of("");

    private final CommandContext context;

    BackupCompare(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
    }

    @Override
    public void run() {
        Caller operator = context.operator();
        try (BackupFile backup = BackupFile.open(file)) {
            List<Later> later = after(backup.manifest().head(), operator);
            context.results().list(later, COLUMNS);
            context.say(
                    "backup.later",
                    Map.of("number", later.size(), "at", backup.manifest().madeAt()));
        } catch (UnusableBackup unusable) {
            throw BackupCommand.failed(unusable, context);
        }
    }

    private List<Later> after(Manifest.Head head, Caller operator) {
        VerifyChain.Noted noted = new VerifyChain.Noted(head.sequence(), head.hash());
        EntriesAfter journal = context.system().journal().entriesAfter();
        List<Later> later = new ArrayList<>();
        long last = head.sequence();
        List<Later> next;
        do {
            next = context.require(journal.list(noted, last, operator));
            later.addAll(next);
            last = later.isEmpty() ? last : later.get(later.size() - 1).sequence();
        } while (next.size() == EntriesAfter.MOST);
        return later;
    }
}
