package jp.mamis.domain.hierarchy;

import java.util.Comparator;
import java.util.Optional;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Prefecture;

/**
 * The code of a body (所属医師会コード), five characters: {@code N1000} for the national body, prefecture and {@code 000}
 * for a prefectural one ({@code 34000}), prefecture and {@link CountyCode} for all others ({@code 3401B}). It names a body
 * to people and in addresses, and is never given again. Ordered from the national body through the prefectures.
 */
public record AssociationCode(String text) implements Comparable<AssociationCode> {

    /** The code of the national body. */
    public static final AssociationCode NATIONAL = new AssociationCode("N1000");

    private static final String NATIONAL_TEXT = "N1000";
    private static final String PREFECTURAL_END = "000";
    private static final Comparator<AssociationCode> ORDER =
            Comparator.comparing((AssociationCode code) -> !code.isNational()).thenComparing(AssociationCode::text);

    /** @throws MalformedValue of kind {@code association-code} */
    public AssociationCode {
        if (!fits(text)) {
            throw new MalformedValue("association-code", text);
        }
    }

    /**
     * Takes a code in any width and case.
     *
     * @throws MalformedValue of kind {@code association-code}, or {@code body-code} for five characters that no body has
     */
    public static AssociationCode parse(String text) {
        String folded = CodeText.fold(text);
        if (!fits(folded)) {
            throw new MalformedValue(folded.matches("[0-9A-Z]{5}") ? "body-code" : "association-code", text);
        }
        return new AssociationCode(folded);
    }

    /** The code of the prefectural body of {@code prefecture}. */
    public static AssociationCode of(Prefecture prefecture) {
        return new AssociationCode(prefecture.code() + PREFECTURAL_END);
    }

    public boolean isNational() {
        return text.equals(NATIONAL_TEXT);
    }

    public boolean isPrefectural() {
        return !isNational() && text.endsWith(PREFECTURAL_END);
    }

    /** Empty for the national body only. */
    public Optional<Prefecture> prefecture() {
        return Prefecture.ofCode(text.substring(0, 2));
    }

    /** Empty for the national and the prefectural bodies. */
    public Optional<CountyCode> county() {
        return isNational() || isPrefectural() ? Optional.empty() : Optional.of(new CountyCode(text.substring(2)));
    }

    @Override
    public int compareTo(AssociationCode other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean fits(String text) {
        boolean ofPrefecture = text.matches("[0-9]{2}[0-9A-Z]{3}")
                && !text.endsWith(CountyCode.NONE)
                && Prefecture.ofCode(text.substring(0, 2)).isPresent();
        return ofPrefecture || text.equals(NATIONAL_TEXT);
    }
}
