package jp.mamis.web.documents;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.settings.LetterRules;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Texts;

/** Who writes, as the body has set it: the sender, and who presides where the body has entered that. */
public final class Letterhead {

    private Letterhead() {}

    public static List<String> of(Association body, AssociationProfile.Contents profile, LetterRules writing, Texts t) {
        String title = writing.title().isEmpty() ? t.get("office.letter.president.title") : writing.title();
        return Stream.concat(
                        Stream.of(writing.sender().isEmpty() ? new BodyNames(t).of(body) : writing.sender()),
                        profile
                                .president()
                                .map(president -> t.get(
                                        "office.letter.president", Map.of("title", title, "name", president.full())))
                                .stream())
                .toList();
    }
}
