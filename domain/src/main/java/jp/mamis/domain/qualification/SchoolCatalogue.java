package jp.mamis.domain.qualification;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schools of medicine in Japan (医学部・医科大学) by their present names, and the codes of those whose code is
 * published where we could see it. The rest come from the ministry's file; none is invented.
 */
public final class SchoolCatalogue {

    private static final List<String> NAMES = List.of("""
            北海道大学 旭川医科大学 弘前大学 東北大学 秋田大学 山形大学 筑波大学 群馬大学 千葉大学
            東京大学 東京科学大学 新潟大学 富山大学 金沢大学 福井大学 山梨大学 信州大学 岐阜大学
            浜松医科大学 名古屋大学 三重大学 滋賀医科大学 京都大学 大阪大学 神戸大学 鳥取大学
            島根大学 岡山大学 広島大学 山口大学 徳島大学 香川大学 愛媛大学 高知大学 九州大学
            佐賀大学 長崎大学 熊本大学 大分大学 宮崎大学 鹿児島大学 琉球大学 札幌医科大学
            福島県立医科大学 横浜市立大学 名古屋市立大学 京都府立医科大学 大阪公立大学 奈良県立医科大学
            和歌山県立医科大学 岩手医科大学 東北医科薬科大学 獨協医科大学 自治医科大学 埼玉医科大学
            国際医療福祉大学 杏林大学 慶應義塾大学 順天堂大学 昭和医科大学 帝京大学 東京医科大学
            東京慈恵会医科大学 東京女子医科大学 東邦大学 日本大学 日本医科大学 北里大学
            聖マリアンナ医科大学 東海大学 金沢医科大学 愛知医科大学 藤田医科大学 大阪医科薬科大学
            関西医科大学 近畿大学 兵庫医科大学 川崎医科大学 久留米大学 産業医科大学 福岡大学
            防衛医科大学校
            """.split("\\s+"));

    private static final Map<String, SchoolCode> CODES = Map.ofEntries(
            Map.entry("北海道大学", new SchoolCode("F101110100010")),
            Map.entry("東北大学", new SchoolCode("F104110100856")),
            Map.entry("筑波大学", new SchoolCode("F108110101423")),
            Map.entry("東京大学", new SchoolCode("F113110102700")),
            Map.entry("東京科学大学", new SchoolCode("F113110112030")),
            Map.entry("名古屋大学", new SchoolCode("F123110106429")),
            Map.entry("京都大学", new SchoolCode("F126110107407")),
            Map.entry("大阪大学", new SchoolCode("F127110107852")),
            Map.entry("神戸大学", new SchoolCode("F128110108654")),
            Map.entry("九州大学", new SchoolCode("F140110110592")),
            Map.entry("横浜市立大学", new SchoolCode("F114210104616")),
            Map.entry("大阪公立大学", new SchoolCode("F127210111989")),
            Map.entry("慶應義塾大学", new SchoolCode("F113310102984")),
            Map.entry("昭和医科大学", new SchoolCode("F113310103073")),
            Map.entry("防衛医科大学校", new SchoolCode("ZNDMC00000001")));

    private SchoolCatalogue() {}

    /** National, public and private schools in the ministry's order, for choosing from. */
    public static List<String> names() {
        return NAMES;
    }

    /** The present name of a school, or empty when its code is not among ours. */
    public static Optional<String> nameOf(SchoolCode code) {
        return CODES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The code of a school by its present name, or empty when not among ours. */
    public static Optional<SchoolCode> codeOf(String name) {
        return Optional.ofNullable(CODES.get(name));
    }
}
