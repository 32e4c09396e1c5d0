package jp.mamis.domain.qualification;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Characters;

/** Who of a secretariat did something (担当者), as the record names them: 1 to 64 characters. */
public record Officer(String name) {

    private static final int LONGEST = 64;

    /** Somebody of a body, which is left out where both are too long. */
    public static Officer of(String body, String name) {
        String both = body + " " + name;
        return new Officer(Characters.count(both) <= LONGEST ? both : name);
    }

    /** @throws MalformedValue of kind {@code officer} */
    public Officer {
        if (name.isBlank() || Characters.count(name) > LONGEST || !Characters.printable(name)) {
            throw new MalformedValue("officer", name);
        }
    }
}
