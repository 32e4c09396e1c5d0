package jp.mamis.cli.settings;

import static jp.mamis.cli.settings.RulesOptions.named;

import jp.mamis.domain.settings.Honorific;
import jp.mamis.domain.settings.LabelAddress;
import jp.mamis.domain.settings.LabelRules;
import jp.mamis.domain.settings.LetterRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that change how a body writes to doctors; what none names stays as it is. */
final class LetterOptions {

    @Option(names = "--honorific", paramLabel = "HONORIFIC", description = "SENSEI, SAMA or DONO")
    private @Nullable Honorific honorific;

    @Option(names = "--sender", paramLabel = "TEXT", description = "who letters come from; empty for the body's name")
    private @Nullable String sender;

    @Option(
            names = "--president-title",
            paramLabel = "TEXT",
            description = "title of who presides; empty for the usual")
    private @Nullable String title;

    @Option(names = "--letter-opening", paramLabel = "TEXT", description = "words before the text of letters")
    private @Nullable String opening;

    @Option(names = "--letter-closing", paramLabel = "TEXT", description = "words after the text of letters")
    private @Nullable String closing;

    @Option(
            names = "--letter-number",
            paramLabel = "FORM",
            description = "form of the number of letters; empty for none")
    private @Nullable String number;

    @Option(names = "--label-address", paramLabel = "ADDRESS", description = "AS_WISHED, HOME or WORKPLACE")
    private @Nullable LabelAddress address;

    LetterRules changed(LetterRules now) {
        return new LetterRules(
                named(honorific, now.honorific(), how -> how),
                named(sender, now.sender(), LetterRules::readSender),
                named(title, now.title(), LetterRules::readTitle),
                named(opening, now.opening(), LetterRules::readText),
                named(closing, now.closing(), LetterRules::readText),
                named(number, now.number(), LetterRules::readNumber),
                new LabelRules(named(address, now.labels().address(), where -> where)));
    }
}
