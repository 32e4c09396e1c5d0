package jp.mamis.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import jp.mamis.domain.fixture.SeededCases;
import jp.mamis.domain.kernel.MalformedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    private static final String KATSURAGI_WITH_SELECTOR = "葛\uDB40\uDD00城";

    @Test
    void a_name_is_kept_exactly_as_registered() {
        PersonName compatibility = PersonName.parse("\uFA19﨑", "髙");

        assertThat(compatibility.family()).isEqualTo("\uFA19﨑");
        assertThat(compatibility).isNotEqualTo(PersonName.parse("神崎", "高"));
        assertThat(PersonName.parse(KATSURAGI_WITH_SELECTOR, "花").family()).isEqualTo(KATSURAGI_WITH_SELECTOR);
        assertThat(PersonName.parse(KATSURAGI_WITH_SELECTOR, "花")).isNotEqualTo(PersonName.parse("葛城", "花"));
    }

    @Test
    void spaces_at_the_edges_are_not_part_of_a_name_and_those_inside_are() {
        assertThat(PersonName.parse("　見本 ", " マリア　エレナ　")).isEqualTo(new PersonName("見本", "マリア　エレナ"));
    }

    @Test
    void a_person_may_have_a_single_name() {
        PersonName single = PersonName.parse("スカルノ", "");

        assertThat(single.mononym()).isTrue();
        assertThat(single.full()).isEqualTo("スカルノ");
        assertThat(PersonName.parse("見本", "花").full()).isEqualTo("見本　花");
    }

    @Test
    void thirty_two_characters_fit_however_many_units_they_take() {
        String rare = "𠮷\uDB40\uDD01".repeat(32);

        assertThat(PersonName.parse(rare, "花").family()).isEqualTo(rare);
        assertThatThrownBy(() -> PersonName.parse(rare + "𠮷", "花")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> PersonName.parse("花", "字".repeat(33))).isInstanceOf(MalformedValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "　", "＿", "見本＿", "_", "見\u0000本", "見\n本", "見\u200B本", "\u202E本見", "見\uD842", "見\uFFFD"})
    void what_is_not_a_name_is_refused(String family) {
        assertThatThrownBy(() -> PersonName.parse(family, "花"))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        malformed -> assertThat(malformed.kind()).isEqualTo("person-name"));
    }

    @ParameterizedTest
    @CsvSource({
        "やまだ, ヤマダ",
        "ﾔﾏﾀﾞ, ヤマダ",
        "ヤマダ, ヤマダ",
        "おーの, オーノ",
        "オ－ノ, オーノ",
        "ｵｰﾉ, オーノ",
        "ゔぃくとる, ヴィクトル",
        "マリア・エレナ, マリア・エレナ",
        "ﾏﾘｱ=ｴﾚﾅ, マリア＝エレナ",
        "マリア エレナ, マリア　エレナ",
        "か\u3099とう, ガトウ",
    })
    void kana_of_any_kind_have_one_form(String typed, String kana) {
        assertThat(KanaName.parse(typed, "").family()).isEqualTo(kana);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ー", "・", "・ー＝"})
    void marks_alone_are_no_name_by_which_anybody_is_found(String typed) {
        assertThatThrownBy(() -> KanaName.parse(typed, "")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> PersonName.parse(typed, "")).isInstanceOf(MalformedValue.class);
        assertThat(KanaName.parse("ア", typed).given()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "　", "山田", "ヤマダ1", "Yamada", "ヤマ\nダ", "ヤマダ、", "ヽ"})
    void what_is_not_kana_is_refused(String typed) {
        assertThatThrownBy(() -> KanaName.parse(typed, "ハナ")).isInstanceOf(MalformedValue.class);
    }

    @Test
    void sixty_four_kana_fit() {
        assertThat(KanaName.parse("ア".repeat(64), "イ").family()).hasSize(64);
        assertThatThrownBy(() -> KanaName.parse("ア".repeat(65), "イ")).isInstanceOf(MalformedValue.class);
    }

    @ParameterizedTest
    @MethodSource("kana")
    void a_canonical_reading_is_read_as_itself(String kana) {
        KanaName name = KanaName.parse(kana, kana);

        assertThat(KanaName.parse(name.family(), name.given())).isEqualTo(name);
        assertThat(name.family()).isEqualTo(kana);
    }

    static Stream<Arguments> kana() {
        return SeededCases.of(cases -> cases.text("アァイキュヴガパンヲヵヶ", 1, 1) + cases.text("アイウー・＝ヴヶッ", 0, 63));
    }

    @Test
    void Latin_names_are_half_width() {
        assertThat(RomanName.parse("Ｏ’Ｂｒｉｅｎ", "Mary  Ann")).isEqualTo(new RomanName("O'Brien", "Mary Ann"));
        assertThat(RomanName.parse("Mihon", "Hanako").full()).isEqualTo("Hanako Mihon");
        assertThat(RomanName.parse("Sukarno", "").full()).isEqualTo("Sukarno");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "見本", "Mihon1", "-Mihon", "Mihon-", "Ōno"})
    void what_is_not_a_Latin_name_is_refused(String family) {
        assertThatThrownBy(() -> RomanName.parse(family, "Hanako")).isInstanceOf(MalformedValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "髙橋, 高橋",
        "横浜市青葉區, 横浜市青葉区",
        "例示眼科醫院, 例示眼科医院",
        "廳舍內齒科, 庁舍内歯科",
        "山﨑, 山崎",
        "渡邉, 渡辺",
        "渡邊, 渡辺",
        "濵田, 浜田",
        "濱田, 浜田",
        "齋藤, 斉藤",
        "斎藤, 齊藤",
        "𠮷田, 吉田",
        "\uFA19\u3000田, 神田",
        "葛\uDB40\uDD00城, 葛城",
        "ｽｽﾞｷ, すずき",
        "イヅミ, イズミ",
        "ヴァイオレット, バイオレツト",
        "オオノ, オーノ",
        "オウノ, オーノ",
        "ユウコ, ユーコ",
        "キョウコ, キヨーコ",
        "マリア・エレナ, まりあ えれな",
        "Ｓｍｉｔｈ, smith",
    })
    void spellings_that_people_confuse_have_one_key(String one, String other) {
        assertThat(NameKey.parse(one)).isEqualTo(NameKey.parse(other));
    }

    @ParameterizedTest
    @CsvSource({"佐藤, 加藤", "オノ, アノ", "イノウエ, イノ", "ハナコ, パナコ", "太田, 大田"})
    void different_names_have_different_keys(String one, String other) {
        assertThat(NameKey.parse(one)).isNotEqualTo(NameKey.parse(other));
    }

    @Test
    void a_name_and_what_is_typed_for_it_have_one_key() {
        assertThat(NameKey.of(PersonName.parse("渡邉", "髙志"))).isEqualTo(NameKey.parse("渡辺 高志"));
        assertThat(NameKey.of(KanaName.parse("オオノ", "ユウコ"))).isEqualTo(NameKey.parse("おーの　ゆーこ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "　", "・", "ー", "\uDB40\uDD00"})
    void a_key_of_nothing_would_find_everybody_and_is_refused(String typed) {
        assertThatThrownBy(() -> NameKey.parse(typed)).isInstanceOf(MalformedValue.class);
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void the_key_of_a_beginning_is_a_beginning_of_the_key(String kana) {
        String whole = NameKey.parse(kana).text();

        assertThat(whole).startsWith(NameKey.parse(kana.substring(0, 2)).text());
        assertThat(NameKey.parse(whole).text()).isEqualTo(whole);
    }

    static Stream<Arguments> beginnings() {
        return SeededCases.of(cases -> cases.text("アカサタナハマヤラワオコソ", 1, 1) + cases.text("アイウエオカキコソトノユュヨョッヅヂヲー", 1, 12));
    }
}
