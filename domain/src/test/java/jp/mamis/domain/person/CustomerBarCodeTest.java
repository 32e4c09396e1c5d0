package jp.mamis.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.CustomerBarCode.Bar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerBarCodeTest {

    private static final PostalCode CODE = PostalCode.parse("225-0003");

    @ParameterizedTest
    @CsvSource({
        "1丁目3番2号 郵便プラザ503室, 1-3-2-503",
        "東3丁目-20-5 郵便・A&bコーポB604号, 3-20-5B604",
        "6丁目7-14 ABCビル2F, 6-7-14-2",
        "3丁目80-25 J1ビル2-B, 3-80-25J1-2B",
        "29丁目1524-23 第2郵便ハウス501, 29-1524-23-2-501",
        "３丁目１５－１　見本ビル　２０１, 3-15-1-201",
        "十一丁目六番地一号　郵便タワー601, 11-6-1-601",
        "二十三番地の四, 23",
        "二十三番の四号, 23-4",
        "百二十番地, 120",
        "千二百三番地, 1203",
        "二三番地, 23",
        "第十地割四十五番地, 10-45",
        "西四線北八号, 4-8",
        "三ノ五, 3",
        "12の3, 12-3",
        "三好ハイツ五, ''",
        "1-2 ｍハイツ, 1-2M",
        "1-2 3F-B号室, 1-2-3B",
        "1ー2ー3, 1-2-3",
        "5番地 エスポワール・ビル12F, 5-12",
        "見本マンション, ''"
    })
    void figures_and_single_letters_are_taken_from_an_address(String behindTown, String number) {
        assertThat(CustomerBarCode.of(CODE, behindTown).number()).isEqualTo(number);
    }

    @Test
    void the_text_names_the_code_first() {
        assertThat(CustomerBarCode.of(CODE, "3丁目15番地1").text()).isEqualTo("22500033-15-1");
    }

    @Test
    void the_bars_of_the_example_end_in_its_check_digit() {
        List<Bar> bars = new CustomerBarCode(PostalCode.parse("100-0013"), "1-3-2-503").bars();

        assertThat(bars).hasSize(CustomerBarCode.BARS);
        assertThat(drawn(bars)).startsWith("13" + "114" + "144" + "144").endsWith("411" + "31");
    }

    @Test
    void what_is_too_long_is_cut_and_of_a_letter_at_the_end_the_first_half_is_kept() {
        PostalCode code = PostalCode.parse("064-0804");

        assertThat(new CustomerBarCode(code, "29-1524-23-2-501").bars())
                .isEqualTo(new CustomerBarCode(code, "29-1524-23-2-").bars());
        String letter = drawn(new CustomerBarCode(code, "1234567890-2B5").bars());
        assertThat(letter.substring(2 + 19 * 3, 2 + 20 * 3)).isEqualTo("324");
        assertThat(letter).isEqualTo(drawn(new CustomerBarCode(code, "1234567890-2A").bars()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"北1", "3-2b", "３", "1 2", "1/2"})
    void what_has_no_bars_is_no_number(String number) {
        assertThatThrownBy(() -> new CustomerBarCode(CODE, number)).isInstanceOf(MalformedValue.class);
    }

    private static String drawn(List<Bar> bars) {
        return bars.stream()
                .map(bar -> switch (bar) {
                    case LONG -> "1";
                    case UPPER -> "2";
                    case LOWER -> "3";
                    case TIMING -> "4";
                })
                .collect(Collectors.joining());
    }
}
