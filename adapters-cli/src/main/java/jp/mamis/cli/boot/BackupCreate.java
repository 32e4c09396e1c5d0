package jp.mamis.cli.boot;

import java.nio.file.Path;
import java.util.Map;
import jp.mamis.application.journal.NoteBackup;
import jp.mamis.application.journal.VerifyChain;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Progress;
import jp.mamis.persistence.backup.Manifest;
import jp.mamis.persistence.backup.TakenBackup;
import jp.mamis.persistence.backup.UnusableBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a backup. It is noted in the journal before the file gets its name. */
@Command(
        name = "create",
        description = "Write everything the database holds now into one file; the portal may serve meanwhile.")
final class BackupCreate implements Runnable {

    @Parameters(
            paramLabel = "PATH",
            description = "the file to write, which only its owner will read; it must not be there yet")
    private Path file = Path.of("");

    private final CommandContext context;
    private final BootSurroundings surroundings;

    BackupCreate(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Caller operator = context.operator();
        Progress progress = context.progress();
        try (TakenBackup taken = surroundings.backups().take(file, progress::at)) {
            Manifest manifest = taken.manifest();
            VerifyChain.Noted head = new VerifyChain.Noted(
                    manifest.head().sequence(), manifest.head().hash());
            context.require(context.system()
                    .journal()
                    .noteBackup()
                    .note(new NoteBackup.Command(NoteBackup.Act.TAKEN, head, taken.digest()), operator));
            taken.keep();
            progress.end();
            context.results().one(new BackupCommand.Told(manifest, taken.digest()), BackupCommand.COLUMNS);
            context.say("backup.created", Map.of("file", file, "seconds", progress.seconds()));
        } catch (UnusableBackup unusable) {
            throw BackupCommand.failed(unusable, context);
        }
    }
}
