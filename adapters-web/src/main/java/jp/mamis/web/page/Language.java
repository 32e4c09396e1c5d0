package jp.mamis.web.page;

import java.util.Arrays;
import java.util.Locale;

/** A language of the screens. Japanese is the language of record; English is a courtesy translation. */
public enum Language implements Display {
    JAPANESE("ja", "日本語"),
    ENGLISH("en", "English");

    /** The cookie that carries the choice: {@code ja} or {@code en}. */
    public static final String COOKIE = "lang";

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The language of a cookie or link; Japanese for anything that is not {@code en}. */
    public static Language of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst()
                .orElse(JAPANESE);
    }

    @Override
    public String cookie() {
        return COOKIE;
    }

    /** The value of the {@code lang} attribute and the suffix of the message bundles. */
    @Override
    public String tag() {
        return tag;
    }

    /** The name of the language in itself, for the language switch. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public Language other() {
        return this == JAPANESE ? ENGLISH : JAPANESE;
    }
}
