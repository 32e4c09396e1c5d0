package jp.mamis.domain.person;

import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * A name in Latin letters (ローマ字氏名) as the person spells it, at most 64 characters each part: ASCII letters,
 * spaces, hyphens, apostrophes and full stops.
 *
 * @param family the family name
 * @param given  the given name; empty for a person with a single name
 */
public record RomanName(String family, String given) {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z](?:[A-Za-z .'-]{0,62}[A-Za-z.])?");

    /** @throws MalformedValue of kind {@code roman-name} */
    public RomanName {
        boolean givenFits = given.isEmpty() || LATIN.matcher(given).matches();
        if (!givenFits || !LATIN.matcher(family).matches()) {
            throw new MalformedValue("roman-name", family + " " + given);
        }
    }

    /**
     * Takes a name in letters of any width.
     *
     * @throws MalformedValue of kind {@code roman-name}
     */
    public static RomanName parse(String family, String given) {
        return new RomanName(spelt(family), spelt(given));
    }

    /** Given name, space, family name; the only name alone. */
    public String full() {
        return given.isEmpty() ? family : given + " " + family;
    }

    private static String spelt(String text) {
        return HalfWidth.fold(text).replace('’', '\'').replaceAll(" +", " ");
    }
}
