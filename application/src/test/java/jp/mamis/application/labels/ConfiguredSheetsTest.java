package jp.mamis.application.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.mamis.domain.settings.LabelSheet;
import jp.mamis.domain.settings.LabelSheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfiguredSheetsTest {

    @Test
    void the_standard_is_written_as_it_is_read() {
        assertThat(ConfiguredSheets.read(
                        "A4-12 2x6 86.4x42.3 18.6,21.6; A4-18 3x6 63.5x46.6 9.7,8.7;" + " A4-24 3x8 66x33.9 6,12.9"))
                .isEqualTo(LabelSheets.STANDARD);
    }

    @Test
    void labels_may_have_gaps() {
        assertThat(ConfiguredSheets.read("N-21 3x7 63.5x38.1 7.2,15.1 2.5x0").usual())
                .isEqualTo(new LabelSheet("N-21", 3, 7, 635, 381, 72, 151, 25, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A4-12 2x6 86.4x42.3 18.6,21.6; | sheet 2 (), form",
                "A4-12 2 x 6 | sheet 1 (A4-12 2 x 6), form",
                "A4_12 2x6 86.4x42.3 18.6,21.6 | name",
                "A 0x6 86.4x42.3 18.6,21.6 | columns: 1 to 10",
                "A 2x31 86.4x5.3 18.6,21.6 | rows: 1 to 30",
                "A 3x6 86.4x42.3 18.6,21.6 | width",
                "A 2x7 86.4x42.3 18.6,21.6 | height",
                "A 2x6 86.4x9.9 18.6,21.6 | height",
                "A 2x6 86.4x42.3 18.6,21.6;A 2x6 86.4x42.3 18.6,21.6 | a name of its own"
            })
    void a_fault_is_named_with_its_sheet_field_and_rule(String text, String named) {
        assertThatThrownBy(() -> ConfiguredSheets.read(text))
                .isInstanceOfSatisfying(
                        ConfiguredSheets.Unusable.class,
                        unusable -> assertThat(unusable.what()).contains(named));
    }
}
