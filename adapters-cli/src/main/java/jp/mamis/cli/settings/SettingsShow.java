package jp.mamis.cli.settings;

import jp.mamis.application.settings.SettingsPage;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hierarchy.AssociationCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a body's rules in all their versions, by day. */
@Command(name = "show", description = "Show an association's rules in all their versions, by day.")
public final class SettingsShow implements Runnable {

    @Parameters(paramLabel = "CODE", description = "code of the body, such as 1401A")
    private String code = "";

    private final CommandContext context;

    public SettingsShow(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        SettingsPage page = context.require(
                context.system().settings().settingsQueries().show(AssociationCode.parse(code), context.caller()));
        context.results().list(page.settings().versions(), SettingsColumns.of(page));
    }
}
