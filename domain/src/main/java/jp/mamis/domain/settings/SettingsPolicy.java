package jp.mamis.domain.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/** Whether a version of rules can be prepared for a body. */
@Basis(
        document = "MAMIS slides Ver 1.00 (日本医師会); slides of 2024-03-02",
        article = "医師会ごとの独自ルールの設定機能",
        rule =
                "A body prepares its rules for a day after today, from the midnight in Tokyo that begins it; what is in force"
                        + " or was never changes. Nobody has to join less than the body itself or further than may be joined;"
                        + " only a prefectural body takes members in who belong to none below it;"
                        + " a category, document or exemption stands once, and a category of the national body follows"
                        + " its own.",
        note = "The fields, their limits and that rules are prepared a day ahead are our choice.")
public final class SettingsPolicy {

    public static final int MOST_CATEGORIES = 20;

    public static final int MOST_DOCUMENTS = 10;

    public static final int MOST_EXEMPTIONS = 10;

    private static final int YEARS_AHEAD = 5;

    public Outcome<DatedRules> judge(DatedRules dated, Association body, LocalDate today) {
        return Policies.accept(
                () -> dated,
                Stream.of(
                                day(dated.validFrom(), today),
                                reach(dated.rules().reach(), body),
                                categories(dated, body),
                                documents(dated),
                                exemptions(dated.rules().exemptions()))
                        .flatMap(reasons -> reasons));
    }

    /** What is against {@code from} as the first day, whatever the rules say. */
    public static Stream<Refusal> day(LocalDate from, LocalDate today) {
        return Stream.concat(
                Policies.unless(
                        from.isAfter(today),
                        () -> Refusal.of(
                                        SettingsRefusal.SETTINGS_NOT_AHEAD,
                                        Map.of("earliest", today.plusDays(1).toString()))
                                .at("validFrom")),
                Policies.unless(
                        !from.isAfter(today.plusYears(YEARS_AHEAD)),
                        () -> Refusal.of(SettingsRefusal.SETTINGS_TOO_FAR_AHEAD).at("validFrom")));
    }

    private static Stream<Refusal> reach(Reach reach, Association body) {
        return Stream.of(
                        Policies.unless(
                                !reach.isUpsideDown(),
                                () -> Refusal.of(SettingsRefusal.REACH_UPSIDE_DOWN)
                                        .at("maxJoinTier")),
                        Policies.unless(
                                !reach.direct() || body.tier() == Tier.PREFECTURAL,
                                () -> Refusal.of(SettingsRefusal.DIRECT_NOT_PREFECTURAL)
                                        .at("directMembership")),
                        notBelow(reach.atLeast(), "minJoinTier", body),
                        notBelow(reach.atMost(), "maxJoinTier", body))
                .flatMap(reasons -> reasons);
    }

    private static Stream<Refusal> notBelow(Optional<Tier> tier, String field, Association body) {
        boolean below =
                tier.filter(named -> named.number() > body.tier().number()).isPresent();
        return Policies.unless(
                !below, () -> Refusal.of(SettingsRefusal.REACH_BELOW_BODY).at(field));
    }

    private static Stream<Refusal> categories(DatedRules dated, Association body) {
        List<OwnCategory> all = dated.rules().categories();
        Stream<Refusal> twice = IntStream.range(0, all.size())
                .filter(i -> all.subList(0, i).stream()
                        .anyMatch(before -> before.code().equals(all.get(i).code())
                                || before.label().equals(all.get(i).label())))
                .mapToObj(i -> at(SettingsRefusal.CATEGORY_TWICE, all.get(i), i));
        Stream<Refusal> free = IntStream.range(0, all.size())
                .filter(i -> body.tier() == Tier.NATIONAL && all.get(i).mapsTo().isEmpty())
                .mapToObj(i -> at(SettingsRefusal.NATIONAL_CATEGORY_FREE, all.get(i), i));
        Stream<Refusal> young = IntStream.range(0, all.size())
                .filter(i -> all.get(i).young().isPresent() && !all.get(i).sparesTheYoung())
                .mapToObj(i -> Refusal.of(
                                SettingsRefusal.YOUNG_FEE_NOT_LESS,
                                Map.of(
                                        "category",
                                        all.get(i).code().text() + " "
                                                + all.get(i).label()))
                        .at("ownCategories[" + i + "].youngFee"));
        return Stream.of(
                        twice,
                        free,
                        young,
                        Policies.unless(
                                all.size() <= MOST_CATEGORIES,
                                () -> Refusal.of(
                                                SettingsRefusal.TOO_MANY_CATEGORIES,
                                                Map.of("most", Integer.toString(MOST_CATEGORIES)))
                                        .at("ownCategories")))
                .flatMap(reasons -> reasons);
    }

    private static Stream<Refusal> documents(DatedRules dated) {
        List<String> names =
                dated.rules().documents().stream().map(AskedDocument::name).toList();
        Stream<Refusal> twice = IntStream.range(0, names.size())
                .filter(i -> names.subList(0, i).contains(names.get(i)))
                .mapToObj(i -> Refusal.of(SettingsRefusal.DOCUMENT_TWICE, Map.of("document", names.get(i)))
                        .at("documents[" + i + "]"));
        return Stream.concat(
                twice,
                Policies.unless(
                        names.size() <= MOST_DOCUMENTS,
                        () -> Refusal.of(
                                        SettingsRefusal.TOO_MANY_DOCUMENTS,
                                        Map.of("most", Integer.toString(MOST_DOCUMENTS)))
                                .at("documents")));
    }

    private static Stream<Refusal> exemptions(List<OwnExemption> all) {
        Stream<Refusal> twice = IntStream.range(0, all.size())
                .filter(i -> all.subList(0, i).stream()
                        .anyMatch(before -> before.code().equals(all.get(i).code())
                                || before.name().equals(all.get(i).name())))
                .mapToObj(i -> Refusal.of(
                                SettingsRefusal.EXEMPTION_TWICE,
                                Map.of(
                                        "exemption",
                                        all.get(i).code().text() + " "
                                                + all.get(i).name()))
                        .at("ownExemptions[" + i + "]"));
        return Stream.concat(
                twice,
                Policies.unless(
                        all.size() <= MOST_EXEMPTIONS,
                        () -> Refusal.of(
                                        SettingsRefusal.TOO_MANY_EXEMPTIONS,
                                        Map.of("most", Integer.toString(MOST_EXEMPTIONS)))
                                .at("ownExemptions")));
    }

    private static Refusal at(SettingsRefusal code, OwnCategory category, int index) {
        return Refusal.of(code, Map.of("category", category.code().text() + " " + category.label()))
                .at("ownCategories[" + index + "]");
    }
}
