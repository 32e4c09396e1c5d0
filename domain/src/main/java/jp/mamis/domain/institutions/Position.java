package jp.mamis.domain.institutions;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Characters;

/** A person's title at a workplace (役職), 1 to 20 characters: {@code 院長}. */
public record Position(String text) {

    private static final int LONGEST = 20;

    /** @throws MalformedValue of kind {@code position} */
    public Position {
        if (text.isBlank() || Characters.count(text) > LONGEST || !Characters.printable(text)) {
            throw new MalformedValue("position", text);
        }
    }

    /**
     * Takes a title; spaces at its edges are not part of it.
     *
     * @throws MalformedValue of kind {@code position}
     */
    public static Position parse(String typed) {
        return new Position(typed.strip());
    }
}
