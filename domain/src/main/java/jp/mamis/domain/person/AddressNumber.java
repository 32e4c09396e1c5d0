package jp.mamis.domain.person;

import java.util.Locale;
import java.util.regex.Pattern;
import jp.mamis.domain.kernel.Basis;

/** What sorting machines are told of an address beside its postal code (住所表示番号): numbers and single letters. */
@Basis(
        document = "郵便番号・バーコードマニュアル (Japan Post)",
        article = "バーコードに必要な文字情報の抜き出し法",
        rule = "Behind the town of the postal code, figures, hyphens and single letters are kept, kanji numbers before"
                + " 丁目, 丁, 番地, 番, 号, 地割, 線, の and ノ as figures; anything between is one hyphen, none beside a letter.",
        note = "The F of a floor is left out. Numbers in kanji are read up to thousands.")
final class AddressNumber {

    private static final Pattern KANJI_NUMBER = Pattern.compile("[〇一二三四五六七八九十百千]+(?=丁目|丁|番地|番|号|地割|線|の|ノ)");
    private static final Pattern PASSED_OVER = Pattern.compile("[&/・.]");
    private static final Pattern WORD = Pattern.compile("[A-Z]{2,}");
    private static final Pattern FLOOR = Pattern.compile("(?<=[0-9])F");
    private static final Pattern BETWEEN = Pattern.compile("[^0-9A-Z]+");
    private static final Pattern BESIDE_LETTER = Pattern.compile("-(?=[A-Z])|(?<=[A-Z])-");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    private static final String FIGURES = "〇一二三四五六七八九";

    private AddressNumber() {}

    /** Of whatever stands behind the town; empty where no number is there. It may be longer than fits. */
    static String of(String behindTown) {
        String folded = HalfWidth.fold(behindTown).toUpperCase(Locale.ROOT);
        String figures = KANJI_NUMBER.matcher(folded).replaceAll(number -> figures(number.group()));
        String bare = PASSED_OVER.matcher(figures).replaceAll("");
        String parted = FLOOR.matcher(WORD.matcher(bare).replaceAll("-")).replaceAll("-");
        String hyphened = EDGES.matcher(BETWEEN.matcher(parted).replaceAll("-")).replaceAll("");
        return BESIDE_LETTER.matcher(hyphened).replaceAll("");
    }

    /** Figure by figure as in 二三, or with units as in 二十三. */
    private static String figures(String kanji) {
        if (kanji.chars().allMatch(letter -> FIGURES.indexOf(letter) >= 0)) {
            return kanji.chars()
                    .mapToObj(letter -> Integer.toString(FIGURES.indexOf(letter)))
                    .reduce("", String::concat);
        }
        int sum = 0;
        int figure = 0;
        for (int i = 0; i < kanji.length(); i++) {
            int unit = unit(kanji.charAt(i));
            sum += unit * Math.max(figure, 1);
            figure = unit > 0 ? 0 : FIGURES.indexOf(kanji.charAt(i));
        }
        return Integer.toString(sum + figure);
    }

    private static int unit(char kanji) {
        return switch (kanji) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }
}
