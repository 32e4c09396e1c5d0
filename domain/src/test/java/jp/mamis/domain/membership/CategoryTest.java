package jp.mamis.domain.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.domain.kernel.MalformedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryTest {

    private final GraduationExemption exemption = new GraduationExemption();

    @ParameterizedTest
    @CsvSource({
        "true, false, false, A1",
        "false, true, false, A2C",
        "false, true, true, C",
        "false, false, false, A2B",
        "false, false, true, B"
    })
    void the_category_follows_from_work_and_wish(
            boolean opener, boolean trainee, boolean declines, MemberCategory expected) {
        assertThat(new CategoryPolicy()
                        .judge(new CategoryPolicy.Facts(opener, trainee, declines))
                        .accepted())
                .contains(expected);
    }

    @Test
    void openers_decline_nothing_and_trainees_open_nothing() {
        assertThat(new CategoryPolicy()
                        .judge(new CategoryPolicy.Facts(true, true, true))
                        .refusals()
                        .orElseThrow()
                        .reasons())
                .extracting(reason -> reason.code())
                .containsExactly(
                        MembershipRefusal.INSURANCE_CANNOT_BE_DECLINED, MembershipRefusal.TRAINEE_CANNOT_BE_OPENER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A2(B)", "A2B", "Ａ２（Ｂ）", "a2b", "A②(B)"})
    void categories_are_read_in_any_spelling(String typed) {
        assertThat(MemberCategory.parse(typed)).isEqualTo(MemberCategory.A2B);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "D", "A2", "A3(B)"})
    void other_texts_are_no_category(String typed) {
        assertThatThrownBy(() -> MemberCategory.parse(typed)).isInstanceOf(MalformedValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"区分不明", "UNKNOWN", "unknown"})
    void what_a_register_did_not_know_can_be_held_and_not_filed(String typed) {
        assertThat(MemberCategory.parseHeld(typed)).isEqualTo(MemberCategory.UNKNOWN);
        assertThatThrownBy(() -> MemberCategory.parse(typed)).isInstanceOf(MalformedValue.class);
        assertThat(MemberCategory.filed()).hasSize(5).doesNotContain(MemberCategory.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"2023-03, 2023, 2027", "2023-09, 2023, 2027", "2024-02, 2023, 2027", "2023-04, 2023, 2027"})
    void five_fiscal_years_after_graduation_are_free(YearMonth graduation, int first, int last) {
        assertThat(exemption.first(graduation)).isEqualTo(new FiscalYear(first));
        assertThat(exemption.last(graduation)).isEqualTo(new FiscalYear(last));
        assertThat(exemption.appliesOn(LocalDate.of(first, 3, 31), graduation)).isFalse();
        assertThat(exemption.appliesOn(LocalDate.of(first, 4, 1), graduation)).isTrue();
        assertThat(exemption.appliesOn(LocalDate.of(last + 1, 3, 31), graduation))
                .isTrue();
        assertThat(exemption.appliesOn(LocalDate.of(last + 1, 4, 1), graduation))
                .isFalse();
    }
}
