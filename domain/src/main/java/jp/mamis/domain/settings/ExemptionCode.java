package jp.mamis.domain.settings;

import java.util.Locale;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.HalfWidth;

/** How a body calls an exemption of its own in files (減免コード): 1 to 5 letters and digits, unique in the body. */
public record ExemptionCode(String text) {

    /** @throws MalformedValue of kind {@code exemption-code} */
    public ExemptionCode {
        if (!text.matches("[0-9A-Z]{1,5}")) {
            throw new MalformedValue("exemption-code", text);
        }
    }

    /**
     * Reads {@code K}, {@code ｋ１}; width and case do not count.
     *
     * @throws MalformedValue of kind {@code exemption-code}
     */
    public static ExemptionCode parse(String typed) {
        String folded = HalfWidth.fold(typed).strip().toUpperCase(Locale.ROOT);
        if (!folded.matches("[0-9A-Z]{1,5}")) {
            throw new MalformedValue("exemption-code", typed);
        }
        return new ExemptionCode(folded);
    }
}
