package jp.mamis.domain.person;

import java.text.Normalizer;
import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * The reading of a name (フリガナ) in full-width katakana, at most 64 characters each part, made of {@code ァ-ヶー・＝}
 * and the full-width space, not of marks alone.
 *
 * @param family the reading of the family name
 * @param given  the reading of the given name; empty for a person with a single name
 */
public record KanaName(String family, String given) {

    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヶー・＝　]{0,64}");
    private static final int HIRAGANA_TO_KATAKANA = 'ア' - 'あ';

    /** @throws MalformedValue of kind {@code kana-name} */
    public KanaName {
        if (family.isBlank() || !fits(family) || !fits(given) || !NameKey.comparable(family + given)) {
            throw new MalformedValue("kana-name", family + "　" + given);
        }
    }

    /**
     * Takes a reading in hiragana or katakana of any width.
     *
     * @throws MalformedValue of kind {@code kana-name}
     */
    public static KanaName parse(String family, String given) {
        return new KanaName(katakana(family), katakana(given));
    }

    /** Family name, full-width space, given name; the only name alone. */
    public String full() {
        return given.isEmpty() ? family : family + "　" + given;
    }

    /** Whether both are read alike, however they are written. */
    public boolean isReadLike(KanaName other) {
        return Reading.of(this).sounds(Reading.of(other));
    }

    /** Kana in the one canonical form; anything that is not kana stays and is for the caller to refuse. */
    public static String katakana(String text) {
        if (Characters.excessive(text)) {
            return text;
        }
        String folded = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        StringBuilder kana = new StringBuilder(folded.length());
        Dashes.fold(folded).chars().map(KanaName::katakana).forEach(letter -> kana.append((char) letter));
        return kana.toString();
    }

    private static int katakana(int letter) {
        if (letter >= 'ぁ' && letter <= 'ゖ') {
            return letter + HIRAGANA_TO_KATAKANA;
        }
        return switch (letter) {
            case ' ' -> '　';
            case '=' -> '＝';
            case '-' -> 'ー';
            default -> letter;
        };
    }

    private static boolean fits(String part) {
        return KATAKANA.matcher(part).matches() && part.equals(part.strip());
    }
}
