package jp.mamis.application.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.mamis.application.people.PostalCodeQueries.Place;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.CustomerBarCode;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalCodeQueriesTest {

    private final PostalCodeQueries codes = new PostalCodeQueries();

    private List<Place> places(String code) {
        return codes.places(PostalCode.parse(code));
    }

    @ParameterizedTest
    @CsvSource({
        "225-0003, KANAGAWA, 横浜市青葉区, 新石川",
        "100-0001, TOKYO, 千代田区, 千代田",
        "001-0010, HOKKAIDO, 札幌市北区, 北十条西",
        "430-0926, SHIZUOKA, 浜松市中央区, 砂山町",
        "100-0000, TOKYO, 千代田区, ''",
        "811-5301, NAGASAKI, 壱岐市, 芦辺町芦辺浦"
    })
    void a_code_of_one_place(String code, Prefecture prefecture, String municipality, String town) {
        assertThat(places(code)).containsExactly(new Place(prefecture, municipality, town));
    }

    @Test
    void a_code_that_places_share_even_over_the_border_of_a_prefecture() {
        assertThat(places("498-0000"))
                .containsExactly(new Place(Prefecture.AICHI, "弥富市", ""), new Place(Prefecture.MIE, "桑名郡木曽岬町", ""));
        assertThat(places("452-0961"))
                .hasSizeGreaterThan(50)
                .allMatch(place -> place.municipality().equals("清須市"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"113-8621", "000-0000", "999-9999", "225-9999"})
    void large_offices_and_what_nobody_has_are_not_known(String code) {
        assertThat(places(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "225-0003, KANAGAWA, 横浜市青葉区新石川3-15-1, 見本ビル201, 22500033-15-1-201",
        "225-0003, KANAGAWA, 新石川三丁目15番地1, '', 22500033-15-1",
        "602-0000, KYOTO, 京都市上京区架空町1-2, '', ''",
        "604-8571, KYOTO, 京都市中京区架空町488番地, '', ''",
        "102-0075, TOKYO, 千代田区三番町2-5, '', 10200752-5",
        "602-8368, KYOTO, 京都市上京区天神道上の下立売上る北町12, '', 602836812",
        "498-0000, MIE, 桑名郡木曽岬町大字見本1, '', ''"
    })
    void the_bars_of_an_address_begin_behind_the_town_of_its_code(
            String code, Prefecture prefecture, String line, String building, String text) {
        Function<Address, Optional<CustomerBarCode>> barCodes = codes.barCodes();
        Address address = Address.parse(PostalCode.parse(code), prefecture, line, building);

        assertThat(barCodes.apply(address).map(CustomerBarCode::text).orElse(""))
                .isEqualTo(text);
        assertThat(barCodes.apply(address))
                .as("of a region that was read before")
                .isEqualTo(codes.barCodes().apply(address));
    }

    @Test
    void an_address_abroad_has_no_bars() {
        assertThat(codes.barCodes().apply(Address.abroad("1-2 Sample Street, Town", "")))
                .isEmpty();
    }

    @Test
    void every_region_has_a_table_in_which_each_place_has_a_municipality() {
        assertThat(IntStream.range(0, 100).mapToObj(region -> String.format(Locale.ROOT, "%02d00000", region)))
                .allSatisfy(code -> assertThat(places(code))
                        .allMatch(place -> !place.municipality().isEmpty()));
    }
}
