package jp.mamis.domain.hierarchy;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Characters;

/** The unit of a body's office that answers questions (担当部署), 1 to 40 characters. */
public record ContactUnit(String text) {

    private static final int LONGEST = 40;

    /** @throws MalformedValue of kind {@code contact-unit} */
    public ContactUnit {
        if (text.isBlank() || Characters.count(text) > LONGEST || !Characters.printable(text)) {
            throw new MalformedValue("contact-unit", text);
        }
    }

    /**
     * Takes a name from outside; spaces at its edges are not part of it.
     *
     * @throws MalformedValue of kind {@code contact-unit}
     */
    public static ContactUnit parse(String text) {
        return new ContactUnit(text.strip());
    }
}
