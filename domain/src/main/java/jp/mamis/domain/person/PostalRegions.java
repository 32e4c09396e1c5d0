package jp.mamis.domain.person;

import static jp.mamis.domain.person.Prefecture.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mamis.domain.kernel.Basis;

/**
 * Which prefectures a postal code may be of, by its first digits (郵便番号の地域). Good for a word of advice only: a few places
 * are delivered from beyond the border of their prefecture.
 */
@Basis(
        document = "郵便番号 (Japan Post)",
        rule = "The first two digits of a postal code name a region, of one prefecture nearly everywhere.",
        note = "Places on a border are delivered by the neighbour; hence a warning, and never a refusal.")
public final class PostalRegions {

    /** By first two digits 00 to 99. */
    private static final List<Prefecture> BY_REGION = List.of(
            HOKKAIDO, AKITA, IWATE, AOMORI, HOKKAIDO, HOKKAIDO, HOKKAIDO, HOKKAIDO, HOKKAIDO, HOKKAIDO, TOKYO, TOKYO,
            TOKYO, TOKYO, TOKYO, TOKYO, TOKYO, TOKYO, TOKYO, TOKYO, TOKYO, KANAGAWA, KANAGAWA, KANAGAWA, KANAGAWA,
            KANAGAWA, CHIBA, CHIBA, CHIBA, CHIBA, IBARAKI, IBARAKI, TOCHIGI, SAITAMA, SAITAMA, SAITAMA, SAITAMA, GUNMA,
            NAGANO, NAGANO, YAMANASHI, SHIZUOKA, SHIZUOKA, SHIZUOKA, AICHI, AICHI, AICHI, AICHI, AICHI, AICHI, GIFU,
            MIE, SHIGA, OSAKA, OSAKA, OSAKA, OSAKA, OSAKA, OSAKA, OSAKA, KYOTO, KYOTO, KYOTO, NARA, WAKAYAMA, HYOGO,
            HYOGO, HYOGO, TOTTORI, SHIMANE, OKAYAMA, OKAYAMA, HIROSHIMA, HIROSHIMA, YAMAGUCHI, YAMAGUCHI, KAGAWA,
            TOKUSHIMA, KOCHI, EHIME, FUKUOKA, FUKUOKA, FUKUOKA, FUKUOKA, SAGA, NAGASAKI, KUMAMOTO, OITA, MIYAZAKI,
            KAGOSHIMA, OKINAWA, FUKUI, ISHIKAWA, TOYAMA, NIIGATA, NIIGATA, FUKUSHIMA, FUKUSHIMA, MIYAGI, YAMAGATA);

    /** Known places that the neighbour delivers, by first three digits. */
    private static final Map<String, Set<Prefecture>> BEYOND_THE_BORDER = Map.of(
            "498", Set.of(MIE),
            "618", Set.of(OSAKA),
            "811", Set.of(NAGASAKI),
            "817", Set.of(NAGASAKI),
            "563", Set.of(HYOGO),
            "630", Set.of(KYOTO),
            "647", Set.of(MIE, NARA),
            "648", Set.of(NARA),
            "684", Set.of(SHIMANE),
            "949", Set.of(NAGANO));

    private PostalRegions() {}

    /** Whether {@code code} is hardly one of {@code prefecture}. */
    public static boolean disagree(PostalCode code, Prefecture prefecture) {
        boolean usual = BY_REGION.get(Integer.parseInt(code.digits().substring(0, 2))) == prefecture;
        Set<Prefecture> others = BEYOND_THE_BORDER.getOrDefault(code.digits().substring(0, 3), Set.of());
        return !usual && !others.contains(prefecture);
    }
}
