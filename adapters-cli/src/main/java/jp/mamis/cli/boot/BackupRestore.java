package jp.mamis.cli.boot;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.journal.NoteBackup;
import jp.mamis.application.journal.VerifyChain;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.cli.output.Progress;
import jp.mamis.persistence.backup.BackupFile;
import jp.mamis.persistence.backup.Manifest;
import jp.mamis.persistence.backup.UnusableBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a database from a backup, which proves itself before anybody may work on it. */
@Command(
        name = "restore",
        description = {
            "Restore a backup into a new data folder (--data) or an empty external database.",
            "Every row is compared with the file and the journal is walked; until then the database is not served."
        })
final class BackupRestore implements Runnable {

    @Parameters(paramLabel = "PATH", description = "the backup")
    private Path file = Path.of("");

    private final CommandContext context;
    private final BootSurroundings surroundings;

    BackupRestore(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Caller operator = context.operator();
        Progress progress = context.progress();
        try (BackupFile backup = BackupFile.open(file);
                Backups.Restored restored = surroundings.backups().restore(backup, progress::at)) {
            Manifest manifest = backup.manifest();
            String digest = backup.digest();
            walk(restored.system(), head(manifest), operator);
            context.require(restored.system()
                    .journal()
                    .noteBackup()
                    .note(new NoteBackup.Command(NoteBackup.Act.RESTORED, head(manifest), digest), operator));
            restored.release();
            progress.end();
            context.results().one(new BackupCommand.Told(manifest, digest), BackupCommand.COLUMNS);
            context.say("backup.restored", Map.of("rows", manifest.rows(), "seconds", progress.seconds()));
        } catch (UnusableBackup unusable) {
            throw BackupCommand.failed(unusable, context);
        }
    }

    private void walk(AssociationSystem restored, VerifyChain.Noted head, Caller operator) {
        VerifyChain.Report report =
                context.require(restored.journal().verifyChain().verify(Optional.of(head), operator));
        if (!report.whole() || !report.head().equals(head)) {
            throw new CommandFailed(ExitCode.REFUSED, context.words().get("backup.chain-broken"));
        }
    }

    private static VerifyChain.Noted head(Manifest manifest) {
        return new VerifyChain.Noted(manifest.head().sequence(), manifest.head().hash());
    }
}
