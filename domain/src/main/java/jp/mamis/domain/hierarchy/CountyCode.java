package jp.mamis.domain.hierarchy;

import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * The part of a code that names a local body within its prefecture (郡市区等コード): three opaque characters, given by
 * the national body. Neither tier nor place is read from them.
 */
public record CountyCode(String text) {

    /** Stands for "not joined" in a {@link MembershipCode}, so no body bears it. */
    static final String NONE = "XXX";

    private static final Pattern THREE = Pattern.compile("[0-9A-Z]{3}");

    /** @throws MalformedValue of kind {@code county-code} */
    public CountyCode {
        if (!THREE.matcher(text).matches() || text.equals(NONE)) {
            throw new MalformedValue("county-code", text);
        }
    }

    /**
     * Takes a code in any width and case.
     *
     * @throws MalformedValue of kind {@code county-code}
     */
    public static CountyCode parse(String text) {
        return new CountyCode(CodeText.fold(text));
    }
}
