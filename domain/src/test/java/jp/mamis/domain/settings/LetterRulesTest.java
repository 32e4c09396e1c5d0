package jp.mamis.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.domain.kernel.MalformedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterRulesTest {

    @Test
    void a_number_is_made_of_the_reference_and_the_fiscal_year() {
        LetterRules rules = new LetterRules(Honorific.SAMA, "", "", "", "", "{年度}医発第{番号}号", LabelRules.STANDARD);

        assertThat(rules.numbered("J-2026-0000123-6", new FiscalYear(2026))).isEqualTo("令和8年度医発第J-2026-0000123-6号");
        assertThat(LetterRules.STANDARD.numbered("J-2026-0000123-6", new FiscalYear(2026)))
                .isEmpty();
    }

    @Test
    void each_part_has_its_bounds() {
        assertThatThrownBy(() -> LetterRules.readNumber("医発第1号")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> LetterRules.readSender("会".repeat(41))).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> LetterRules.readTitle("会長\n副会長")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> LetterRules.readText("拝".repeat(201))).isInstanceOf(MalformedValue.class);
        assertThat(LetterRules.readText("拝啓\r\n時下")).isEqualTo("拝啓\n時下");
        assertThat(LabelPrinting.readShift("－１００")).isEqualTo(-100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "-101", "1.5", "", "--1", "100000000000"})
    void labels_move_by_a_centimetre_at_most(String typed) {
        assertThatThrownBy(() -> LabelPrinting.readShift(typed)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void labels_lie_on_the_paper_one_beside_the_other() {
        LabelSheet sheet = new LabelSheet("N-21", 3, 7, 635, 381, 72, 151, 25, 10);

        assertThat(sheet.count()).isEqualTo(21);
        assertThat(sheet.leftOf(2)).isEqualTo(72 + 2 * 660);
        assertThat(sheet.topOf(1)).isEqualTo(151 + 391);
        assertThatThrownBy(() -> new LabelSheet("N-21", 3, 7, 635, 381, 146, 151, 25, 10))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        malformed -> assertThat(malformed.kind()).isEqualTo("label-sheet-width"));
    }
}
