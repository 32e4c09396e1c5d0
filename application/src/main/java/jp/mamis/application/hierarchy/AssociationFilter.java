package jp.mamis.application.hierarchy;

import java.util.Optional;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.person.Prefecture;

/**
 * Which bodies a list shows; what is absent does not narrow it.
 *
 * @param text a part of code or name, in any width and case, old and new forms of kanji alike
 */
public record AssociationFilter(Optional<Prefecture> prefecture, Optional<Tier> tier, Optional<String> text) {

    public static final AssociationFilter NONE =
            new AssociationFilter(Optional.empty(), Optional.empty(), Optional.empty());

    /** @throws jp.mamis.domain.kernel.MalformedValue of kind {@code name-key} when the text has nothing to compare */
    public AssociationFilter {
        text = text.filter(typed -> !typed.isBlank()).map(AssociationFilter::key);
    }

    boolean shows(AssociationView body) {
        boolean there = prefecture.isEmpty() || prefecture.equals(body.code().prefecture());
        boolean layer = tier.isEmpty() || tier.get() == body.tier();
        return there && layer && text.map(part -> named(body, part)).orElse(true);
    }

    private static boolean named(AssociationView body, String part) {
        return key(body.name().text()).contains(part) || body.code().text().contains(part);
    }

    private static String key(String text) {
        return NameKey.parse(text).text();
    }
}
