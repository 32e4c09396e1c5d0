package jp.mamis.cli.boot;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Function;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.ResolveSession;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.cli.accounts.AccountCommand;
import jp.mamis.cli.accounts.ConfirmCommand;
import jp.mamis.cli.accounts.LogInCommand;
import jp.mamis.cli.accounts.LogOutCommand;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.Endings;
import jp.mamis.cli.command.GlobalOptions;
import jp.mamis.cli.command.TokenFile;
import jp.mamis.cli.hierarchy.AssociationCommand;
import jp.mamis.cli.institutions.InstitutionCommand;
import jp.mamis.cli.jobs.JobCommand;
import jp.mamis.cli.journal.AuditCommand;
import jp.mamis.cli.mail.MailCommand;
import jp.mamis.cli.membership.MemberCommand;
import jp.mamis.cli.output.Words;
import jp.mamis.cli.procedures.ProcedureCommand;
import jp.mamis.cli.registration.RegistrationCommand;
import jp.mamis.cli.schedule.ScheduleCommand;
import jp.mamis.cli.statistics.StatisticsCommand;
import jp.mamis.cli.tray.LetterCommand;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command line's entry: parses first, opens what a command needs only when that command runs. */
@Command(
        name = "mamis",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = VersionOfThisBuild.class,
        description = "Member system of a federation of medical associations.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CommandLine.HelpCommand.class,
            VersionCommand.class,
            AutoComplete.GenerateCompletion.class,
            AssociationCommand.class,
            LogInCommand.class,
            LogOutCommand.class,
            ConfirmCommand.class,
            AccountCommand.class,
            MemberCommand.class,
            StatisticsCommand.class,
            InstitutionCommand.class,
            ProcedureCommand.class,
            RegistrationCommand.class,
            MailCommand.class,
            LetterCommand.class,
            ScheduleCommand.class,
            JobCommand.class,
            AuditCommand.class,
            CertificateCommand.class,
            CrlCommand.class,
            OcspCommand.class,
            QualificationCommand.class,
            BackupCommand.class,
            CheckCommand.class,
            TokenCommand.class,
            CaCommand.class,
            RehearsalCommand.class
        })
public final class Main {

    @Mixin
    private GlobalOptions options = new GlobalOptions();

    private Main() {}

    public static void main(String... arguments) {
        QuietLog.install();
        Main main = new Main();
        int code;
        try (Installation installation = new Installation(main.options)) {
            code = main.commandLine(installation).execute(arguments);
        }
        System.exit(code);
    }

    /** The whole command line over other surroundings: for tests. */
    static int run(Function<GlobalOptions, BootSurroundings> surroundings, String... arguments) {
        Main main = new Main();
        return main.commandLine(surroundings.apply(main.options)).execute(arguments);
    }

    /** For checks of the commands themselves, which nothing runs. */
    static CommandLine commandLine() {
        Main main = new Main();
        return main.commandLine(new Installation(main.options));
    }

    private CommandLine commandLine(BootSurroundings surroundings) {
        CommandContext context = new CommandContext(
                surroundings,
                options,
                () -> "cli-" + UUID.randomUUID(),
                system -> holder(system, new TokenFile(surroundings.environment())));
        return new CommandLine(this, new CommandFactory(context, surroundings))
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(parsed -> executed(parsed, context.words()))
                .setExecutionExceptionHandler((thrown, line, parsed) ->
                        new Endings(line.getErr(), context.words()).of(thrown).number())
                .setParameterExceptionHandler((misuse, arguments) -> new Endings(
                                misuse.getCommandLine().getErr(), context.words())
                        .of(misuse)
                        .number());
    }

    /** Help is drawn here, after parsing: only then is the language known. English stands in the annotations. */
    private static int executed(CommandLine.ParseResult parsed, Words words) {
        if (words.areJapanese()) {
            parsed.commandSpec().commandLine().setResourceBundle(ResourceBundle.getBundle("help", Locale.JAPANESE));
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static Optional<SignedIn> holder(AssociationSystem system, TokenFile file) {
        return file.read()
                .flatMap(token -> system.accounts()
                        .resolveSession()
                        .resolve(
                                new ResolveSession.Command(token),
                                Caller.anonymous(Channel.CLI, "cli-" + UUID.randomUUID())));
    }
}
