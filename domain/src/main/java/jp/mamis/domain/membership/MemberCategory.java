package jp.mamis.domain.membership;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.HalfWidth;

/**
 * What kind of member one is (会員区分). The same list serves every body until a body keeps its own.
 *
 * <p>{@link #UNKNOWN} is a value and not an absence, so that counts, filters and pages have a place for who holds it and
 * nobody falls out of a sum. It is read from registers only: whatever is filed, mapped or asked of applicants is
 * {@link #filed}.
 */
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
    C("C", false),
    /** A membership brought in from a register that had no category for it (区分不明); to be found out. */
    UNKNOWN("区分不明", false);

    private final String label;
    private final boolean insured;

    MemberCategory(String label, boolean insured) {
        this.label = label;
        this.insured = insured;
    }

    /** The categories that can be asked for and given. */
    public static List<MemberCategory> filed() {
        return Stream.of(values()).filter(MemberCategory::isKnown).toList();
    }

    public boolean isKnown() {
        return this != UNKNOWN;
    }

    /** As screens and files print it: {@code A2(B)}. */
    public String label() {
        return label;
    }

    /** Whether liability insurance (日医医賠責) comes with it. */
    public boolean insured() {
        return insured;
    }

    /**
     * Reads a category that can be filed: {@code A2(B)}, {@code A2B}, {@code Ａ２（Ｂ）}, {@code A②(B)}.
     *
     * @throws MalformedValue of kind {@code member-category}
     */
    public static MemberCategory parse(String text) {
        return read(filed(), text);
    }

    /**
     * Reads what a membership may hold: also {@code 区分不明} and {@code UNKNOWN}.
     *
     * @throws MalformedValue of kind {@code member-category}
     */
    public static MemberCategory parseHeld(String text) {
        return read(List.of(values()), text);
    }

    private static MemberCategory read(List<MemberCategory> among, String text) {
        String folded = HalfWidth.fold(text)
                .toUpperCase(Locale.ROOT)
                .replace("①", "1")
                .replace("②", "2")
                .replaceAll("[()\\s]", "");
        return among.stream()
                .filter(category ->
                        category.name().equals(folded) || category.label().equals(folded))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("member-category", text));
    }
}
