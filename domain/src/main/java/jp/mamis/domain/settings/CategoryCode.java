package jp.mamis.domain.settings;

import java.util.Locale;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.HalfWidth;

/** How a body calls a category of its own in files (会員区分コード): 1 to 5 letters and digits, unique in the body. */
public record CategoryCode(String text) {

    /** @throws MalformedValue of kind {@code own-category-code} */
    public CategoryCode {
        if (!text.matches("[0-9A-Z]{1,5}")) {
            throw new MalformedValue("own-category-code", text);
        }
    }

    /**
     * Reads {@code A}, {@code ａ}, {@code 2I}; width and case do not count.
     *
     * @throws MalformedValue of kind {@code own-category-code}
     */
    public static CategoryCode parse(String typed) {
        String folded = HalfWidth.fold(typed).strip().toUpperCase(Locale.ROOT);
        if (!folded.matches("[0-9A-Z]{1,5}")) {
            throw new MalformedValue("own-category-code", typed);
        }
        return new CategoryCode(folded);
    }
}
