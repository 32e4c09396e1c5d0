package jp.mamis.domain.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.domain.fixture.SeededCases;
import jp.mamis.domain.kernel.MalformedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceNumberTest {

    private static final int CHECK_DIGIT = 15;

    static Stream<Arguments> numbers() {
        return SeededCases.of(cases -> ReferenceNumber.of(
                ProcedureKind.JOIN, new FiscalYear(cases.number(2024, 2099)), cases.number(1, 9_999_999)));
    }

    @Test
    void it_tells_kind_fiscal_year_and_number_and_ends_in_a_check_digit() {
        ReferenceNumber number = ReferenceNumber.of(ProcedureKind.JOIN, new FiscalYear(2026), 123);

        assertThat(number.text()).isEqualTo("J-2026-0000123-6");
    }

    @Test
    void there_is_no_number_after_9999999() {
        FiscalYear year = new FiscalYear(2026);

        assertThat(ReferenceNumber.of(ProcedureKind.JOIN, year, 9_999_999).text())
                .startsWith("J-2026-9999999-");
        assertThatThrownBy(() -> ReferenceNumber.of(ProcedureKind.JOIN, year, 10_000_000))
                .isInstanceOf(MalformedValue.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void reading_what_was_printed_gives_the_same(ReferenceNumber number) {
        assertThat(ReferenceNumber.parse(number.text())).isEqualTo(number);
        assertThat(ReferenceNumber.parse(" " + number.text().replace("-", "").toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(number);
        assertThat(ReferenceNumber.parse(number.text().replace('-', 'ー').replace('0', '０')))
                .isEqualTo(number);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void one_wrong_digit_is_always_found(ReferenceNumber number) {
        List<String> undetected = new ArrayList<>();
        for (int i : digits()) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                if (wrong != number.text().charAt(i)) {
                    collectIfRead(with(number.text(), i, wrong), undetected);
                }
            }
        }

        assertThat(undetected).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void two_neighbouring_digits_swapped_are_found_unless_they_are_zero_and_nine(ReferenceNumber number) {
        List<String> undetected = new ArrayList<>();
        List<Integer> places = digits();
        for (int i = 1; i < places.size(); i++) {
            char left = number.text().charAt(places.get(i - 1));
            char right = number.text().charAt(places.get(i));
            boolean zeroAndNine = Math.min(left, right) == '0' && Math.max(left, right) == '9';
            if (left != right && !zeroAndNine) {
                collectIfRead(with(with(number.text(), places.get(i - 1), right), places.get(i), left), undetected);
            }
        }

        assertThat(undetected).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "J",
                "J-2026-0000123",
                "J-2026-123-6",
                "J-2026-0000123-5",
                "-2026-0000123-6",
                "J--2026-0000123-6",
                "J-2026-0000123-6 x",
                "Ｊ-２０２６-００００１２３-７"
            })
    void anything_else_is_malformed(String text) {
        assertThatExceptionOfType(MalformedValue.class)
                .isThrownBy(() -> ReferenceNumber.parse(text))
                .satisfies(malformed -> assertThat(malformed.kind()).isEqualTo("reference-number"));
    }

    private static void collectIfRead(String text, List<String> read) {
        try {
            read.add(ReferenceNumber.parse(text).text());
        } catch (MalformedValue found) {
            assertThat(found.kind()).isEqualTo("reference-number");
        }
    }

    private static List<Integer> digits() {
        return List.of(2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, CHECK_DIGIT);
    }

    private static String with(String text, int place, char digit) {
        return text.substring(0, place) + digit + text.substring(place + 1);
    }
}
