package jp.mamis.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.domain.fixture.SeededCases;
import jp.mamis.domain.kernel.MalformedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    private static final PostalCode CODE = PostalCode.parse("5500002");

    @ParameterizedTest
    @ValueSource(strings = {"5500002", "550-0002", "〒550-0002", "５５０－０００２", " 550 0002", "550ー0002"})
    void a_postal_code_is_read_from_every_usual_form(String typed) {
        assertThat(PostalCode.parse(typed).digits()).isEqualTo("5500002");
        assertThat(PostalCode.parse(typed).printed()).isEqualTo("550-0002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "550000", "55000020", "5500-002", "55O0002", "550--0002", "٥٥٠٠٠٠٢"})
    void what_is_not_a_postal_code_is_refused_as_it_was_typed(String typed) {
        assertThatThrownBy(() -> PostalCode.parse(typed))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        malformed -> assertThat(malformed.text()).isEqualTo(typed));
    }

    @ParameterizedTest
    @EnumSource
    void a_prefecture_is_found_by_its_code_and_by_its_name(Prefecture prefecture) {
        assertThat(Prefecture.parse(prefecture.code())).isEqualTo(prefecture);
        assertThat(Prefecture.parse(prefecture.kanji())).isEqualTo(prefecture);
        assertThat(Characters.count(prefecture.kanji())).isLessThanOrEqualTo(4);
        assertThat(prefecture.name()).isEqualToIgnoringCase(prefecture.romaji());
    }

    @Test
    void there_are_47_prefectures() {
        assertThat(Prefecture.values()).extracting(Prefecture::code).containsExactlyElementsOf(codes());
        assertThat(Prefecture.parse("２７")).isEqualTo(Prefecture.OSAKA);
        assertThat(Prefecture.ofCode("00")).isEmpty();
        assertThatThrownBy(() -> Prefecture.parse("48")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> Prefecture.parse("大阪")).isInstanceOf(MalformedValue.class);
    }

    private static List<String> codes() {
        return IntStream.rangeClosed(1, 47).mapToObj("%02d"::formatted).toList();
    }

    @Test
    void an_address_is_full_width() {
        Address address = Address.parse(CODE, Prefecture.OSAKA, "大阪市西区土佐堀1-3-8", "見本ﾋﾞﾙ 5F");

        assertThat(address.line()).isEqualTo("大阪市西区土佐堀１－３－８");
        assertThat(address.building()).isEqualTo("見本ビル　５Ｆ");
    }

    @Test
    void a_long_vowel_is_a_letter_and_only_after_a_digit_a_dash() {
        assertThat(Address.parse(CODE, Prefecture.OSAKA, "ニュータウン1ー2‐3", "タワー").line())
                .isEqualTo("ニュータウン１－２－３");
        assertThat(Address.parse(CODE, Prefecture.OSAKA, "見本町1", "タワー").building())
                .isEqualTo("タワー");
    }

    @Test
    void a_long_street_of_Kyoto_continues_in_the_building_line() {
        String street = "京都市中京区見本通架空東入ル二丁目下ル見本之町百二十三番地";

        Address address = Address.parse(CODE, Prefecture.KYOTO, street, "見本荘");

        assertThat(Characters.count(address.line())).isEqualTo(22);
        assertThat(address.line() + address.building()).isEqualTo(street + "　見本荘");
    }

    @Test
    void a_number_is_not_torn_where_the_line_ends() {
        Address address = Address.parse(CODE, Prefecture.KYOTO, "京都市中京区見本通架空上る例示町上下本前町４８８番地", "");

        assertThat(address.line()).isEqualTo("京都市中京区見本通架空上る例示町上下本前町");
        assertThat(address.building()).isEqualTo("４８８番地");
        assertThat(address.lines()).containsExactly("京都府京都市中京区見本通架空上る例示町上下本前町４８８番地");
    }

    @Test
    void what_the_line_could_not_hold_is_one_line_with_it_again_and_the_building_stays_apart() {
        String street = "京都市上京区見本門通架空売下る東入ル例示町架空売通見本門東入上る４８８番地の１２";

        Address address = Address.parse(CODE, Prefecture.KYOTO, street, "グランド見本１０１");

        assertThat(Characters.count(address.line())).isEqualTo(22);
        assertThat(address.lines()).containsExactly("京都府" + street, "グランド見本１０１");
        assertThat(address.wholeLine()).isEqualTo(street);
        assertThat(address.onlyBuilding()).isEqualTo("グランド見本１０１");
        assertThat(Address.parse(CODE, Prefecture.KYOTO, street + "　グランド見本", "").lines())
                .containsExactly("京都府" + street + "　グランド見本");
    }

    @Test
    void a_line_that_went_on_behind_a_space_stays_parted_there() {
        Address address = Address.parse(CODE, Prefecture.OSAKA, "大阪市中央区見本町架空一丁目１２３４－５６　見本ビルヂング", "");

        assertThat(address.lines()).containsExactly("大阪府大阪市中央区見本町架空一丁目１２３４－５６", "見本ビルヂング");
        assertThat(new Address(Optional.of(CODE), Optional.of(Prefecture.OSAKA), "見本町１", "見本荘").lines())
                .containsExactly("大阪府見本町１", "見本荘");
        assertThatThrownBy(() -> new Address(Optional.empty(), Optional.empty(), "x", "y", 2))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void what_was_cut_within_a_number_before_is_written_as_one() {
        Address kept = new Address(Optional.of(CODE), Optional.of(Prefecture.KYOTO), "京都市中京区見本通架空上る例示町上本前町４８", "８番地");

        assertThat(Characters.count(kept.line())).isEqualTo(22);
        assertThat(kept.lines()).containsExactly("京都府京都市中京区見本通架空上る例示町上本前町４８８番地");
    }

    /** Shapes of the city's streets, of no street there is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "京都市上京区架空通見本下る例示町西入仮設屋敷之内桃源町123番地の4",
                "京都市下京区見本通仮設上ル西側架空通例示東入南側おとぎ町五丁目６－７",
                "京都市東山区大和見本路通架空上ル三筋目東入ル下ル例示之町桃源寺門前町東側北半",
                "京都市北区見本野々宮町架空山例示谷仮設ノ内１２３－４５６番地合地桃源荘東館"
            })
    void no_address_of_Kyoto_is_refused_or_cut(String street) {
        Address address = Address.parse(CODE, Prefecture.KYOTO, street, "見本ビルヂング 10階 1001号室");

        assertThat(Characters.count(address.line())).isLessThanOrEqualTo(22);
        assertThat(address.line() + address.building()).isEqualTo(FullWidth.fold(street) + "　見本ビルヂング　１０階　１００１号室");
    }

    @Test
    void a_character_is_never_cut_in_two() {
        String street = "字".repeat(21) + "葛\uDB40\uDD00𠮷";

        Address address = Address.parse(CODE, Prefecture.KYOTO, street, "");

        assertThat(address.line()).endsWith("葛\uDB40\uDD00");
        assertThat(address.building()).isEqualTo("𠮷");
    }

    @Test
    void an_address_abroad_has_neither_code_nor_prefecture() {
        Address address = Address.abroad("1 Sample Street, Springfield", "Exampleland");

        assertThat(address.prefecture()).isEmpty();
        assertThat(address.postalCode()).isEmpty();
        assertThat(address.lines()).containsExactly("1 Sample Street, Springfield", "Exampleland");
        assertThat(Address.abroad("12 Rue de l'Université, Apt 12B, Bâtiment Exemple 3", "")
                        .lines())
                .containsExactly("12 Rue de l'Université, Apt 12B, Bâtiment", "Exemple 3");
    }

    @Test
    void an_address_must_say_something_and_fit_both_lines() {
        assertThat(Address.parse(CODE, Prefecture.OSAKA, "字".repeat(92), "").building())
                .hasSize(70);
        assertThatThrownBy(() -> Address.parse(CODE, Prefecture.OSAKA, "字".repeat(93), ""))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        malformed -> assertThat(malformed.kind()).isEqualTo("address-length"));
        assertThatThrownBy(() -> Address.parse(CODE, Prefecture.OSAKA, " ", "見本荘"))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> Address.parse(CODE, Prefecture.OSAKA, "見本\u0000町", ""))
                .isInstanceOf(MalformedValue.class);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_stored_address_is_read_as_itself(String line) {
        Address address = Address.parse(CODE, Prefecture.OSAKA, line, "見本荘1-2");

        assertThat(Address.parse(CODE, Prefecture.OSAKA, address.wholeLine(), address.onlyBuilding()))
                .isEqualTo(address);
    }

    static Stream<Arguments> lines() {
        return SeededCases.of(cases -> "町" + cases.text("町村１2-‐ーアｱA 𠮷葛\uDB40\uDD00", 0, 60));
    }

    @ParameterizedTest
    @CsvSource({
        "03-3942-6482, 03-3942-6482",
        "０３－３９４２－６４８２, 03-3942-6482",
        "(03)3942-6482, 03-3942-6482",
        "03(3942)6482, 03-3942-6482",
        "03 3942 6482, 03-3942-6482",
        "0339426482, 03-3942-6482",
        "+81-3-3942-6482, 03-3942-6482",
        "09000000000, 090-0000-0000",
        "05000000000, 050-0000-0000",
        "0120000000, 0120-000-000",
        "01234-5-6789, 01234-5-6789",
    })
    void a_phone_number_is_read_from_every_usual_form(String typed, String printed) {
        assertThat(PhoneNumber.parse(typed)).isEqualTo(new PhoneNumber(printed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3942-6482",
                "0451234567",
                "03-3942-648",
                "090-0000-00000",
                "03--39426482",
                "abc",
                "13-3942-6482"
            })
    void what_is_not_a_phone_number_is_refused(String typed) {
        assertThatThrownBy(() -> PhoneNumber.parse(typed)).isInstanceOf(MalformedValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"060-0000-0000", "070-0000-0000", "08000000000", "０９０－００００－００００"})
    void mobile_numbers_begin_with_060_070_080_or_090(String typed) {
        assertThat(MobilePhone.parse(typed).hyphenated()).matches("0[6789]0-0000-0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"050-0000-0000", "03-0000-0000", "090-000-00000", ""})
    void other_numbers_are_not_mobile(String typed) {
        assertThatThrownBy(() -> MobilePhone.parse(typed)).isInstanceOf(MalformedValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "aaa@a.a, aaa@a.a",
        "ｍｉｈｏｎ＠ｃｌｉｎｉｃ．ｅｘａｍｐｌｅ, mihon@clinic.example",
        "' mihon..@carrier.example ', mihon..@carrier.example",
        "Mihon+x@Clinic.example, Mihon+x@Clinic.example",
    })
    void a_mail_address_is_half_width(String typed, String address) {
        assertThat(MailAddress.parse(typed).text()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mihon",
                "mihon@",
                "@clinic.example",
                "mihon@clinic",
                "a b@clinic.example",
                "見本@clinic.example",
                "mihon@clinic.example\nBcc: x@y.example",
                "mihon@-.example",
                "mihon@clinic..example"
            })
    void what_is_not_a_mail_address_is_refused(String typed) {
        assertThatThrownBy(() -> MailAddress.parse(typed)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void a_mail_address_has_at_most_100_characters() {
        String longest = "a".repeat(64) + "@" + "b".repeat(27) + ".example";

        assertThat(MailAddress.parse(longest).text()).hasSize(100);
        assertThatThrownBy(() -> MailAddress.parse(longest + "s")).isInstanceOf(MalformedValue.class);
        assertThat(MailAddress.parse("A@B.example").key()).isEqualTo("a@b.example");
    }

    @Test
    void sex_and_destination_are_read_from_the_words_of_the_registers() {
        assertThat(Stream.of(Sex.values()).map(sex -> Sex.parse(sex.label()))).containsExactly(Sex.values());
        assertThat(Stream.of(DeliveryDestination.values()).map(place -> DeliveryDestination.parse(place.label())))
                .containsExactly(DeliveryDestination.values());
        assertThatThrownBy(() -> Sex.parse("M")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> DeliveryDestination.parse("自宅")).isInstanceOf(MalformedValue.class);
    }
}
