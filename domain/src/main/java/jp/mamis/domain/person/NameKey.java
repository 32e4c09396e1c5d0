package jp.mamis.domain.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * What a search compares instead of a name (検索キー): spellings that people confuse have one key. Width, spaces and
 * variation selectors fall away, old and new forms of kanji are one ({@link KanjiVariants}); in kana, small letters,
 * ヴ/バ, ヂヅヲ and long vowels are one. The key of a beginning is a beginning of the key, save within a ヴァ. A key
 * finds candidates; it never proves that two persons are the same, and it is never shown.
 */
public record NameKey(String text) {

    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";
    private static final String O_ROW = "オコソトノホモヨロゴゾドボポ";
    private static final String U_ROW = "ウクスツヌフムユルグズブプ";
    private static final Pattern PASSED_OVER = Pattern.compile("[\\s\\p{Cntrl}　・＝ー]");

    /** @throws MalformedValue of kind {@code name-key} when nothing is left to compare */
    public NameKey {
        if (text.isEmpty()) {
            throw new MalformedValue("name-key", text);
        }
    }

    public static NameKey of(PersonName name) {
        return parse(name.family() + name.given());
    }

    public static NameKey of(KanaName name) {
        return parse(name.family() + name.given());
    }

    /**
     * The key of what someone typed, kanji or kana, in part or whole.
     *
     * @throws MalformedValue of kind {@code name-key} when nothing is left to compare, or the text is excessive
     */
    public static NameKey parse(String typed) {
        if (Characters.excessive(typed)) {
            throw new MalformedValue("name-key", typed);
        }
        return new NameKey(folded(typed));
    }

    /** Whether anything of a text is left to compare: a name that is found by nothing is none. */
    public static boolean comparable(String typed) {
        return !Characters.excessive(typed) && !folded(typed).isEmpty();
    }

    private static String folded(String typed) {
        String plain = Normalizer.normalize(Characters.withoutVariationSelectors(typed), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT);
        String letters = PASSED_OVER.matcher(KanaName.katakana(plain)).replaceAll("");
        return withoutLongVowels(kana(KanjiVariants.fold(letters)));
    }

    /** Katakana with letters that sound the same as one. */
    static String kana(String text) {
        String labials = text.replace("ヴァ", "バ")
                .replace("ヴィ", "ビ")
                .replace("ヴェ", "ベ")
                .replace("ヴォ", "ボ")
                .replace("ヴ", "ブ");
        StringBuilder folded = new StringBuilder(labials.length());
        labials.codePoints().map(NameKey::letter).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static int letter(int letter) {
        int small = SMALL.indexOf(letter);
        if (small >= 0) {
            return LARGE.charAt(small);
        }
        return switch (letter) {
            case 'ヂ' -> 'ジ';
            case 'ヅ' -> 'ズ';
            case 'ヲ' -> 'オ';
            default -> letter;
        };
    }

    /** オオノ, オウノ and オーノ are one: a ウ or オ that lengthens the vowel before it falls away. */
    private static String withoutLongVowels(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            int before = folded.isEmpty() ? ' ' : folded.charAt(folded.length() - 1);
            boolean longO = (letter == 'ウ' || letter == 'オ') && O_ROW.indexOf(before) >= 0;
            boolean longU = letter == 'ウ' && U_ROW.indexOf(before) >= 0;
            if (!longO && !longU) {
                folded.appendCodePoint(letter);
            }
        });
        return folded.toString();
    }
}
