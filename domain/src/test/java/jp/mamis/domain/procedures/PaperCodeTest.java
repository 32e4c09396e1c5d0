package jp.mamis.domain.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import jp.mamis.domain.kernel.MalformedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperCodeTest {

    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    @Test
    void a_code_is_read_as_it_is_typed() {
        PaperCode code = PaperCode.of(0x12_3456_789AL);
        String small = code.text().toLowerCase(Locale.ROOT).replace("-", "");

        assertThat(code.text()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]");
        assertThat(PaperCode.parse(small)).isEqualTo(code);
        assertThat(PaperCode.parse(" " + code.text().replace("-", " "))).isEqualTo(code);
        assertThat(PaperCode.parse(wide(code.text()))).isEqualTo(code);
    }

    @Test
    void every_wrong_sign_is_caught() {
        Random random = new Random(1);
        for (int n = 0; n < 200; n++) {
            String code = PaperCode.of(random.nextLong()).text().replace("-", "");
            for (int i = 0; i < code.length(); i++) {
                for (int k = 0; k < SIGNS.length(); k++) {
                    String changed = code.substring(0, i) + SIGNS.charAt(k) + code.substring(i + 1);
                    if (!changed.equals(code)) {
                        assertThatThrownBy(() -> PaperCode.parse(changed)).isInstanceOf(MalformedValue.class);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7M2", "I111-O000-1", "K7M2-P4QX-9-2", "<script>", "あああああああああ"})
    void what_is_no_code_is_refused(String typed) {
        assertThatThrownBy(() -> PaperCode.parse(typed)).isInstanceOf(MalformedValue.class);
    }

    @ParameterizedTest
    @CsvSource({"K7M2-P4QX-8, paper-code-misread", "I111-O000-1, paper-code-misread", "K7M2-P4QX, paper-code"})
    void a_misread_sign_is_told_from_a_code_that_is_too_short(String typed, String kind) {
        assertThatThrownBy(() -> PaperCode.parse(typed))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        malformed -> assertThat(malformed.kind()).isEqualTo(kind));
    }

    private static String wide(String code) {
        StringBuilder wide = new StringBuilder();
        code.chars().forEach(sign -> wide.append((char) (sign + 0xfee0)));
        return wide.toString();
    }
}
