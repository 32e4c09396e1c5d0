package jp.mamis.domain.settings;

import java.util.Optional;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.HalfWidth;

/**
 * When an exemption of a body's own holds (減免の条件): from a closed list that can be judged, or on request.
 *
 * @param number years of age, or fiscal years after graduation; there for the kinds that count
 * @param words  what is decided on, in the body's words; 1 to 100 characters on request, else empty
 */
public record ExemptionCondition(Kind kind, Optional<Integer> number, String words) {

    private static final int YOUNGEST = 50;
    private static final int OLDEST = 120;
    private static final int MOST_YEARS = 20;
    private static final int LONGEST_WORDS = 100;

    /** What it goes by. */
    public enum Kind {
        /** From the fiscal year at whose beginning the age is reached. */
        FROM_AGE,
        /** In the first fiscal years after graduation. */
        AFTER_GRADUATION,
        /** While in clinical training. */
        IN_TRAINING,
        /** Decided when somebody asks for it. */
        ON_REQUEST;

        /** Whether a number belongs to it. */
        public boolean counts() {
            return this == FROM_AGE || this == AFTER_GRADUATION;
        }
    }

    /** @throws MalformedValue of kind {@code exemption-age}, {@code exemption-years} or {@code exemption-words} */
    public ExemptionCondition {
        readNumber(kind, number.map(Object::toString).orElse(""));
        readWords(kind, words);
    }

    /**
     * @throws MalformedValue of kind {@code exemption-age} (50 to 120), {@code exemption-years} (1 to 20), or
     *     {@code exemption-no-number} for a number that belongs to none
     */
    public static Optional<Integer> readNumber(Kind kind, String typed) {
        String folded = HalfWidth.fold(typed).strip();
        if (!kind.counts()) {
            if (!folded.isEmpty()) {
                throw new MalformedValue("exemption-no-number", typed);
            }
            return Optional.empty();
        }
        boolean age = kind == Kind.FROM_AGE;
        int number = folded.matches("[0-9]{1,3}") ? Integer.parseInt(folded) : 0;
        if (number < (age ? YOUNGEST : 1) || number > (age ? OLDEST : MOST_YEARS)) {
            throw new MalformedValue(age ? "exemption-age" : "exemption-years", typed);
        }
        return Optional.of(number);
    }

    /** @throws MalformedValue of kind {@code exemption-words}, or {@code exemption-no-words} where none belong */
    public static String readWords(Kind kind, String typed) {
        String words = SettingsText.line("exemption-words", typed.strip(), LONGEST_WORDS);
        if (words.isEmpty() == (kind == Kind.ON_REQUEST)) {
            throw new MalformedValue(words.isEmpty() ? "exemption-words" : "exemption-no-words", typed);
        }
        return words;
    }
}
