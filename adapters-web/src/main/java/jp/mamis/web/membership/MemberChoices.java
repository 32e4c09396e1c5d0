package jp.mamis.web.membership;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.mamis.application.membership.MemberStanding;
import jp.mamis.application.settings.SettingsPage;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.settings.CategoryCode;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Texts;
import jp.mamis.web.people.MembershipTables;

/** What a list of members can be narrowed by. */
public final class MemberChoices {

    /** What members are seldom sought by; folded away until it is. */
    private static final Set<String> SELDOM =
            Set.of("sex", "check", "school", "graduated", "specialty", "exemption", "mail");

    private MemberChoices() {}

    /** Whether members are sought by something that the form folds away. */
    public static boolean isNarrowed(Form form) {
        return SELDOM.stream().anyMatch(field -> !form.answer(field).isEmpty());
    }

    public static List<Choice> categories(Texts t) {
        return Arrays.stream(MemberCategory.values())
                .map(category -> Choice.of(category.name(), MembershipTables.national(category, t)))
                .toList();
    }

    /** The categories that the body has kept for itself so far, as it called them last. */
    public static List<Choice> own(SettingsPage settings) {
        Map<CategoryCode, String> labels = new LinkedHashMap<>();
        settings.settings().versions().stream()
                .filter(dated -> !settings.isPrepared(dated))
                .flatMap(dated -> dated.rules().categories().stream())
                .forEach(category -> labels.put(category.code(), category.label()));
        return labels.entrySet().stream()
                .map(own -> Choice.of(own.getKey().text(), own.getValue()))
                .toList();
    }

    public static List<Choice> sexes(Texts t) {
        return Arrays.stream(Sex.values())
                .map(sex ->
                        Choice.of(sex.name(), t.get("person.sex." + sex.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    public static List<Choice> exemptions(Texts t) {
        return TraitsQuery.exemptions(t);
    }

    public static List<Choice> mails(Texts t) {
        return TraitsQuery.mails(t);
    }

    public static List<Choice> standings(Texts t) {
        return Arrays.stream(MemberStanding.values())
                .map(MemberFilter::slug)
                .map(slug -> Choice.of(slug, t.get("membership.standing." + slug)))
                .toList();
    }
}
