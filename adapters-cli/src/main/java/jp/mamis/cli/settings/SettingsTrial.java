package jp.mamis.cli.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.mamis.application.procedures.RuleTrials;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.cli.output.Words;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.procedures.RuleDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries prepared rules on what is still to be decided; changes nothing. For the body's own administrator. */
@Command(name = "trial", description = "Try prepared rules on the procedures still to be decided; changes nothing.")
public final class SettingsTrial implements Runnable {

    @Parameters(paramLabel = "CODE", description = "code of the body, such as 1401A")
    private String code = "";

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "the day they are prepared for")
    private String from = "";

    private final CommandContext context;

    public SettingsTrial(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        RuleTrials.Trial trial = context.require(context.system()
                .procedures()
                .ruleTrials()
                .tried(AssociationCode.parse(code), JapaneseDate.parse(from), context.caller()));
        context.results()
                .list(
                        trial.differing(),
                        List.of(
                                Column.of("reference", RuleTrials.Line::reference),
                                Column.of("state", RuleTrials.Line::state),
                                Column.of("submittedAt", RuleTrials.Line::submittedAt),
                                Column.of(
                                        "differences",
                                        line -> line.differences().stream()
                                                .map(this::words)
                                                .toList())));
        context.say(
                "settings.tried",
                Map.of("open", trial.open(), "differing", trial.differing().size()));
        trial.deadEnds()
                .forEach(body -> context.say(
                        "settings.dead-end",
                        Map.of("code", body.code().text(), "name", body.name().text())));
    }

    private String words(RuleDifference difference) {
        Words words = context.words();
        if (difference instanceof RuleDifference.Refused refused) {
            return words.get("settings.refused", Map.of("reason", words.of(refused.reason())));
        }
        if (difference instanceof RuleDifference.Admitted admitted) {
            return words.get("settings.admitted", Map.of("reason", words.of(admitted.reason())));
        }
        return words.get(
                "settings.differs." + difference.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }
}
