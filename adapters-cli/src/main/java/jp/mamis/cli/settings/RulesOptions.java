package jp.mamis.cli.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.money.Yen;
import jp.mamis.domain.settings.AnswerTime;
import jp.mamis.domain.settings.ApplicantNotice;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.CategoryCode;
import jp.mamis.domain.settings.MembershipStart;
import jp.mamis.domain.settings.OwnCategory;
import jp.mamis.domain.settings.Reach;
import jp.mamis.domain.settings.SeveralMemberships;
import jp.mamis.domain.settings.YoungFee;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that change rules; what none names stays as it is. */
final class RulesOptions {

    private static final int PARTS = 6;

    @Option(names = "--min-tier", paramLabel = "1-4", description = "join at least up to this tier; empty for none")
    private @Nullable String minTier;

    @Option(names = "--max-tier", paramLabel = "1-4", description = "join not beyond this tier; empty for none")
    private @Nullable String maxTier;

    @Option(
            names = "--direct",
            arity = "1",
            paramLabel = "true|false",
            description = "whether a prefectural association takes in who belongs to none below it")
    private @Nullable Boolean direct;

    @Option(
            names = "--seal",
            arity = "1",
            paramLabel = "true|false",
            description = "whether an application on paper has to bear a seal")
    private @Nullable Boolean seal;

    @Option(
            names = "--several",
            paramLabel = "RULE",
            description = "ALLOW, DENY or ASK: members of another body of the tier")
    private @Nullable SeveralMemberships several;

    @Option(
            names = "--category",
            paramLabel = "CODE:LABEL:NATIONAL:ENTRANCE:ANNUAL:NOTE",
            description = "an own category, once for each; ANNUAL may be 68000/30/39000 where members up to an age pay"
                    + " less; replaces all; a single empty text removes all")
    private @Nullable List<String> categories;

    @Option(names = "--start", paramLabel = "RULE", description = "BOARD_DAY or WISHED_DAY: when membership begins")
    private @Nullable MembershipStart start;

    @Option(names = "--board-days", paramLabel = "TEXT", description = "when the board meets")
    private @Nullable String boardDays;

    @Option(
            names = "--workflow",
            paramLabel = "STAFF:2,ADMINISTRATOR:1",
            description = "who confirms a decision, in order; ALL in place of a number for everybody")
    private @Nullable String workflow;

    @Option(names = "--answer-days", paramLabel = "DAYS", description = "days to answer what was sent back, 14 to 180")
    private @Nullable String answerDays;

    @Option(names = "--notice", paramLabel = "TEXT", description = "what applicants are told in Japanese")
    private @Nullable String notice;

    @Option(names = "--notice-en", paramLabel = "TEXT", description = "what applicants are told in English")
    private @Nullable String noticeEn;

    @Option(
            names = "--document",
            paramLabel = "NEED:FILES:MB:MONTHS:CATEGORIES:NAME",
            description = "a document to hand in, once for each; replaces all; a single empty text removes all")
    private @Nullable List<String> documents;

    @Option(
            names = "--exemption",
            paramLabel = "CODE:NAME:CONDITION:NUMBER:WORDS:SPARES",
            description =
                    "an exemption from fees, once for each; FROM_AGE, AFTER_GRADUATION, IN_TRAINING or ON_REQUEST;"
                            + " replaces all; a single empty text removes all")
    private @Nullable List<String> exemptions;

    @Mixin
    private LetterOptions letters = new LetterOptions();

    BodyRules changed(BodyRules now) {
        return new BodyRules(
                new Reach(
                        cleared(minTier, now.reach().atLeast(), RulesOptions::tier),
                        cleared(maxTier, now.reach().atMost(), RulesOptions::tier),
                        named(direct, now.reach().direct(), yes -> yes)),
                named(several, now.several(), how -> how),
                named(categories, now.categories(), RulesOptions::categories),
                named(start, now.start(), begins -> begins),
                new ApplicantNotice(
                        named(notice, now.notice().japanese(), ApplicantNotice::read),
                        named(noticeEn, now.notice().english(), ApplicantNotice::read),
                        named(seal, now.notice().sealed(), yes -> yes)),
                named(boardDays, now.boardDays(), BodyRules::readBoardDays),
                named(workflow, now.workflow(), WorkflowOption::workflow),
                named(answerDays, now.answerTime(), AnswerTime::parse),
                named(documents, now.documents(), DocumentOption::documents),
                letters.changed(now.letters()),
                named(exemptions, now.exemptions(), ExemptionOption::exemptions));
    }

    /** What an option says, or what holds where it is not given. */
    static <O, T> T named(@Nullable O option, T now, Function<O, T> read) {
        return option == null ? now : read.apply(option);
    }

    private static <T> Optional<T> cleared(@Nullable String option, Optional<T> now, Function<String, T> read) {
        return option == null ? now : some(option, read);
    }

    private static <T> Optional<T> some(String text, Function<String, T> read) {
        return Optional.of(text.strip()).filter(said -> !said.isEmpty()).map(read);
    }

    private static Tier tier(String text) {
        return Arrays.stream(Tier.values())
                .filter(tier -> Integer.toString(tier.number()).equals(text))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("choice", text));
    }

    private static List<OwnCategory> categories(List<String> typed) {
        return typed.stream()
                .filter(text -> !text.isBlank())
                .map(RulesOptions::category)
                .toList();
    }

    private static OwnCategory category(String typed) {
        String[] parts = Arrays.copyOf(typed.split(":", PARTS), PARTS);
        for (int i = 0; i < PARTS; i++) {
            parts[i] = Optional.ofNullable(parts[i]).orElse("");
        }
        String[] fees = parts[4].split("/", 2);
        return new OwnCategory(
                CategoryCode.parse(parts[0]),
                OwnCategory.readLabel(parts[1]),
                some(parts[2], MemberCategory::parse),
                OwnCategory.readFeeNote(parts[PARTS - 1]),
                some(parts[3], Yen::parse),
                some(fees[0], Yen::parse),
                some(fees.length == 1 ? "" : fees[1].replace('/', ':'), YoungFee::parse));
    }
}
