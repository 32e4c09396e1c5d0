package jp.mamis.domain.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Forms of one kanji that are confused in names of people and places (異体字): old and new forms and the popular ones.
 * Written by hand for this system; compatibility ideographs are not listed, since NFKC folds them before. Who adds to it
 * folds the keys that are stored as well.
 */
final class KanjiVariants {

    /** The first of each group stands for all. */
    private static final List<String> GROUPS = List.of(
            "高髙", "崎﨑嵜", "辺邊邉", "浜濱濵", "斎齋斉齊", "沢澤", "広廣", "国國圀", "島嶋嶌", "桜櫻", "竜龍", "滝瀧", "栄榮", "恵惠", "徳德", "真眞",
            "吉𠮷", "富冨", "峰峯", "曽曾", "浅淺", "万萬", "当當", "黒黑", "横橫", "静靜", "寿壽", "円圓", "塩鹽", "学學", "条條", "鉄鐵銕", "会會",
            "実實", "宝寶", "芦蘆", "槙槇", "遥遙", "瑶瑤", "弥彌", "礼禮", "禄祿", "関關", "桧檜", "薮藪", "渕淵渊", "館舘", "篭籠", "柳栁", "橋槗", "涼凉",
            "聡聰", "祢禰", "亘亙", "剣劍劔", "慎愼", "巌巖", "児兒", "昇曻", "恒恆", "鴎鷗", "芸藝", "蔵藏", "将將", "尭堯", "勲勳", "経經", "総總", "穂穗",
            "豊豐", "与與", "来來", "角⻆", "土圡", "衛衞", "満滿", "亀龜", "霊靈", "郷鄕", "穣穰", "譲讓", "薫薰", "緑綠", "録錄", "清淸", "青靑", "戸戶",
            "教敎", "歩步", "気氣", "県縣", "独獨", "鶴靏靎", "桑桒", "熊熋", "船舩", "野埜", "松枩", "梅楳", "岡罡", "丈𠀋", "亜亞", "悪惡", "圧壓",
            "囲圍", "医醫", "為爲", "壱壹", "隠隱", "飲飮", "営營", "鋭銳", "駅驛", "悦悅", "閲閱", "艶艷", "応應", "欧歐", "殴毆", "奥奧", "温溫", "穏穩",
            "仮假", "価價", "画畫", "絵繪", "壊壞", "懐懷", "拡擴", "殻殼", "覚覺", "岳嶽", "楽樂", "缶罐", "巻卷", "陥陷", "勧勸", "寛寬", "歓歡", "観觀",
            "帰歸", "偽僞", "戯戲", "犠犧", "旧舊", "拠據", "挙擧", "虚虛", "峡峽", "挟挾", "狭狹", "暁曉", "区區", "駆驅", "径徑", "茎莖", "渓溪", "掲揭",
            "継繼", "鶏鷄", "撃擊", "欠缺", "研硏", "倹儉", "険險", "圏圈", "検檢", "献獻", "権權", "顕顯", "験驗", "厳嚴", "呉吳", "効效", "鉱鑛", "号號",
            "砕碎", "済濟", "剤劑", "雑雜", "参參", "桟棧", "蚕蠶", "惨慘", "賛贊", "残殘", "糸絲", "歯齒", "辞辭", "湿濕", "釈釋", "収收", "従從", "渋澁",
            "獣獸", "縦縱", "粛肅", "処處", "叙敍", "奨奬", "焼燒", "証證", "乗乘", "浄淨", "剰剩", "畳疊", "縄繩", "壌壤", "嬢孃", "醸釀", "触觸", "嘱囑",
            "寝寢", "図圖", "粋粹", "酔醉", "随隨", "髄髓", "枢樞", "数數", "瀬瀨", "声聲", "税稅", "説說", "摂攝", "窃竊", "専專", "戦戰", "潜潛", "践踐",
            "銭錢", "繊纖", "禅禪", "双雙", "壮壯", "争爭", "荘莊", "捜搜", "挿插", "巣巢", "装裝", "騒騷", "属屬", "続續", "堕墮", "対對", "体體", "帯帶",
            "滞滯", "台臺", "択擇", "脱脫", "担擔", "単單", "胆膽", "団團", "断斷", "弾彈", "遅遲", "痴癡", "虫蟲", "昼晝", "鋳鑄", "庁廳", "聴聽", "鎮鎭",
            "逓遞", "転轉", "点點", "伝傳", "灯燈", "党黨", "盗盜", "稲稻", "闘鬪", "読讀", "届屆", "弐貳", "悩惱", "脳腦", "覇霸", "廃廢", "拝拜", "売賣",
            "麦麥", "発發", "髪髮", "抜拔", "蛮蠻", "秘祕", "仏佛", "払拂", "併倂", "並竝", "変變", "弁辨瓣辯", "舗舖", "褒襃", "翻飜", "毎每", "黙默",
            "薬藥", "訳譯", "予豫", "余餘", "誉譽", "揺搖", "様樣", "謡謠", "頼賴", "乱亂", "覧覽", "両兩", "猟獵", "塁壘", "励勵", "隷隸", "齢齡", "暦曆",
            "歴歷", "恋戀", "錬鍊", "炉爐", "労勞", "楼樓", "湾灣", "内內", "産產", "郎郞", "彦彥", "顔顏", "黄黃", "尚尙", "姫姬", "縁緣", "蛍螢", "頬頰",
            "餅餠", "麹麴", "麺麵", "祷禱", "躯軀", "砺礪", "蛎蠣", "涛濤", "痩瘦", "繍繡", "醤醬", "枡桝", "凛凜", "顛顚", "填塡", "剥剝", "晋晉", "兎兔",
            "蒋蔣");

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
