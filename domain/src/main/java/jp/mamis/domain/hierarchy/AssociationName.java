package jp.mamis.domain.hierarchy;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Characters;

/** The name of a body (医師会名) as it writes it itself, 1 to 40 characters. Nothing about its tier or area is read from it. */
public record AssociationName(String text) {

    private static final int LONGEST = 40;

    /** @throws MalformedValue of kind {@code association-name} */
    public AssociationName {
        boolean fits = !text.isBlank()
                && text.equals(text.strip())
                && Characters.count(text) <= LONGEST
                && Characters.printable(text);
        if (!fits) {
            throw new MalformedValue("association-name", text);
        }
    }

    /**
     * Takes a name from outside; spaces at its edges are not part of it.
     *
     * @throws MalformedValue of kind {@code association-name}
     */
    public static AssociationName parse(String text) {
        return new AssociationName(text.strip());
    }

    @Override
    public String toString() {
        return text;
    }
}
