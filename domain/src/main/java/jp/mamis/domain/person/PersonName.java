package jp.mamis.domain.person;

import jp.mamis.domain.kernel.MalformedValue;

/**
 * A person's name (氏名) exactly as registered, at most 32 characters each part. Variation selectors and characters
 * outside the JIS planes are kept and nothing is normalised, since even NFC rewrites kanji; {@link NameKey} finds
 * spellings that differ. Equality is exact.
 *
 * @param family the family name (姓), or the only name of a person who has one
 * @param given  the given name (名); empty for a person with a single name
 */
public record PersonName(String family, String given) {

    private static final int LONGEST = 32;

    /** @throws MalformedValue of kind {@code person-name} */
    public PersonName {
        if (family.isEmpty() || !fits(family) || !fits(given) || !NameKey.comparable(family + given)) {
            throw new MalformedValue("person-name", family + "　" + given);
        }
    }

    /**
     * Takes a name from outside; spaces at its edges are not part of it.
     *
     * @throws MalformedValue of kind {@code person-name}
     */
    public static PersonName parse(String family, String given) {
        return new PersonName(family.strip(), given.strip());
    }

    /** Family name, full-width space, given name; the only name alone. */
    public String full() {
        return mononym() ? family : family + "　" + given;
    }

    /** Whether the person has a single name. */
    public boolean mononym() {
        return given.isEmpty();
    }

    /** The dummy ＿ that some systems demand for a missing part is never a name. */
    private static boolean fits(String part) {
        return part.equals(part.strip())
                && Characters.count(part) <= LONGEST
                && Characters.printable(part)
                && part.indexOf('＿') < 0
                && part.indexOf('_') < 0;
    }
}
