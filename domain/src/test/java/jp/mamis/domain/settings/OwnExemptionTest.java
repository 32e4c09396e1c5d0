package jp.mamis.domain.settings;

import static jp.mamis.domain.fixture.Rules.CHILDCARE;
import static jp.mamis.domain.fixture.Rules.ELDERLY;
import static jp.mamis.domain.fixture.Rules.GRADUATES;
import static jp.mamis.domain.fixture.Rules.TRAINEES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.BirthDate;
import jp.mamis.domain.settings.ExemptionCondition.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnExemptionTest {

    private static final YearMonth LONG_AGO = YearMonth.of(1975, 3);
    private static final LocalDate YOUNG = LocalDate.of(1999, 5, 5);

    @ParameterizedTest
    @CsvSource({
        "1951-04-01, 2026-03-31, false",
        "1951-04-01, 2026-04-01, true",
        "1951-04-02, 2026-04-02, false",
        "1951-04-02, 2027-03-31, false",
        "1951-04-02, 2027-04-01, true"
    })
    void an_age_counts_from_the_fiscal_year_at_whose_first_day_it_is_reached(
            LocalDate birth, LocalDate day, boolean holds) {
        assertThat(on(day, birth, LONG_AGO, false).contains(ELDERLY)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03, 2024-03-31, false",
        "2024-03, 2024-04-01, true",
        "2024-03, 2027-03-31, true",
        "2024-03, 2027-04-01, false",
        "2024-02, 2024-02-29, true",
        "2024-02, 2026-03-31, true",
        "2024-02, 2026-04-01, false"
    })
    void years_after_graduation_are_counted_as_for_the_national_fee(YearMonth graduated, LocalDate day, boolean holds) {
        assertThat(on(day, YOUNG, graduated, false).contains(GRADUATES)).isEqualTo(holds);
    }

    @Test
    void training_is_asked_of_the_work_and_what_is_decided_on_request_may_always_be_asked_for() {
        LocalDate day = LocalDate.of(2026, 4, 1);

        assertThat(on(day, YOUNG, LONG_AGO, true)).containsExactly(TRAINEES, CHILDCARE);
        assertThat(on(day, YOUNG, LONG_AGO, false)).containsExactly(CHILDCARE);
    }

    @Test
    void a_condition_takes_what_belongs_to_it_and_nothing_else() {
        assertThat(ExemptionCondition.readNumber(Kind.FROM_AGE, " ７５")).contains(75);
        assertThat(kind(() -> ExemptionCondition.readNumber(Kind.FROM_AGE, "49")))
                .isEqualTo("exemption-age");
        assertThat(kind(() -> ExemptionCondition.readNumber(Kind.FROM_AGE, "121")))
                .isEqualTo("exemption-age");
        assertThat(kind(() -> ExemptionCondition.readNumber(Kind.AFTER_GRADUATION, "0")))
                .isEqualTo("exemption-years");
        assertThat(kind(() -> ExemptionCondition.readNumber(Kind.AFTER_GRADUATION, "21")))
                .isEqualTo("exemption-years");
        assertThat(kind(() -> ExemptionCondition.readNumber(Kind.IN_TRAINING, "2")))
                .isEqualTo("exemption-no-number");
        assertThat(kind(() -> ExemptionCondition.readWords(Kind.ON_REQUEST, " ")))
                .isEqualTo("exemption-words");
        assertThat(kind(() -> ExemptionCondition.readWords(Kind.FROM_AGE, "病気")))
                .isEqualTo("exemption-no-words");
        assertThat(kind(() -> new ExemptionCondition(Kind.FROM_AGE, Optional.empty(), "")))
                .isEqualTo("exemption-age");
        assertThat(kind(() -> OwnExemption.readName("あ".repeat(21)))).isEqualTo("exemption-name");
        assertThat(kind(() -> OwnExemption.readSpares(""))).isEqualTo("exemption-spares");
        assertThat(kind(() -> ExemptionCode.parse("甲"))).isEqualTo("exemption-code");
        assertThat(ExemptionCode.parse("ｋ１").text()).isEqualTo("K1");
    }

    private static List<OwnExemption> on(LocalDate day, LocalDate birth, YearMonth graduated, boolean training) {
        return new OwnExemptionPolicy()
                .judge(
                        List.of(ELDERLY, GRADUATES, TRAINEES, CHILDCARE),
                        new ExemptionFacts(new BirthDate(birth), graduated, training),
                        day);
    }

    private static String kind(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        MalformedValue[] thrown = new MalformedValue[1];
        assertThatThrownBy(reading).isInstanceOfSatisfying(MalformedValue.class, malformed -> thrown[0] = malformed);
        return thrown[0].kind();
    }
}
