package jp.mamis.web.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.money.Yen;
import jp.mamis.domain.settings.AcceptedFiles;
import jp.mamis.domain.settings.AskedDocument;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.DocumentNeed;
import jp.mamis.domain.settings.MembershipStart;
import jp.mamis.domain.settings.OfficeRole;
import jp.mamis.domain.settings.OwnCategory;
import jp.mamis.domain.settings.SeveralMemberships;
import jp.mamis.domain.settings.Workflow;
import jp.mamis.domain.settings.YoungFee;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;

/**
 * A body's rules, for reading and writing; what is absent is as the standard has it, or as told. Long because each part is
 * a record of its own.
 *
 * @param minJoinTier at least up to this tier one joins, 1 for the national body to 4
 * @param maxJoinTier not beyond this tier
 * @param directMembership whether a prefectural body takes in who belongs to none below it; absent means as before
 * @param sealRequired whether an application on paper has to bear a seal; absent means as before
 * @param workflow    who confirms a decision, in order; empty means one of the staff
 * @param answerDays  how many days an applicant has to answer what was sent back
 * @param documents   what applicants have to hand in; absent means nothing
 * @param letters     how the body writes to doctors; absent means as before, since programs from before this part send nothing
 * @param ownExemptions for what it leaves members out of its fees; absent means nothing
 */
public record BodyRulesJson(
        Optional<Integer> minJoinTier,
        Optional<Integer> maxJoinTier,
        Optional<Boolean> directMembership,
        SeveralMemberships severalMemberships,
        List<OwnCategoryJson> ownCategories,
        MembershipStart membershipStart,
        Optional<String> notice,
        Optional<String> noticeEn,
        Optional<Boolean> sealRequired,
        Optional<String> boardDays,
        List<StageJson> workflow,
        int answerDays,
        Optional<List<DocumentJson>> documents,
        Optional<LetterJson> letters,
        Optional<List<ExemptionJson>> ownExemptions) {

    /**
     * @param label       1 to 10 characters
     * @param mapsTo      the national category it goes with
     * @param entranceFee in yen
     * @param annualFee   in yen, for a fiscal year
     * @param youngAge    up to which age {@code youngFee} is paid instead, 18 to 99; both or neither
     */
    public record OwnCategoryJson(
            String code,
            String label,
            Optional<MemberCategory> mapsTo,
            Optional<String> feeNote,
            Optional<Long> entranceFee,
            Optional<Long> annualFee,
            Optional<Integer> youngAge,
            Optional<Long> youngFee) {}

    /**
     * One of both says how many have to confirm.
     *
     * @param count how many different persons, 1 to 3; absent where everybody is asked
     * @param all   whether everybody who holds the role then has to; absent where a number is asked for
     */
    public record StageJson(OfficeRole role, Optional<Integer> count, Optional<Boolean> all) {

        private static StageJson of(Workflow.Stage stage) {
            return stage.need() instanceof Workflow.Count count
                    ? new StageJson(stage.role(), Optional.of(count.number()), Optional.empty())
                    : new StageJson(stage.role(), Optional.empty(), Optional.of(true));
        }

        private StageText text() {
            return new StageText(role.name(), number(count), all.orElse(false));
        }
    }

    /**
     * @param name       1 to 40 characters
     * @param categories the national categories it is asked of; empty: of everybody
     * @param megabytes  how large a file may be, 1 to 10
     * @param keptMonths how long files are kept after the procedure has ended, 1 to 120
     */
    public record DocumentJson(
            String name,
            List<MemberCategory> categories,
            DocumentNeed need,
            AcceptedFiles files,
            int megabytes,
            int keptMonths) {

        private static DocumentJson of(AskedDocument document) {
            return new DocumentJson(
                    document.name(),
                    document.categories().stream().sorted().toList(),
                    document.need(),
                    document.files(),
                    document.megabytes(),
                    document.keptMonths());
        }

        private DocumentText text() {
            return new DocumentText(
                    name,
                    categories.stream().map(Enum::name).collect(Collectors.joining(" ")),
                    need.name(),
                    files.name(),
                    Integer.toString(megabytes),
                    Integer.toString(keptMonths));
        }
    }

    static BodyRulesJson of(BodyRules rules) {
        return new BodyRulesJson(
                rules.reach().atLeast().map(Tier::number),
                rules.reach().atMost().map(Tier::number),
                Optional.of(rules.reach().direct()),
                rules.several(),
                rules.categories().stream().map(BodyRulesJson::category).toList(),
                rules.start(),
                said(rules.notice().japanese()),
                said(rules.notice().english()),
                Optional.of(rules.notice().sealed()),
                said(rules.boardDays()),
                rules.workflow().stages().stream().map(StageJson::of).toList(),
                rules.answerTime().days(),
                Optional.of(rules.documents().stream().map(DocumentJson::of).toList()),
                Optional.of(LetterJson.of(rules.letters())),
                Optional.of(rules.exemptions().stream().map(ExemptionJson::of).toList()));
    }

    /**
     * Reads the rules.
     *
     * @param before what would hold without them
     * @throws jp.mamis.web.problem.MalformedInput with every fault
     */
    BodyRules read(BodyRules before) {
        Parsing input = new Parsing();
        Parsed<BodyRules> rules = text(before).read(input);
        return input.complete(rules::get);
    }

    private RulesText text(BodyRules before) {
        return new RulesText(
                number(minJoinTier),
                number(maxJoinTier),
                directMembership.orElse(before.reach().direct()),
                severalMemberships.name(),
                ownCategories.stream()
                        .map(category -> new RulesText.CategoryText(
                                category.code(),
                                category.label(),
                                category.mapsTo().map(Enum::name).orElse(""),
                                category.feeNote().orElse(""),
                                number(category.entranceFee()),
                                number(category.annualFee()),
                                number(category.youngAge()),
                                number(category.youngFee())))
                        .toList(),
                membershipStart.name(),
                notice.orElse(""),
                noticeEn.orElse(""),
                sealRequired.orElse(before.notice().sealed()),
                boardDays.orElse(""),
                workflow.stream().map(StageJson::text).toList(),
                Integer.toString(answerDays),
                documents.orElseGet(List::of).stream().map(DocumentJson::text).toList(),
                letters.map(LetterJson::text).orElseGet(() -> LetterText.of(before.letters())),
                ownExemptions.orElseGet(List::of).stream()
                        .map(ExemptionJson::text)
                        .toList());
    }

    private static OwnCategoryJson category(OwnCategory category) {
        return new OwnCategoryJson(
                category.code().text(),
                category.label(),
                category.mapsTo(),
                said(category.feeNote()),
                category.entrance().map(Yen::amount),
                category.annual().map(Yen::amount),
                category.young().map(YoungFee::upTo),
                category.young().map(YoungFee::annual).map(Yen::amount));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private static String number(Optional<? extends Number> value) {
        return value.map(Object::toString).orElse("");
    }
}
