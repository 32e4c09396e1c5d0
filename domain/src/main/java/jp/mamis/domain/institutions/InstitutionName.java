package jp.mamis.domain.institutions;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Characters;
import jp.mamis.domain.person.FullWidth;
import jp.mamis.domain.person.NameKey;

/** The name of a workplace (施設名称) as it stands, 1 to 100 characters, not all of them dots and dashes. */
public record InstitutionName(String text) {

    private static final int LONGEST = 100;

    /** @throws MalformedValue of kind {@code institution-name} */
    public InstitutionName {
        if (Characters.count(text) > LONGEST || !Characters.printable(text) || !NameKey.comparable(text)) {
            throw new MalformedValue("institution-name", text);
        }
    }

    /**
     * Takes a name from outside; spaces at its edges are not part of it, and half-width kana are read as full-width ones.
     *
     * @throws MalformedValue of kind {@code institution-name}, {@code institution-name-picture} for one with a picture in it:
     *     no register and no seal writes such a character
     */
    public static InstitutionName parse(String typed) {
        if (Characters.pictured(typed)) {
            throw new MalformedValue("institution-name-picture", typed);
        }
        return new InstitutionName(FullWidth.foldKana(typed.strip()));
    }
}
