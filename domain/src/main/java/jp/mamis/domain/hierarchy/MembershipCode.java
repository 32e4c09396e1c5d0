package jp.mamis.domain.hierarchy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Prefecture;

/**
 * Which bodies a physician has joined along one chain (入会中医師会コード), seven characters: {@code N1} for the national
 * body, prefecture, {@link CountyCode}; {@code X} fills the place of a body not joined. {@code N13401B} names all three.
 * The county part names the lowest body joined, be it a district; its parent is found in the {@link Hierarchy}. What
 * combinations make sense is for {@link MembershipCodePolicy} to say.
 */
public record MembershipCode(boolean national, Optional<Prefecture> prefecture, Optional<CountyCode> county) {

    private static final String NO_TIER = "XX";
    private static final String NATIONAL = "N1";
    private static final Pattern PARTS = Pattern.compile("(N1|XX)([0-9]{2}|XX)([0-9A-Z]{3})");

    /**
     * Takes a code in any width and case.
     *
     * @throws MalformedValue of kind {@code membership-code}
     */
    public static MembershipCode parse(String text) {
        Matcher parts = PARTS.matcher(CodeText.fold(text));
        if (!parts.matches()) {
            throw new MalformedValue("membership-code", text);
        }
        Optional<Prefecture> prefecture = Prefecture.ofCode(parts.group(2));
        if (prefecture.isEmpty() && !parts.group(2).equals(NO_TIER)) {
            throw new MalformedValue("membership-code", text);
        }
        Optional<CountyCode> county = Optional.of(parts.group(3))
                .filter(part -> !part.equals(CountyCode.NONE))
                .map(CountyCode::new);
        return new MembershipCode(parts.group(1).equals(NATIONAL), prefecture, county);
    }

    /** The code of a physician who is a member of exactly {@code joined}, bodies of one path. */
    public static MembershipCode ofJoined(Collection<? extends Association> joined) {
        Optional<Prefecture> prefecture = joined.stream()
                .filter(body -> body.tier() == Tier.PREFECTURAL)
                .findFirst()
                .flatMap(body -> body.code().prefecture());
        Optional<CountyCode> county = joined.stream()
                .max(Comparator.comparing(Association::tier))
                .flatMap(body -> body.code().county());
        return new MembershipCode(joined.stream().anyMatch(body -> body.tier() == Tier.NATIONAL), prefecture, county);
    }

    /** The seven characters. */
    public String text() {
        return (national ? NATIONAL : NO_TIER)
                + prefecture.map(Prefecture::code).orElse(NO_TIER)
                + county.map(CountyCode::text).orElse(CountyCode.NONE);
    }

    @Override
    public String toString() {
        return text();
    }
}
