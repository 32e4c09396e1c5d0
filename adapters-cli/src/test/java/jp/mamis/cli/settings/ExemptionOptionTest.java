package jp.mamis.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.settings.OwnExemption;
import org.junit.jupiter.api.Test;

class ExemptionOptionTest {

    @Test
    void what_is_printed_is_taken_again() {
        List<OwnExemption> all = List.of(Rules.ELDERLY, Rules.GRADUATES, Rules.TRAINEES, Rules.CHILDCARE);

        assertThat(ExemptionOption.exemptions(
                        all.stream().map(ExemptionOption::text).toList()))
                .isEqualTo(all);
        assertThat(ExemptionOption.text(Rules.ELDERLY)).isEqualTo("K1:高齢会員減免:FROM_AGE:75::年会費の全額");
        assertThat(ExemptionOption.exemptions(List.of(""))).isEmpty();
    }

    @Test
    void too_few_parts_are_told_with_the_form_they_have() {
        assertThatThrownBy(() -> ExemptionOption.exemptions(List.of("K1:高齢会員減免")))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        malformed -> assertThat(malformed.kind()).isEqualTo("exemption-option"));
    }
}
