package jp.mamis.domain.person;

import java.util.Arrays;
import java.util.Optional;
import jp.mamis.domain.kernel.MalformedValue;

/** One of the 47 prefectures (都道府県), with its JIS X 0401 code. */
public enum Prefecture {
    HOKKAIDO("01", "北海道", "ホッカイドウ", "Hokkaido"),
    AOMORI("02", "青森県", "アオモリケン", "Aomori"),
    IWATE("03", "岩手県", "イワテケン", "Iwate"),
    MIYAGI("04", "宮城県", "ミヤギケン", "Miyagi"),
    AKITA("05", "秋田県", "アキタケン", "Akita"),
    YAMAGATA("06", "山形県", "ヤマガタケン", "Yamagata"),
    FUKUSHIMA("07", "福島県", "フクシマケン", "Fukushima"),
    IBARAKI("08", "茨城県", "イバラキケン", "Ibaraki"),
    TOCHIGI("09", "栃木県", "トチギケン", "Tochigi"),
    GUNMA("10", "群馬県", "グンマケン", "Gunma"),
    SAITAMA("11", "埼玉県", "サイタマケン", "Saitama"),
    CHIBA("12", "千葉県", "チバケン", "Chiba"),
    TOKYO("13", "東京都", "トウキョウト", "Tokyo"),
    KANAGAWA("14", "神奈川県", "カナガワケン", "Kanagawa"),
    NIIGATA("15", "新潟県", "ニイガタケン", "Niigata"),
    TOYAMA("16", "富山県", "トヤマケン", "Toyama"),
    ISHIKAWA("17", "石川県", "イシカワケン", "Ishikawa"),
    FUKUI("18", "福井県", "フクイケン", "Fukui"),
    YAMANASHI("19", "山梨県", "ヤマナシケン", "Yamanashi"),
    NAGANO("20", "長野県", "ナガノケン", "Nagano"),
    GIFU("21", "岐阜県", "ギフケン", "Gifu"),
    SHIZUOKA("22", "静岡県", "シズオカケン", "Shizuoka"),
    AICHI("23", "愛知県", "アイチケン", "Aichi"),
    MIE("24", "三重県", "ミエケン", "Mie"),
    SHIGA("25", "滋賀県", "シガケン", "Shiga"),
    KYOTO("26", "京都府", "キョウトフ", "Kyoto"),
    OSAKA("27", "大阪府", "オオサカフ", "Osaka"),
    HYOGO("28", "兵庫県", "ヒョウゴケン", "Hyogo"),
    NARA("29", "奈良県", "ナラケン", "Nara"),
    WAKAYAMA("30", "和歌山県", "ワカヤマケン", "Wakayama"),
    TOTTORI("31", "鳥取県", "トットリケン", "Tottori"),
    SHIMANE("32", "島根県", "シマネケン", "Shimane"),
    OKAYAMA("33", "岡山県", "オカヤマケン", "Okayama"),
    HIROSHIMA("34", "広島県", "ヒロシマケン", "Hiroshima"),
    YAMAGUCHI("35", "山口県", "ヤマグチケン", "Yamaguchi"),
    TOKUSHIMA("36", "徳島県", "トクシマケン", "Tokushima"),
    KAGAWA("37", "香川県", "カガワケン", "Kagawa"),
    EHIME("38", "愛媛県", "エヒメケン", "Ehime"),
    KOCHI("39", "高知県", "コウチケン", "Kochi"),
    FUKUOKA("40", "福岡県", "フクオカケン", "Fukuoka"),
    SAGA("41", "佐賀県", "サガケン", "Saga"),
    NAGASAKI("42", "長崎県", "ナガサキケン", "Nagasaki"),
    KUMAMOTO("43", "熊本県", "クマモトケン", "Kumamoto"),
    OITA("44", "大分県", "オオイタケン", "Oita"),
    MIYAZAKI("45", "宮崎県", "ミヤザキケン", "Miyazaki"),
    KAGOSHIMA("46", "鹿児島県", "カゴシマケン", "Kagoshima"),
    OKINAWA("47", "沖縄県", "オキナワケン", "Okinawa");

    private final String code;
    private final String kanji;
    private final String kana;
    private final String romaji;

    Prefecture(String code, String kanji, String kana, String romaji) {
        this.code = code;
        this.kanji = kanji;
        this.kana = kana;
        this.romaji = romaji;
    }

    /** Two digits, {@code 01} to {@code 47}. */
    public String code() {
        return code;
    }

    /** With its suffix: {@code 大阪府}. */
    public String kanji() {
        return kanji;
    }

    /** The reading of {@link #kanji}: {@code オオサカフ}. */
    public String kana() {
        return kana;
    }

    /** Without suffix: {@code Osaka}. */
    public String romaji() {
        return romaji;
    }

    /** The prefecture of a two-digit code, or empty when there is none. */
    public static Optional<Prefecture> ofCode(String code) {
        return Arrays.stream(values())
                .filter(prefecture -> prefecture.code.equals(code))
                .findFirst();
    }

    /**
     * Takes a code in any width, or the name in kanji with its suffix.
     *
     * @throws MalformedValue of kind {@code prefecture}
     */
    public static Prefecture parse(String text) {
        String folded = HalfWidth.fold(text);
        return ofCode(folded)
                .or(() -> Arrays.stream(values())
                        .filter(prefecture -> prefecture.kanji.equals(folded))
                        .findFirst())
                .orElseThrow(() -> new MalformedValue("prefecture", text));
    }
}
