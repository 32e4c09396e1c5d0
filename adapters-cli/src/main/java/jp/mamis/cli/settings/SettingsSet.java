package jp.mamis.cli.settings;

import java.time.LocalDate;
import java.util.Map;
import jp.mamis.application.settings.KeepSettings;
import jp.mamis.application.settings.SettingsPage;
import jp.mamis.application.settings.SettingsUseCases;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.DatedRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prepares a body's rules; what no option names is as in the version before. For the body's own administrator. */
@Command(
        name = "set",
        description = "Prepare an association's rules from a day on; what no option names stays as it is then.")
public final class SettingsSet implements Runnable {

    @Parameters(paramLabel = "CODE", description = "code of the body, such as 1401A")
    private String code = "";

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "the first day, after today")
    private String from = "";

    @Mixin
    private RulesOptions rules = new RulesOptions();

    private final CommandContext context;

    public SettingsSet(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        SettingsUseCases settings = context.system().settings();
        AssociationCode body = AssociationCode.parse(code);
        SettingsPage page = context.require(settings.settingsQueries().kept(body, context.caller()));
        LocalDate day = JapaneseDate.parse(from);
        BodyRules before = page.settings().on(day).map(DatedRules::rules).orElse(BodyRules.STANDARD);
        long version = context.require(settings.keepSettings()
                        .keep(
                                new KeepSettings.Command(
                                        body, page.settings().version(), new DatedRules(day, rules.changed(before))),
                                context.caller()))
                .number();
        context.say("settings.kept", Map.of("code", body, "from", day, "version", version));
    }
}
