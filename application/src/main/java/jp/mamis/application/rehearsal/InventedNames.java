package jp.mamis.application.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.person.FormerName;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.Sex;

/**
 * Names that nobody bears, made of words for samples and fancies. About one in twelve is awkward: characters outside the
 * JIS planes, variation selectors, one character each, long vowels, a single name.
 */
final class InventedNames {

    /** A name with its reading. */
    record Named(PersonName name, KanaName kana) {}

    /** A part of a name with its reading. */
    private record Part(String written, String read) {}

    private static final List<Part> FAMILIES = parts("""
            見本=ミホン 仮野=カリノ 例山=レイヤマ 試田=タメシダ 作沢=サクサワ 架空=カクウ 模擬川=モギカワ 無名=ムメイ
            雛形=ヒナガタ 凡例=ハンレイ 稽古場=ケイコバ 下書=シタガキ 白紙=ハクシ 影絵=カゲエ 夢見坂=ユメミザカ
            砂城=スナシロ 泡沫=ウタカタ 雲井野=クモイノ 虹原=ニジハラ 朧谷=オボロダニ 霞堂=カスミドウ 空想寺=クウソウジ
            虚構院=キョコウイン 絵空=エソラ 習作=シュウサク 練習川=レンシュウガワ 仮面堂=カメンドウ 舞台袖=ブタイソデ
            脚本=キャクホン 配役=ハイヤク 張子=ハリコ 案山子田=カカシダ 双六=スゴロク 折紙=オリガミ 紙風船=カミフウセン
            竹蜻蛉=タケトンボ 独楽川=コマガワ 風車町=カザグルマ 羅針=ラシン 望遠=ボウエン 万華=マンゲ 走馬灯=ソウマトウ
            蜃気楼=シンキロウ 白夜=ビャクヤ 昼行灯=ヒルアンドン 伝説=デンセツ 昔話=ムカシバナシ 御伽=オトギ 桃源=トウゲン
            浦島台=ウラシマダイ 金太郎飴=キンタロウアメ 一寸=イッスン 花咲山=ハナサカヤマ 笠地=カサジ 瓜子=ウリコ 分福=ブンブク
            """);

    private static final List<Part> WOMEN = parts("""
            花=ハナ 桜子=サクラコ ひかり=ヒカリ みどり=ミドリ つむぎ=ツムギ 雪路=ユキジ 小鳥=コトリ 琴葉=コトハ 虹子=ニジコ
            月乃=ツキノ 星羅=セイラ 夢=ユメ いろは=イロハ 詩=ウタ 朝露=アサツユ 汐里=シオリ すみれ=スミレ ほたる=ホタル
            ソーニャ=ソーニャ ローラ=ローラ
            """);

    private static final List<Part> MEN = parts("""
            太郎=タロウ 一=ハジメ 健=ケン 純=ジュン 次郎=ジロウ 三郎太=サブロウタ 鉄平=テッペイ 大空=オオゾラ 陸=リク 海渡=カイト
            山彦=ヤマヒコ 風太=フウタ 雷蔵=ライゾウ 源五郎=ゲンゴロウ 与平=ヨヘイ 喜助=キスケ 銀河=ギンガ 北斗=ホクト
            ジョー=ジョー
            """);

    private static final List<Part> AWKWARD = parts("""
            𠮷見=ヨシミ 髙例=タカレイ 見﨑=ミサキ 葛󠄀架=カツカ 邉例=ベレイ 仮=カリ 例=レイ 𡈽野=ツチノ 濵見=ハマミ 齋空=サイクウ
            桒架=クワカ 﨟例=ロウレイ 鴬谷原=ウグイスダニハラ 煕見=ヒロミ ヴィーラント=ヴィーラント ウォーターズ＝仮野=ウォーターズ＝カリノ
            """);

    private static final Part NOTHING = new Part("", "");
    private static final Part ONLY_NAME = new Part("サンプル", "サンプル");

    private InventedNames() {}

    static Named draw(Chance chance, Sex sex) {
        if (chance.below(500) == 0) {
            return named(ONLY_NAME, NOTHING);
        }
        Part family = chance.in(8) ? chance.oneOf(AWKWARD) : chance.oneOf(FAMILIES);
        return named(family, chance.oneOf(sex == Sex.MALE ? MEN : WOMEN));
    }

    /** A name the person bore before: another family name, the same given name. */
    static Optional<FormerName> former(Chance chance, Named now) {
        if (now.name().mononym() || !chance.in(12)) {
            return Optional.empty();
        }
        Part family = chance.oneOf(FAMILIES);
        return family.written().equals(now.name().family())
                ? Optional.empty()
                : Optional.of(new FormerName(
                        new PersonName(family.written(), now.name().given()),
                        Optional.of(new KanaName(family.read(), now.kana().given()))));
    }

    private static Named named(Part family, Part given) {
        return new Named(new PersonName(family.written(), given.written()), new KanaName(family.read(), given.read()));
    }

    /** The ASCII sign divides; the full-width one may stand within a name. */
    private static List<Part> parts(String words) {
        return Stream.of(words.strip().split("\\s+", -1))
                .map(word -> word.split("=", -1))
                .map(pair -> new Part(pair[0], pair[1]))
                .toList();
    }
}
