package jp.mamis.web.membership;

import java.util.Arrays;
import java.util.List;
import jp.mamis.application.membership.MemberStanding;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Texts;

/** What a list of members can be narrowed by. */
public final class MemberChoices {

    private MemberChoices() {}

    public static List<Choice> categories() {
        return Arrays.stream(MemberCategory.values())
                .map(category -> Choice.of(category.name(), category.label()))
                .toList();
    }

    public static List<Choice> standings(Texts t) {
        return Arrays.stream(MemberStanding.values())
                .map(MemberFilter::slug)
                .map(slug -> Choice.of(slug, t.get("membership.standing." + slug)))
                .toList();
    }
}
