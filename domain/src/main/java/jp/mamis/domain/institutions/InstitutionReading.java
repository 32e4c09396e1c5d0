package jp.mamis.domain.institutions;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Characters;
import jp.mamis.domain.person.KanaName;

/**
 * The reading of a workplace's name (施設名フリガナ), 1 to 200 characters; kana in full-width katakana. Names hold letters
 * and digits, and so do their readings.
 */
public record InstitutionReading(String text) {

    private static final int LONGEST = 200;

    /** @throws MalformedValue of kind {@code institution-reading} */
    public InstitutionReading {
        boolean sound = !text.isBlank() && Characters.count(text) <= LONGEST && Characters.printable(text);
        if (!sound || text.codePoints().anyMatch(Character::isIdeographic)) {
            throw new MalformedValue("institution-reading", text);
        }
    }

    /**
     * Takes a reading in hiragana or katakana of any width.
     *
     * @throws MalformedValue of kind {@code institution-reading}
     */
    public static InstitutionReading parse(String typed) {
        return new InstitutionReading(KanaName.katakana(typed));
    }
}
