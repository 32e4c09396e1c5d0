package jp.mamis.domain.membership;

import java.util.Locale;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.HalfWidth;

/** What kind of member one is (会員区分). The same list serves every body until a body keeps its own. */
public enum MemberCategory {
    /** Opens or manages a hospital or clinic, or is treated alike. Insurance cannot be declined. */
    A1("A1", true),
    /** Neither opener nor trainee. */
    A2B("A2(B)", true),
    /** A trainee under the Medical Practitioners Act (研修医). */
    A2C("A2(C)", true),
    /** Would be A2(B) but asked to be left out of the insurance. */
    B("B", false),
    /** Would be A2(C) but asked to be left out of the insurance. */
    C("C", false);

    private final String label;
    private final boolean insured;

    MemberCategory(String label, boolean insured) {
        this.label = label;
        this.insured = insured;
    }

    /** As screens and files print it: {@code A2(B)}. */
    public String label() {
        return label;
    }

    /** Whether liability insurance (日医医賠責) comes with it. */
    public boolean insured() {
        return insured;
    }

    /** Reads {@code A2(B)}, {@code A2B}, {@code Ａ２（Ｂ）}, {@code A②(B)}. */
    public static MemberCategory parse(String text) {
        String folded = HalfWidth.fold(text)
                .toUpperCase(Locale.ROOT)
                .replace("①", "1")
                .replace("②", "2")
                .replaceAll("[()\\s]", "");
        return Stream.of(values())
                .filter(category -> category.name().equals(folded))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("member-category", text));
    }
}
