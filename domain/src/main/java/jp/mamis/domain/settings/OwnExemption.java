package jp.mamis.domain.settings;

import jp.mamis.domain.kernel.MalformedValue;

/**
 * A reason for which a body leaves its members out of fees (会独自の減免): old age, the first years after graduation.
 *
 * @param name   as members read it, 1 to 20 characters
 * @param spares what is not to be paid, 1 to 100 characters on one line
 */
public record OwnExemption(ExemptionCode code, String name, ExemptionCondition condition, String spares) {

    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_SPARES = 100;

    /** @throws MalformedValue of kind {@code exemption-name} or {@code exemption-spares} */
    public OwnExemption {
        readName(name);
        readSpares(spares);
    }

    /** @throws MalformedValue of kind {@code exemption-name} */
    public static String readName(String typed) {
        return said("exemption-name", typed, LONGEST_NAME);
    }

    /** @throws MalformedValue of kind {@code exemption-spares} */
    public static String readSpares(String typed) {
        return said("exemption-spares", typed, LONGEST_SPARES);
    }

    /** Whether somebody has to ask for it, and the body decides. */
    public boolean isOnRequest() {
        return condition.kind() == ExemptionCondition.Kind.ON_REQUEST;
    }

    private static String said(String kind, String typed, int longest) {
        String text = SettingsText.line(kind, typed.strip(), longest);
        if (text.isEmpty()) {
            throw new MalformedValue(kind, typed);
        }
        return text;
    }
}
