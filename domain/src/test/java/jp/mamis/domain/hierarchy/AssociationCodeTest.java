package jp.mamis.domain.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.mamis.domain.fixture.SeededCases;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Prefecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssociationCodeTest {

    static Stream<Arguments> lawfulCodes() {
        return SeededCases.of(cases -> cases.oneOf(List.of(Prefecture.values())).code()
                + cases.text("0123456789ABCDEFGHJKLMNPQRSTUVWYZ", 3, 3));
    }

    @ParameterizedTest
    @MethodSource("lawfulCodes")
    void a_lawful_code_is_read_as_it_is_written(String text) {
        AssociationCode code = AssociationCode.parse(text);

        assertThat(code.text()).isEqualTo(text);
        assertThat(AssociationCode.parse(text.toLowerCase(Locale.ROOT))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"１４０１ａ", " 1401a ", "1401A", "　１４０１Ａ"})
    void width_case_and_edges_do_not_matter(String text) {
        AssociationCode code = AssociationCode.parse(text);

        assertThat(code.text()).isEqualTo("1401A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1401", "1401AB", "14-1A", "14０1あ", "1401\u0000", "<b>14"})
    void other_text_is_malformed(String text) {
        assertThatThrownBy(() -> AssociationCode.parse(text))
                .isInstanceOfSatisfying(
                        MalformedValue.class, e -> assertThat(e.kind()).isEqualTo("association-code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00010", "48010", "14XXX", "N2000", "N1001", "９９９９９"})
    void five_characters_that_no_body_can_have_are_told_as_that(String text) {
        assertThatThrownBy(() -> AssociationCode.parse(text))
                .isInstanceOfSatisfying(
                        MalformedValue.class, e -> assertThat(e.kind()).isEqualTo("body-code"));
    }

    @Test
    void ten_megabytes_are_malformed_and_not_echoed_in_the_message() {
        assertThatThrownBy(() -> AssociationCode.parse("1".repeat(10_000_000)))
                .isInstanceOf(MalformedValue.class)
                .hasMessageNotContaining("111");
    }

    @Test
    void a_code_tells_its_parts() {
        AssociationCode national = AssociationCode.NATIONAL;
        AssociationCode prefectural = AssociationCode.of(Prefecture.ofCode("34").orElseThrow());
        AssociationCode local = AssociationCode.parse("3401B");

        assertThat(national.isNational()).isTrue();
        assertThat(national.prefecture()).isEmpty();
        assertThat(national.county()).isEmpty();
        assertThat(prefectural.text()).isEqualTo("34000");
        assertThat(prefectural.isPrefectural()).isTrue();
        assertThat(prefectural.county()).isEmpty();
        assertThat(local.prefecture()).isEqualTo(Prefecture.ofCode("34"));
        assertThat(local.county()).contains(new CountyCode("01B"));
    }

    @Test
    void the_national_code_comes_first() {
        List<AssociationCode> sorted = Stream.of("3401B", "01000", "N1000", "34000")
                .map(AssociationCode::parse)
                .sorted()
                .toList();

        assertThat(sorted).extracting(AssociationCode::text).containsExactly("N1000", "01000", "34000", "3401B");
    }
}
