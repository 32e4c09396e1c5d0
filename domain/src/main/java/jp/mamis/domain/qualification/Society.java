package jp.mamis.domain.qualification;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Characters;

/** A learned society the physician belongs to (所属学会), by its name of 1 to 60 characters. */
public record Society(String name) {

    private static final int LONGEST = 60;

    /** @throws MalformedValue of kind {@code society} */
    public Society {
        if (name.isBlank() || Characters.count(name) > LONGEST || !Characters.printable(name)) {
            throw new MalformedValue("society", name);
        }
    }

    /**
     * Takes a name; spaces at its edges are not part of it.
     *
     * @throws MalformedValue of kind {@code society}
     */
    public static Society parse(String text) {
        return new Society(text.strip());
    }
}
