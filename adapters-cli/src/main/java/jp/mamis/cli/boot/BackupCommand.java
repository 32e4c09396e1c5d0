package jp.mamis.cli.boot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.cli.output.Column;
import jp.mamis.persistence.backup.Manifest;
import jp.mamis.persistence.backup.UnusableBackup;
import picocli.CommandLine.Command;

/** The group of commands about backups, and what they have in common. */
@Command(
        name = "backup",
        description = {
            "A copy of everything in one file, and a database made from it.",
            "The file holds personal data and password hashes. The secret file is not in it: keep it apart."
        },
        subcommands = {BackupCreate.class, BackupVerify.class, BackupRestore.class, BackupCompare.class})
final class BackupCommand {

    /** What a file holds, and how it is known. */
    record Told(Manifest manifest, String digest) {}

    static final List<Column<Told>> COLUMNS = List.of(
            Column.of("madeAt", told -> told.manifest().madeAt()),
            Column.of("realm", told -> told.manifest().realm()),
            Column.of("schema", told -> told.manifest().schema()),
            Column.of("tables", told -> told.manifest().tables().size()),
            Column.of("rows", told -> told.manifest().rows()),
            Column.of("head", told -> told.manifest().head().toString()),
            Column.of("sha256", Told::digest));

    private BackupCommand() {}

    static CommandFailed failed(UnusableBackup unusable, CommandContext context) {
        String key =
                "backup." + unusable.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new CommandFailed(ExitCode.REFUSED, context.words().get(key, Map.of("what", unusable.what())));
    }
}
