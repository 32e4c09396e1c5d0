package jp.mamis.domain.person;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How a name sounds (読み), to tell one person from another: small and large letters, ヂ and ジ, ヴ and ブ and the space between
 * the parts are the same, and a ー is whatever vowel it stands for. オノ and オオノ, ユイチ and ユウイチ are different names,
 * which a search by {@link NameKey} brings together.
 */
record Reading(String letters) {

    private static final Pattern PASSED_OVER = Pattern.compile("[\\s　・＝]");
    private static final String VOWELS = "アイウエオ";

    static Reading of(KanaName name) {
        String written = KanaName.katakana(name.family()) + KanaName.katakana(name.given());
        return new Reading(NameKey.kana(PASSED_OVER.matcher(written).replaceAll("")));
    }

    boolean sounds(Reading other) {
        return letters.length() == other.letters.length()
                && IntStream.range(0, letters.length())
                        .allMatch(place -> sound(letters.charAt(place), other.letters.charAt(place)));
    }

    private static boolean sound(char one, char other) {
        return one == other || isLong(one, other) || isLong(other, one);
    }

    private static boolean isLong(char mark, char vowel) {
        return mark == 'ー' && VOWELS.indexOf(vowel) >= 0;
    }
}
