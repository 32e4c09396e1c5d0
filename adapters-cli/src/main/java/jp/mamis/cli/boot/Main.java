package jp.mamis.cli.boot;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's entry: parses first, opens what a command needs only when that command runs. */
@Command(
        name = "mamis",
        mixinStandardHelpOptions = true,
        versionProvider = VersionOfThisBuild.class,
        description = "Member system of a federation of medical associations.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CommandLine.HelpCommand.class, VersionCommand.class, AutoComplete.GenerateCompletion.class})
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main());
    }
}
