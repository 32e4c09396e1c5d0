package jp.mamis.application.membership;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.HalfWidth;
import jp.mamis.domain.person.NameKey;

/** What someone typed to find who works somewhere: a workplace's code, anything else parts of its name. */
public sealed interface SoughtWorkplace {

    /**
     * The workplaces whose code begins so. Seven digits are also what an institution calls its code, which follows the
     * prefecture and the fee table in the code of ten.
     *
     * @param text 7 to 10 characters of a code
     */
    record ByCode(String text) implements SoughtWorkplace {

        private static final Pattern CODE = Pattern.compile("[0-9]{7,10}|H[0-9]{6,9}");

        /** How many characters are enough, and how long the short code is. */
        public static final int SHORT = 7;

        /** Whether it may be the end of a code. */
        public boolean isShort() {
            return text.length() == SHORT;
        }

        @Override
        public boolean finds(Workplace workplace) {
            return workplace
                    .registerCode()
                    .map(InstitutionCode::text)
                    .filter(code -> code.startsWith(text) || (isShort() && code.endsWith(text)))
                    .isPresent();
        }
    }

    /** Every workplace in whose name all the parts occur, in any order. */
    record ByName(List<NameKey> parts) implements SoughtWorkplace {
        public ByName {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean finds(Workplace workplace) {
            String key = NameKey.parse(workplace.name().text()).text();
            return parts.stream().allMatch(part -> key.contains(part.text()));
        }
    }

    /** Whether that workplace is meant. */
    boolean finds(Workplace workplace);

    /**
     * Takes a code in any width, with or without hyphens, or parts of a name between spaces.
     *
     * @throws MalformedValue of kind {@code name-key} when there is nothing to look for
     */
    static SoughtWorkplace parse(String typed) {
        String code = HalfWidth.fold(typed).replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        return ByCode.CODE.matcher(code).matches()
                ? new ByCode(code)
                : new ByName(Stream.of(typed.strip().split("[\\s　]+"))
                        .map(NameKey::parse)
                        .toList());
    }
}
