package jp.mamis.application.membership;

import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.HalfWidth;
import jp.mamis.domain.person.NameKey;

/** What someone typed to find a member: digits are a number, anything else the beginning of a name. */
public sealed interface SoughtMember {

    Pattern DIGITS = Pattern.compile("[0-9]+");

    /** A register number or a member ID, whole. */
    record ByNumber(String digits) implements SoughtMember {}

    /** How the key of a name, a reading or a former name begins. */
    record ByName(NameKey key) implements SoughtMember {}

    /**
     * Takes digits, kanji or kana in any width.
     *
     * @throws MalformedValue of kind {@code name-key} when there is nothing to look for
     */
    static SoughtMember parse(String typed) {
        String folded = HalfWidth.fold(typed).strip();
        return DIGITS.matcher(folded).matches() ? new ByNumber(folded) : new ByName(NameKey.parse(typed));
    }
}
