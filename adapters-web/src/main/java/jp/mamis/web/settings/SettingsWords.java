package jp.mamis.web.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.application.settings.SettingsPage;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.money.Yen;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.MembershipStart;
import jp.mamis.domain.settings.OfficeRole;
import jp.mamis.domain.settings.OwnCategory;
import jp.mamis.domain.settings.SeveralMemberships;
import jp.mamis.domain.settings.Workflow;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Texts;

/** A body's rules in words of one language. Long because each part has its words. */
public final class SettingsWords {

    private final Texts t;

    public SettingsWords(Texts t) {
        this.t = t;
    }

    /** Only a prefectural body takes members in directly; of others nothing is said of it. */
    Facts facts(BodyRules rules, Association of) {
        Facts reach = Facts.none()
                .and(t.get("settings.minJoinTier"), tier(rules.reach().atLeast(), "settings.minJoinTier.none"))
                .and(t.get("settings.maxJoinTier"), tier(rules.reach().atMost(), "settings.maxJoinTier.none"));
        Facts facts = (of.tier() == Tier.PREFECTURAL
                        ? reach.and(
                                t.get("settings.directMembership"),
                                yes(rules.reach().direct()))
                        : reach)
                .and(t.get("settings.severalMemberships"), word(rules.several()))
                .and(t.get("settings.categories"), Cell.lines(categories(rules)))
                .and(t.get("settings.exemptions"), Cell.lines(new ExemptionWords(t).all(rules.exemptions())))
                .and(t.get("settings.membershipStart"), word(rules.start()))
                .and(t.get("settings.boardDays"), orUnset(rules.boardDays()))
                .and(t.get("settings.workflow"), workflow(rules.workflow()))
                .and(
                        t.get("settings.answerDays"),
                        t.get("settings.days", "days", rules.answerTime().days()))
                .and(t.get("settings.documents"), Cell.lines(new DocumentWords(t).all(rules.documents())))
                .and(t.get("settings.notice"), notice(rules.notice().japanese()))
                .and(t.get("settings.noticeEn"), notice(rules.notice().english()))
                .and(t.get("settings.sealRequired"), yes(rules.notice().sealed()));
        return new LetterWords(t).after(facts, rules.letters());
    }

    /** Who confirms, in order: 職員2名 → 管理者1名. */
    public String workflow(Workflow workflow) {
        return IntStream.range(0, workflow.stages().size())
                .mapToObj(i -> stage(workflow, i))
                .collect(Collectors.joining(t.get("settings.then")));
    }

    private String stage(Workflow workflow, int index) {
        Workflow.Stage stage = workflow.stages().get(index);
        if (stage.need() instanceof Workflow.Count count) {
            return t.get("settings.persons." + slug(stage.role()), "count", Integer.toString(count.number()));
        }
        boolean office = stage.role() == OfficeRole.STAFF && workflow.asks(index, OfficeRole.ADMINISTRATOR);
        return t.get(office ? "settings.persons.all.office" : "settings.persons.all." + slug(stage.role()));
    }

    public String fee(Optional<Yen> fee) {
        return fee.map(some -> t.get("settings.yen", "amount", String.format(Locale.ROOT, "%,d", some.amount())))
                .orElseGet(() -> t.get("settings.unset"));
    }

    /** With what the young pay, where that is less. */
    public String annual(OwnCategory category) {
        String fee = fee(category.annual());
        return category.young()
                .map(young -> t.get(
                        "settings.annual.young",
                        Map.of(
                                "fee",
                                fee,
                                "age",
                                Integer.toString(young.upTo()),
                                "young",
                                fee(Optional.of(young.annual())))))
                .orElse(fee);
    }

    public String word(MembershipStart start) {
        return t.get("settings.start." + slug(start));
    }

    public Chip standing(SettingsJson.Standing standing) {
        String text = t.get("settings.standing." + slug(standing));
        return switch (standing) {
            case IN_FORCE -> Chip.good(text);
            case PREPARED -> Chip.active(text);
            case PAST -> Chip.quiet(text);
        };
    }

    Chip standing(jp.mamis.domain.settings.DatedRules dated, SettingsPage page) {
        return standing(SettingsJson.standing(dated, page));
    }

    List<Choice> tiers(Association body) {
        return Arrays.stream(Tier.values())
                .filter(tier -> tier.number() <= body.tier().number())
                .map(tier -> Choice.of(Integer.toString(tier.number()), t.get("association.tier." + slug(tier))))
                .toList();
    }

    List<Choice> several() {
        return Arrays.stream(SeveralMemberships.values())
                .map(how -> Choice.of(how.name(), word(how)))
                .toList();
    }

    List<Choice> starts() {
        return Arrays.stream(MembershipStart.values())
                .map(start -> Choice.of(start.name(), word(start)))
                .toList();
    }

    List<Choice> roles() {
        return Arrays.stream(OfficeRole.values())
                .map(role -> Choice.of(role.name(), t.get("settings.role." + slug(role))))
                .toList();
    }

    List<Choice> counts() {
        return Stream.concat(
                        IntStream.rangeClosed(1, Workflow.Count.MOST)
                                .mapToObj(Integer::toString)
                                .map(count -> Choice.of(count, t.get("settings.count", "count", count))),
                        Stream.of(Choice.of(Workflow.Need.EVERYBODY, t.get("settings.count.all"))))
                .toList();
    }

    List<Choice> national() {
        return MemberCategory.filed().stream()
                .map(category -> Choice.of(category.name(), category.label()))
                .toList();
    }

    private List<String> categories(BodyRules rules) {
        return rules.categories().isEmpty()
                ? List.of(t.get("settings.categories.none"))
                : rules.categories().stream().map(this::category).toList();
    }

    private String category(OwnCategory category) {
        String national = category.mapsTo()
                .map(known -> t.get("settings.category.maps", "category", known.label()))
                .orElseGet(() -> t.get("settings.category.any"));
        String fees = t.get("settings.entrance")
                + t.get("settings.colon")
                + fee(category.entrance())
                + t.get("settings.separator")
                + t.get("settings.annual")
                + t.get("settings.colon")
                + annual(category);
        return t.get(
                        "settings.category.line",
                        Map.of(
                                "label",
                                category.label(),
                                "code",
                                category.code().text(),
                                "national",
                                national,
                                "fees",
                                fees))
                + (category.feeNote().isEmpty() ? "" : t.get("settings.separator") + category.feeNote());
    }

    private Cell notice(String text) {
        return text.isEmpty()
                ? Cell.text(t.get("settings.unset"))
                : Cell.lines(text.lines().toList());
    }

    private String yes(boolean set) {
        return t.get(set ? "settings.yes" : "settings.no");
    }

    private String orUnset(String text) {
        return text.isEmpty() ? t.get("settings.unset") : text;
    }

    private String tier(Optional<Tier> tier, String none) {
        return tier.map(layer -> t.get("association.tier." + slug(layer))).orElseGet(() -> t.get(none));
    }

    private String word(SeveralMemberships how) {
        return t.get("settings.several." + slug(how));
    }

    private static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
