package jp.mamis.domain.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Forms of one kanji that are confused in names (異体字): old and new forms and the popular ones. Written by hand for
 * this system; compatibility ideographs are not listed, since NFKC folds them before.
 */
final class KanjiVariants {

    /** The first of each group stands for all. */
    private static final List<String> GROUPS = List.of(
            "高髙", "崎﨑嵜", "辺邊邉", "浜濱濵", "斎齋斉齊", "沢澤", "広廣", "国國圀", "島嶋嶌", "桜櫻", "竜龍", "滝瀧", "栄榮", "恵惠", "徳德", "真眞",
            "吉𠮷", "富冨", "峰峯", "曽曾", "浅淺", "万萬", "当當", "黒黑", "横橫", "静靜", "寿壽", "円圓", "塩鹽", "学學", "条條", "鉄鐵銕", "会會",
            "実實", "宝寶", "芦蘆", "槙槇", "遥遙", "瑶瑤", "弥彌", "礼禮", "禄祿", "関關", "桧檜", "薮藪", "渕淵渊", "館舘", "篭籠", "柳栁", "橋槗", "涼凉",
            "聡聰", "祢禰", "亘亙", "剣劍劔", "慎愼", "巌巖", "児兒", "昇曻", "恒恆", "鴎鷗", "芸藝", "蔵藏", "将將", "尭堯", "勲勳", "経經", "総總", "穂穗",
            "豊豐", "与與", "来來", "角⻆", "土圡", "衛衞", "満滿", "亀龜", "霊靈", "郷鄕", "穣穰", "譲讓", "薫薰", "緑綠", "録錄", "清淸", "青靑", "戸戶",
            "教敎", "歩步", "気氣", "県縣", "独獨", "鶴靏靎", "桑桒", "熊熋", "船舩", "野埜", "松枩", "梅楳", "岡罡", "丈𠀋");

    private static final Map<Integer, Integer> FIRST_FORM = firstForms();

    private KanjiVariants() {}

    /** Every listed form as the first of its group. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> FIRST_FORM.getOrDefault(character, character))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static Map<Integer, Integer> firstForms() {
        Map<Integer, Integer> forms = new HashMap<>();
        for (String group : GROUPS) {
            group.codePoints().forEach(form -> forms.put(form, group.codePointAt(0)));
        }
        return Map.copyOf(forms);
    }
}
