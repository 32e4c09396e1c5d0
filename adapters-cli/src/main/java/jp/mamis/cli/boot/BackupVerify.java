package jp.mamis.cli.boot;

import java.nio.file.Path;
import java.util.Map;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.cli.output.Progress;
import jp.mamis.persistence.backup.BackupFile;
import jp.mamis.persistence.backup.UnusableBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a whole backup and sees that every part is as it was written. */
@Command(name = "verify", description = "Read a backup and see that it is whole and unaltered. Needs no database.")
final class BackupVerify implements Runnable {

    @Parameters(paramLabel = "PATH", description = "the backup")
    private Path file = Path.of("");

    @Option(
            names = "--expect",
            paramLabel = "SHA256",
            description = "the digest told when it was taken and noted outside")
    private String expected = "";

    private final CommandContext context;

    BackupVerify(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
    }

    @Override
    public void run() {
        Progress progress = context.progress();
        try (BackupFile backup = BackupFile.open(file)) {
            String digest = backup.digest();
            refuseUnlessExpected(digest);
            backup.verify(progress::at);
            progress.end();
            context.results().one(new BackupCommand.Told(backup.manifest(), digest), BackupCommand.COLUMNS);
            context.say("backup.verified", Map.of());
        } catch (UnusableBackup unusable) {
            throw BackupCommand.failed(unusable, context);
        }
    }

    private void refuseUnlessExpected(String digest) {
        if (!expected.isBlank() && !expected.strip().equalsIgnoreCase(digest)) {
            throw new CommandFailed(
                    ExitCode.REFUSED, context.words().get("backup.other-digest", Map.of("digest", digest)));
        }
    }
}
