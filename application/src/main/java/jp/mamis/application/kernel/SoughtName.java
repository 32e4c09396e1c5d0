package jp.mamis.application.kernel;

import java.util.stream.Stream;
import jp.mamis.domain.person.NameKey;

/**
 * A name that is looked for as somebody typed it, whole or in part. Spellings that people confuse are one, as
 * {@link NameKey} has it.
 *
 * @param key what is compared with the keys of names; empty text is in every key
 */
public record SoughtName(String key) {

    /** Looks for nothing in particular. */
    public static final SoughtName NOTHING = new SoughtName("");

    /** What was typed holds nothing to compare, so that it finds nobody: a mark that no key keeps. */
    private static final SoughtName NOBODY = new SoughtName("・");

    public static SoughtName of(String typed) {
        if (typed.isBlank()) {
            return NOTHING;
        }
        return NameKey.comparable(typed) ? new SoughtName(NameKey.parse(typed).text()) : NOBODY;
    }

    public boolean isNothing() {
        return key.isEmpty();
    }

    public boolean isInAny(String... texts) {
        return isNothing()
                || Stream.of(texts)
                        .filter(NameKey::comparable)
                        .anyMatch(text -> NameKey.parse(text).text().contains(key));
    }
}
