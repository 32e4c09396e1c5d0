package jp.mamis.cli.settings;

import java.time.LocalDate;
import java.util.Map;
import jp.mamis.application.settings.RemoveSettings;
import jp.mamis.application.settings.SettingsPage;
import jp.mamis.application.settings.SettingsUseCases;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.AssociationCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes rules that were prepared and are not in force yet. For the body's own administrator. */
@Command(name = "remove", description = "Remove rules that were prepared and are not in force yet.")
public final class SettingsRemove implements Runnable {

    @Parameters(paramLabel = "CODE", description = "code of the body, such as 1401A")
    private String code = "";

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "the day they were prepared for")
    private String from = "";

    private final CommandContext context;

    public SettingsRemove(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        SettingsUseCases settings = context.system().settings();
        AssociationCode body = AssociationCode.parse(code);
        LocalDate day = JapaneseDate.parse(from);
        SettingsPage page = context.require(settings.settingsQueries().kept(body, context.caller()));
        long version = context.require(settings.removeSettings()
                        .remove(new RemoveSettings.Command(body, page.settings().version(), day), context.caller()))
                .number();
        context.say("settings.removed", Map.of("code", body, "from", day, "version", version));
    }
}
