package jp.mamis.web.page;

import java.util.Arrays;

/**
 * The size of the letters (文字サイズ). Browsers enlarge pages as well; who does not know how, or sits at another's
 * machine, finds a button for it on every page.
 */
public enum TypeSize implements Display {
    STANDARD("standard"),
    LARGE("large");

    /** The cookie that carries the choice. */
    public static final String COOKIE = "type";

    private final String tag;

    TypeSize(String tag) {
        this.tag = tag;
    }

    /** The size of a cookie; the standard one for anything that is not {@code large}. */
    public static TypeSize of(String tag) {
        return Arrays.stream(values())
                .filter(size -> size.tag.equals(tag))
                .findFirst()
                .orElse(STANDARD);
    }

    @Override
    public String cookie() {
        return COOKIE;
    }

    @Override
    public String tag() {
        return tag;
    }

    public TypeSize other() {
        return this == STANDARD ? LARGE : STANDARD;
    }
}
